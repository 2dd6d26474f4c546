package vn.quyhoach.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.quyhoach.text.Bilingual;

/** The catalogue and the code say the same: no finding without a meaning and a remedy, no meaning without a finding. */
class FindingRulesTest {

    /** Findings of rule packs have remedies of their own and are not of imports. */
    private static final String OF_RULE_PACKS = "QH-RULE-";

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(FindingRulesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> codes() {
        return FindingRules.list().stream().map(FindingRule::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCodeThatIsRaisedIsInTheCatalogueAndNoOther() {
        Pattern literal = Pattern.compile("\"(QH-[A-Z][A-Z-]*)\"");
        Set<String> raised = sources().stream()
                .flatMap(text -> literal.matcher(text).results())
                .map(match -> match.group(1))
                .filter(code -> !code.startsWith(OF_RULE_PACKS))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(raised).hasSizeGreaterThan(30).isEqualTo(codes());
    }

    @Test
    void everyCodeHasASentenceForEachObject() {
        Set<String> sentences =
                ResourceBundle.getBundle("messages.findings", Locale.forLanguageTag("vi")).keySet().stream()
                        .filter(key -> !key.startsWith(OF_RULE_PACKS))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sentences).isEqualTo(codes());
    }

    @Test
    void theCodeRaisesThemWithTheSeverityThatTheCatalogueTells() {
        Pattern beside =
                Pattern.compile("Severity\\.(\\w+),\\s*\"(QH-[A-Z-]+)\"|\"(QH-[A-Z-]+)\",\\s*Severity\\.(\\w+)");
        Set<String> seen = new HashSet<>();
        sources().stream().flatMap(text -> beside.matcher(text).results()).forEach(match -> {
            String code = match.group(2) == null ? match.group(3) : match.group(2);
            String severity = match.group(1) == null ? match.group(4) : match.group(1);
            seen.add(code);
            assertThat(FindingRules.get(code).severity()).as(code).hasToString(severity);
        });
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @Test
    void saysInBothLanguagesWhatItIsWhereItComesFromAndHowToMendIt() {
        assertThat(FindingRules.list()).allSatisfy(rule -> {
            for (Bilingual text :
                    List.of(rule.title(), rule.meaning(), rule.source(), rule.remedy(), rule.kindName())) {
                assertThat(text.vi()).as(rule.code()).isNotBlank();
                assertThat(text.en()).as(rule.code()).isNotBlank().isNotEqualTo(text.vi());
            }
        });
    }

    /** Codes are written into other people's scripts: one that is missing here was renamed or taken away. */
    @Test
    void keepsTheCodesThatAreOut() {
        assertThat(codes())
                .contains(
                        "QH-ARCHIVE-PASSED-OVER",
                        "QH-CLASS-MISSING",
                        "QH-CLASS-UNKNOWN",
                        "QH-CODE-DUPLICATE",
                        "QH-CODE-EXISTS",
                        "QH-CODE-MISSING",
                        "QH-COORDS-COLUMNS",
                        "QH-CRS-AXES",
                        "QH-CRS-BY-FORMAT",
                        "QH-CRS-DIFFERS",
                        "QH-CRS-UNIT",
                        "QH-CRS-UNKNOWN",
                        "QH-DOSSIER-REFUSED",
                        "QH-ENCODING-DIFFERS",
                        "QH-ENCODING-FOUND",
                        "QH-ENCODING-UNKNOWN",
                        "QH-ENCODING-UNPROVEN",
                        "QH-FIELD-MISSING",
                        "QH-FILE-EMPTY",
                        "QH-GEOM-CURVES",
                        "QH-GEOM-HEIGHTS",
                        "QH-GEOM-INVALID",
                        "QH-GEOM-MEASURES",
                        "QH-GEOM-MISSING",
                        "QH-GEOM-OUTSIDE",
                        "QH-GEOM-TYPE",
                        "QH-GEOM-UNREADABLE",
                        "QH-NAME-MISSING",
                        "QH-OVERLAP",
                        "QH-SHP-NO-INDEX",
                        "QH-SHP-NO-TABLE",
                        "QH-UNIT-ACROSS",
                        "QH-UNIT-OUTSIDE",
                        "QH-VALUE-INVALID",
                        "QH-VALUE-LONG");
    }

    @Test
    void aCodeNobodyGaveIsAFaultOfOurs() {
        assertThat(FindingRules.find("QH-NOTHING")).isEmpty();
        assertThatThrownBy(() -> FindingRules.get("QH-NOTHING")).hasMessageContaining("QH-NOTHING");
    }
}
