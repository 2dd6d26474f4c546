package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.conformity.rule.Permission;
import vn.quyhoach.conformity.rule.PermittedUseRule.Use;

/** The rule pack: the one that is shipped reads, and a broken one says where. */
class RulePackTest {

    private static final Set<String> LAYERS = Set.of(
            "environment",
            "environment-lines",
            "natural-resources",
            "disaster-climate",
            "disaster-climate-lines",
            "functional-areas");

    @Test
    void readsTheShippedPack() {
        RulePack pack = shipped(Map.of());
        assertThat(pack.id()).matches("long-an-v0@[0-9a-f]{12}");
        assertThat(use(pack, "INDUSTRIAL_PARK", "LUC").permission()).isEqualTo(Permission.PROHIBITED);
        assertThat(use(pack, "INDUSTRIAL_PARK", "SKK").permission()).isEqualTo(Permission.PERMITTED);
        Use road = use(pack, "ROAD_RAIL", "LUC");
        assertThat(road.permission()).isEqualTo(Permission.CONDITIONAL);
        assertThat(road.condition().vi()).isNotBlank();
        assertThat(road.competentAgency().en()).isNotBlank();
        assertThat(use(pack, "INDUSTRIAL_PARK", "NOWHERE").permission()).isEqualTo(Permission.NOT_REGULATED);
        assertThat(pack.setbacks()
                        .find("POWER_LINE", "110KV", LocalDate.parse("2026-01-01"))
                        .orElseThrow()
                        .distanceM())
                .isEqualTo(4.0);
        assertThat(pack.holdsOn(LocalDate.parse("2023-06-12"))).isFalse();
        assertThat(pack.holdsOn(LocalDate.parse("2023-06-13"))).isTrue();
    }

    @Test
    void hasAnotherIdWithOtherContent() {
        String setbacks = RuleFile.content("/gis-data/rules", "setbacks-v0.csv").replace("110KV,4.0", "110KV,4.5");
        assertThat(shipped(Map.of("setbacks-v0.csv", setbacks)).id())
                .isNotEqualTo(shipped(Map.of()).id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "setbacks-v0.csv | POWER_LINE,22KV_BARE,2.0 | POWER_LINE,22KV_BARE,two | setbacks-v0.csv, line 2",
                "setbacks-v0.csv | POWER_LINE,22KV_BARE,2.0 | POWER_LINE,22KV_BARE,-1 | setbacks-v0.csv, line 2",
                "setbacks-v0.csv | 2.0,OUTER_CONDUCTOR,CONDITION | 2.0,OUTER_CONDUCTOR,FORBID | setbacks-v0.csv, line 2",
                "setbacks-v0.csv | 2014-04-15,2025-03-04 | 2014-04-15,2026-03-04 | another line holds",
                "setbacks-v0.csv | object_type,subtype | object,subtype | line 1: there is no column object_type",
                "use-matrix-v0.csv | LUA LUC LUK LUN,X | LUA LUC LUK LUN,Y | no mark of the use matrix",
                "use-matrix-v0.csv | AQUACULTURE,NTS,X | AQUACULTURE,LUC,X | is given twice",
                "use-matrix-v0.csv | RICE,LUA LUC LUK LUN,X,, | RICE,LUA LUC LUK LUN,C,, | needs its condition",
                "overlay-rules-v0.csv | environment,NATURE_RESERVE | forest,NATURE_RESERVE | there is no layer forest",
                "rule-pack.json | setbacks-v0.csv | nowhere.csv | nowhere.csv, which is not there"
            })
    void stopsTheStartWithFileAndLine(String file, String right, String wrong, String message) {
        String broken = RuleFile.content("/gis-data/rules", file).replaceFirst(right, wrong);
        assertThatThrownBy(() -> shipped(Map.of(file, broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    private static Use use(RulePack pack, String project, String land) {
        return pack.permittedUse().use(project, land);
    }

    private static RulePack shipped(Map<String, String> changed) {
        Map<String, String> files = new HashMap<>(changed);
        return RulePack.read(
                name -> files.computeIfAbsent(name, other -> RuleFile.content("/gis-data/rules", other)), LAYERS);
    }
}
