package vn.quyhoach.conformity.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.conformity.family.ShippedRules.Setback;
import vn.quyhoach.conformity.family.ShippedRules.Use;

/**
 * The shipped rule pack beside the tables of the specification it was made from, copied by hand: the numbers of the
 * sections are those of the specification's chapter 3.
 */
class SpecificationTest {

    private static final List<String> PROJECTS = List.of(
            "INDUSTRIAL_PARK",
            "URBAN_RESIDENTIAL",
            "RURAL_RESIDENTIAL",
            "TRADE_LOGISTICS",
            "PUBLIC_SERVICE",
            "ROAD_RAIL",
            "PORT_WATERWAY",
            "POWER",
            "WATER_IRRIGATION",
            "WASTE_CEMETERY",
            "TOURISM",
            "HIGH_TECH_AGRICULTURE",
            "LIVESTOCK_AQUACULTURE",
            "MINING_MATERIALS");

    /** 3.4, the use matrix: a letter a column. */
    @ParameterizedTest
    @CsvSource({
        "RICE,              LUC, X X X X X C C C C X X C C X",
        "OTHER_AGRICULTURE, CLN, X X C X C C C C P C C P C C",
        "AQUACULTURE,       NTS, X X C X C C C C P X C C P X",
        "PROTECTED_FOREST,  RPH, X X X X X C C C C X C X X X",
        "PRODUCTION_FOREST, RSX, X X C X C C C C C C C C C C",
        "RURAL_RESIDENTIAL, ONT, X C P C P C C C C X C C X X",
        "URBAN_RESIDENTIAL, ODT, X P - C P C C C C X C X X X",
        "INDUSTRY,          SKK, P X X C C C C C C C X X X C",
        "TRADE,             TMD, X C C P C C C C C X P X X X",
        "TRANSPORT,         DGT, X X X C X P C C C X X X X X",
        "WATER,             DTL, X X X C X C P C P X C C C C",
        "ENERGY,            DNL, X X X X X C C P C X X X X X",
        "WASTE_CEMETERY,    NTD, X X X X X C X C C P X X X X",
        "DEFENCE_SECURITY,  CQP, X X X X X C C C C X X X X X",
        "MIXED_ZONE,        KKT, C C C C C C C C C C C C C C"
    })
    void hasTheMatrixOfSectionThreeFour(String group, String land, String effects) {
        Map<String, String> shipped = new TreeMap<>();
        Map<String, String> specified = new TreeMap<>();
        for (Use use : ShippedRules.uses()) {
            if (use.group().equals(group)) {
                assertThat(use.landClasses()).contains(land);
                shipped.put(use.projectClass(), use.effect());
            }
        }
        for (int i = 0; i < PROJECTS.size(); i++) {
            specified.put(PROJECTS.get(i), List.of(effects.split(" ")).get(i));
        }
        assertThat(shipped).isEqualTo(specified);
    }

    /** 3.4: every condition carries its text and who decides. */
    @Test
    void saysOfEveryConditionWhatItIsAndWhoDecides() {
        assertThat(ShippedRules.uses())
                .filteredOn(use -> use.effect().equals("C"))
                .isNotEmpty()
                .allSatisfy(use -> {
                    assertThat(use.condition()).isNotBlank();
                    assertThat(use.agency()).isNotBlank();
                    assertThat(use.legalRef()).isNotBlank();
                });
    }

    /** 3.5, the corridors: from the outermost conductor, the edge of the road's land, the bank. */
    @ParameterizedTest
    @CsvSource({
        "POWER_LINE, 22KV_BARE, 2.0, OUTER_CONDUCTOR",
        "POWER_LINE, 22KV_COVERED, 1.0, OUTER_CONDUCTOR",
        "POWER_LINE, 35KV_BARE, 3.0, OUTER_CONDUCTOR",
        "POWER_LINE, 35KV_COVERED, 1.5, OUTER_CONDUCTOR",
        "POWER_LINE, 110KV, 4.0, OUTER_CONDUCTOR",
        "POWER_LINE, 220KV, 6.0, OUTER_CONDUCTOR",
        "POWER_LINE, 500KV, 7.0, OUTER_CONDUCTOR",
        "ROAD, EXPRESSWAY, 17, ROAD_LAND_EDGE",
        "ROAD, CLASS_I, 17, ROAD_LAND_EDGE",
        "ROAD, CLASS_II, 17, ROAD_LAND_EDGE",
        "ROAD, CLASS_III, 13, ROAD_LAND_EDGE",
        "ROAD, CLASS_IV, 9, ROAD_LAND_EDGE",
        "ROAD, CLASS_V, 9, ROAD_LAND_EDGE",
        "ROAD, LOWER, 4, ROAD_LAND_EDGE",
        "WATER_SOURCE, RIVER_25, 25, BANK",
        "WATER_SOURCE, CANAL_3, 3, BANK",
        "WATER_SOURCE, LANG_CAT_700, 700, BANK",
        "WATER_SOURCE, RESERVE_30, 30, BANK",
        "WATER_SOURCE, POND_15, 15, BANK",
        "WATER_SOURCE, POND_10, 10, BANK"
    })
    void hasTheCorridorsOfSectionThreeFive(String type, String subtype, double metres, String from) {
        List<Setback> shipped = ShippedRules.setbacks().stream()
                .filter(setback ->
                        setback.type().equals(type) && setback.subtype().equals(subtype))
                .toList();
        assertThat(shipped).isNotEmpty().allSatisfy(setback -> {
            assertThat(setback.metres()).isEqualTo(metres);
            assertThat(setback.from()).isEqualTo(from);
            // houses may stay inside under conditions: never a block
            assertThat(setback.effect()).isEqualTo("CONDITION");
        });
    }

    /** 3.3 step 2: half a millimetre of the sheet; 0.1 m to 1 m of a legal boundary; 500 m of a symbol. */
    @ParameterizedTest
    @CsvSource({"2000, 1", "10000, 5", "25000, 12.5", "50000, 25", "100000, 50"})
    void hasTheTolerancesOfSectionThreeThree(int scale, double metres) {
        assertThat(ShippedRules.tolerances()).hasSize(3).allSatisfy(line -> {
            switch (line.basis()) {
                case "LEGAL_BOUNDARY" -> assertThat(line.groundMetres()).isBetween(0.1, 1.0);
                case "INDICATIVE_SYMBOL" -> assertThat(line.groundMetres()).isEqualTo(500);
                default -> assertThat(line.sheetMillimetres() / 1_000 * scale).isEqualTo(metres);
            }
        });
    }

    /** 3.3 step 3: a part below 1 m² or below 0.1 % of the place is a sliver. */
    @Test
    void hasTheSliversOfSectionThreeThree() {
        assertThat(ShippedRules.threshold("SLIVER_AREA_M2")).isEqualTo(1);
        assertThat(ShippedRules.threshold("SLIVER_SHARE")).isEqualTo(0.001);
    }
}
