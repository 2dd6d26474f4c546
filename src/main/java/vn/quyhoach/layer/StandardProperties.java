package vn.quyhoach.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every feature of GML may say of itself beside its own properties (GML 3.2, clause 7.2.4): {@code description},
 * {@code identifier} with its {@code codeSpace}, {@code name}. Nothing here reads them; they belong to the client that
 * sends them, and are kept for it.
 *
 * @param values by the names of {@link #NAMES}; null clears
 */
public record StandardProperties(Map<String, @Nullable String> values) {

    public static final String DESCRIPTION = "description";
    public static final String IDENTIFIER = "identifier";
    public static final String CODE_SPACE = "codeSpace";
    public static final String NAME = "name";

    public static final Set<String> NAMES = Set.of(DESCRIPTION, IDENTIFIER, CODE_SPACE, NAME);

    public static final StandardProperties NONE = new StandardProperties(Map.of());

    public StandardProperties {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (!NAMES.containsAll(values.keySet())) {
            throw new IllegalArgumentException("not of " + NAMES + ": " + values.keySet());
        }
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }
}
