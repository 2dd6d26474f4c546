package vn.quyhoach.conformity.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.conformity.rule.PermittedUseRule.Use;
import vn.quyhoach.problem.Severity;

/** The rule pack that is shipped reads, and a broken one says what, where and how to mend it. */
class PackReaderTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    @Test
    void readsTheShippedPack() {
        RulePack pack = PackReader.read(PackFiles.shipped(), Vocabulary.open()).require();
        assertThat(pack.id()).matches("long-an-v0@[0-9a-f]{12}");
        assertThat(pack.version()).isEqualTo("0");
        assertThat(use(pack, "INDUSTRIAL_PARK", "LUC").permission()).isEqualTo(Permission.PROHIBITED);
        assertThat(use(pack, "INDUSTRIAL_PARK", "SKK").permission()).isEqualTo(Permission.PERMITTED);
        Use road = use(pack, "ROAD_RAIL", "LUC");
        assertThat(road.permission()).isEqualTo(Permission.CONDITIONAL);
        assertThat(road.condition().vi()).isNotBlank();
        assertThat(road.competentAgency().en()).isNotBlank();
        assertThat(use(pack, "INDUSTRIAL_PARK", "LUC").legalRef()).startsWith("Luật Đất đai 2024");
        assertThat(use(pack, "INDUSTRIAL_PARK", "NOWHERE").permission()).isEqualTo(Permission.NOT_REGULATED);
        assertThat(pack.setbacks().find("POWER_LINE", "110KV", DAY).orElseThrow())
                .satisfies(setback -> assertThat(setback.distanceM()).isEqualTo(4.0))
                .satisfies(setback -> assertThat(setback.side()).isEqualTo("EACH"))
                .satisfies(setback -> assertThat(setback.verified()).isTrue());
        assertThat(pack.holdsOn(LocalDate.parse("2023-06-12"))).isFalse();
        assertThat(pack.holdsOn(LocalDate.parse("2023-06-13"))).isTrue();
        assertThat(pack.tolerance(DAY).metres(0, "PLAN_DIGITISED", 10_000)).isEqualTo(5);
        assertThat(pack.tolerance(DAY).farthestMetres(100_000)).isEqualTo(50);
        assertThat(pack.tolerance(DAY).farthestMetres(1_000_000))
                .as("a national plan")
                .isEqualTo(500);
        assertThat(pack.slivers(DAY).leastOf(2, 1_000_000)).isEqualTo(1_000);
    }

    @Test
    void tellsNothingOfTheShippedPackExceptTheNamesItDoesNotKnow() {
        assertThat(PackReader.read(PackFiles.shipped(), Vocabulary.open()).findings())
                .isEmpty();
        Vocabulary small = new Vocabulary(Set.of("LUC"), Set.of("ROAD_RAIL"), Map.of());
        assertThat(PackReader.read(PackFiles.shipped(), small).findings())
                .extracting(PackFinding::code)
                .containsOnly("QH-RULE-CODE-UNKNOWN");
    }

    @Test
    void hasAnotherIdWithOtherContent() {
        PackFiles other = changed("setbacks-v0.csv", "110KV,EACH,4.0", "110KV,EACH,4.5");
        assertThat(PackReader.read(other, Vocabulary.open()).require().id())
                .startsWith("long-an-v0@")
                .isNotEqualTo(PackReader.read(PackFiles.shipped(), Vocabulary.open())
                        .require()
                        .id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "setbacks-v0.csv | BARE,EACH,2.0 | BARE,EACH,two | QH-RULE-VALUE | 2 | distance_m",
                "setbacks-v0.csv | BARE,EACH,2.0 | BARE,EACH,'2,0' | QH-RULE-CELLS | 2 |",
                "setbacks-v0.csv | BARE,EACH,2.0 | BARE,EACH,-1 | QH-RULE-VALUE | 2 | distance_m",
                "setbacks-v0.csv | BARE,EACH,2.0 | BARE,EACH,NaN | QH-RULE-VALUE | 2 | distance_m",
                "setbacks-v0.csv | BARE,EACH,2.0 | BARE,UPPER,2.0 | QH-RULE-VALUE | 2 | side",
                "setbacks-v0.csv | CONDUCTOR,CONDITION | CONDUCTOR,FORBID | QH-RULE-VALUE | 2 | effect",
                "setbacks-v0.csv | 2014-04-15,2025-03-04 | 2014-04-15,2026-03-04 | QH-RULE-OVERLAP | 3 | valid_from",
                "setbacks-v0.csv | 2014-04-15,2025-03-04 | 2014-04-15,2013-03-04 | QH-RULE-VALIDITY | 2 | valid_to",
                "setbacks-v0.csv | 2014-04-15,2025-03-04 | 2014-02-30,2025-03-04 | QH-RULE-VALUE | 2 | valid_from",
                "setbacks-v0.csv | object_type,subtype | object,subtype | QH-RULE-COLUMN-MISSING | 1 | object_type",
                "setbacks-v0.csv | '2025-03-04,verified' | '2025-03-04,sure' | QH-RULE-VALUE | 2 | status",
                "use-matrix-v0.csv | LUA LUC LUK LUN,X | LUA LUC LUK LUN,Y | QH-RULE-VALUE | 2 | effect",
                "use-matrix-v0.csv | AQUACULTURE,NTS,X | AQUACULTURE,LUC,X | QH-RULE-TWICE | 30 | zone_classes",
                "use-matrix-v0.csv | RICE,LUA LUC LUK LUN,X,, | RICE,LUA LUC LUK LUN,C,, | QH-RULE-CONDITION-MISSING | 2 | condition_vi",
                "use-matrix-v0.csv | URBAN_RESIDENTIAL,RICE,LUA LUC | URBAN_RESIDENTIAL,RICE,LUA | QH-RULE-GROUP-DIFFERS | 3 | zone_classes",
                "use-matrix-v0.csv | ,X,,,,,Luật | ,X,,,,,\"Luật | QH-RULE-QUOTE | 2 |",
                "overlay-rules-v0.csv | environment,EMISSION_RESTRICTED,, | environment,STRICT_PROTECTION,WASTE_CEMETERY, | QH-RULE-TWICE | 6 | project_classes",
                "overlay-rules-v0.csv | NATURE_RESERVE | '' | QH-RULE-VALUE-MISSING | 2 | class_code",
                "tolerances-v0.csv | PLAN_DIGITISED | PLAN_DRAWN | QH-RULE-VALUE | 3 | position_basis",
                "tolerances-v0.csv | PLAN_DIGITISED,, | PLAN_DIGITISED,25000,10000 | QH-RULE-RANGE | 3 | scale_to",
                "tolerances-v0.csv | PLAN_DIGITISED,, | PLAN_DIGITISED,,10000 | QH-RULE-GAP | 1 | valid_from",
                "tolerances-v0.csv | INDICATIVE_SYMBOL | LEGAL_BOUNDARY | QH-RULE-OVERLAP | 4 | valid_from",
                "thresholds-v0.csv | SLIVER_SHARE,0.001 | SLIVER_SHARE,1 | QH-RULE-VALUE | 6 | value",
                "thresholds-v0.csv | SLIVER_SHARE | SLIVERS | QH-RULE-VALUE | 6 | name",
                "thresholds-v0.csv | SLIVER_SHARE | SLIVER_AREA_M2 | QH-RULE-OVERLAP | 6 | valid_from",
                "rule-pack.json | setbacks-v0.csv | nowhere.csv | QH-RULE-FILE-MISSING | 1 |",
                "rule-pack.json | setbacks-v0.csv | ../setbacks.csv | QH-RULE-VALUE | 1 | setbacks",
                "rule-pack.json | 2023-06-13 | soon | QH-RULE-VALUE | 1 | validFrom",
                "rule-pack.json | \"long-an-v0\" | \"Long An\" | QH-RULE-VALUE | 1 | id",
                "rule-pack.json | \"id\": | \"id\" | QH-RULE-JSON | 2 |",
            })
    void saysWhatIsWrongWithFileLineAndColumn(
            String file, String right, String wrong, String code, int line, String column) {
        PackReading reading = PackReader.read(changed(file, right, wrong == null ? "" : wrong), Vocabulary.open());
        assertThat(reading.pack()).isEmpty();
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.column()).isEqualTo(column);
            assertThat(finding.message().vi()).isNotBlank().doesNotContain("{");
            assertThat(finding.message().en()).isNotBlank().doesNotContain("{");
            assertThat(finding.remedy().vi()).isNotBlank();
            assertThat(finding.remedy().en()).isNotBlank();
        });
    }

    @Test
    void tellsEverythingAtOnce() {
        TreeMap<String, String> texts = new TreeMap<>(PackFiles.shipped().texts());
        texts.compute("setbacks-v0.csv", (name, text) -> text.replace("EACH,4.0", "EACH,four"));
        texts.compute("use-matrix-v0.csv", (name, text) -> text.replaceFirst(",X,", ",Y,"));
        assertThat(PackReader.read(new PackFiles(texts), Vocabulary.open()).findings())
                .extracting(PackFinding::file)
                .containsExactly("use-matrix-v0.csv", "setbacks-v0.csv", "setbacks-v0.csv");
    }

    @Test
    void warnsOfAHoleInTheMatrixAndLeavesItOpen() {
        PackFiles files = changed(
                "use-matrix-v0.csv",
                "INDUSTRIAL_PARK,RICE,LUA LUC LUK LUN,X,,,,,Luật Đất đai 2024; Quyết định 686/QĐ-TTg\n",
                "");
        PackReading reading = PackReader.read(files, Vocabulary.open());
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("QH-RULE-HOLE");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message().en()).contains("INDUSTRIAL_PARK", "RICE", "NOT_REGULATED");
        });
        assertThat(use(reading.require(), "INDUSTRIAL_PARK", "LUC").permission())
                .isEqualTo(Permission.NOT_REGULATED);
    }

    @Test
    void warnsOfAFileThatNobodyNames() {
        TreeMap<String, String> texts = new TreeMap<>(PackFiles.shipped().texts());
        texts.put("notes.csv", "a,b");
        assertThat(PackReader.read(new PackFiles(texts), Vocabulary.open()).findings())
                .extracting(PackFinding::code)
                .containsExactly("QH-RULE-FILE-UNUSED");
    }

    @Test
    void collectsNoMoreThanAPersonCanMend() {
        TreeMap<String, String> texts = new TreeMap<>(PackFiles.shipped().texts());
        texts.merge("setbacks-v0.csv", "x,y\n".repeat(5_000), String::concat);
        assertThat(PackReader.read(new PackFiles(texts), Vocabulary.open()).findings())
                .hasSize(PackFindings.MOST);
    }

    private static PackFiles changed(String file, String right, String wrong) {
        TreeMap<String, String> texts = new TreeMap<>(PackFiles.shipped().texts());
        String text = texts.get(file);
        int at = text.indexOf(right);
        assertThat(at).as("'%s' stands in %s", right, file).isNotNegative();
        texts.put(file, text.substring(0, at) + wrong + text.substring(at + right.length()));
        return new PackFiles(texts);
    }

    private static Use use(RulePack pack, String project, String land) {
        return pack.permittedUse().use(project, land);
    }
}
