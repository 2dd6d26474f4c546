package vn.quyhoach.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.quyhoach.text.Bilingual;

/** The catalogue of findings of imports, as {@code messages/finding_rules.yml} has it. */
public final class FindingRules {

    private static final String FILE = "/messages/finding_rules.yml";
    private static final Map<String, FindingRule> BY_CODE = read();

    private FindingRules() {}

    public static List<FindingRule> list() {
        return List.copyOf(BY_CODE.values());
    }

    /** Empty for a code that older reports may have, or nobody ever gave. */
    public static Optional<FindingRule> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** @throws IllegalStateException for a code that is not in the catalogue: a fault of ours */
    public static FindingRule get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No block for " + code + " in " + FILE));
    }

    private static Map<String, FindingRule> read() {
        try (InputStream in = Objects.requireNonNull(FindingRules.class.getResourceAsStream(FILE))) {
            Map<String, Map<String, Object>> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, Object> kinds = part(file, "kinds");
            Map<String, Object> sources = part(file, "sources");
            Map<String, FindingRule> rules = new LinkedHashMap<>();
            part(file, "rules").forEach((code, block) -> rules.put(code, rule(code, block, kinds, sources)));
            return Collections.unmodifiableMap(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> part(Map<String, Map<String, Object>> file, String name) {
        return Objects.requireNonNull(file.get(name), name);
    }

    private static FindingRule rule(String code, Object block, Map<String, Object> kinds, Map<String, Object> sources) {
        Map<?, ?> values = (Map<?, ?>) block;
        String kind = String.valueOf(values.get("kind"));
        return new FindingRule(
                code,
                Severity.valueOf(String.valueOf(values.get("severity"))),
                FindingKind.valueOf(kind),
                text(code, kinds.get(kind)),
                text(code, values.get("title")),
                text(code, values.get("meaning")),
                text(code, sources.get(String.valueOf(values.get("source")))),
                text(code, values.get("remedy")),
                values.get("attribute") instanceof String attribute ? attribute : null,
                Boolean.TRUE.equals(values.get("repairable")));
    }

    private static Bilingual text(String code, @Nullable Object pair) {
        if (pair instanceof List<?> both
                && both.size() == 2
                && both.get(0) instanceof String vi
                && both.get(1) instanceof String en) {
            return new Bilingual(vi, en);
        }
        throw new IllegalStateException("A text of " + code + " in " + FILE + " is not a pair: " + pair);
    }
}
