package vn.quyhoach.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sheet.CsvResource;

/** The schematic province as geometry, without a database. */
class SampleProvinceTest {

    /** What the generator and its inputs of today give; a change of either changes it, knowingly. */
    private static final String DIGEST = "9fc3e1b3abae977caa0b44a1976d0532679b365c2b477c78d53e5ceb4cf2de30";

    private static final SampleProvince PROVINCE = SampleProvince.build();

    private static List<Geometry> shapes(String level, String date) {
        return PROVINCE.units().stream()
                .filter(unit -> unit.row().level().equals(level))
                .filter(unit -> unit.row().validFrom().compareTo(date) <= 0
                        && (unit.row().validTo().isEmpty()
                                || unit.row().validTo().compareTo(date) > 0))
                .map(unit -> (Geometry) unit.shape())
                .toList();
    }

    private static Stream<PlanObject> objects(String layer) {
        return PROVINCE.original().stream().filter(object -> object.layer().equals(layer));
    }

    private static double area(List<? extends Geometry> geometries) {
        return geometries.stream().mapToDouble(Geometry::getArea).sum();
    }

    private static String digest(SampleProvince province) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            province.units().forEach(unit -> {
                digest.update(unit.row().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Geometries.toEwkb(unit.shape()));
            });
            Stream.concat(province.original().stream(), province.adjusted().stream())
                    .forEach(object -> {
                        String words = object.layer() + object.code() + object.nameVi() + object.classCode();
                        digest.update(words.getBytes(StandardCharsets.UTF_8));
                        digest.update(Geometries.toEwkb(object.geometry()));
                    });
            province.projects().stream()
                    .flatMap(project -> project.locations().stream())
                    .forEach(location -> digest.update(Geometries.toEwkb(location.geometry())));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(digest(PROVINCE)).isEqualTo(digest(SampleProvince.build())).isEqualTo(DIGEST);
    }

    @Test
    void landAllocationHasNoGapAndNoOverlapInBothVersions() {
        for (List<PlanObject> version : List.of(PROVINCE.original(), PROVINCE.adjusted())) {
            Geometry[] parcels = version.stream()
                    .filter(object -> object.layer().equals("land-allocation"))
                    .map(object -> object.geometry().getGeometryN(0))
                    .toArray(Geometry[]::new);
            assertThat(CoverageValidator.isValid(parcels)).isTrue();
            assertThat(area(List.of(parcels))).isCloseTo(area(shapes("province", "2024-01-01")), within(1.0));
        }
    }

    @Test
    void unitsOfEachDateCoverTheProvinceAndShareTheirEdges() {
        double province = area(shapes("province", "2024-01-01"));
        Map<String, Integer> communes = Map.of("2024-02-01", 188, "2025-01-01", 186, "2025-07-01", 60);
        communes.forEach((date, count) -> {
            List<Geometry> shapes = shapes("commune", date);
            assertThat(shapes).hasSize(count);
            assertThat(area(shapes)).isCloseTo(province, within(1.0));
            assertThat(CoverageValidator.isValid(shapes.toArray(Geometry[]::new)))
                    .isTrue();
        });
        assertThat(shapes("district", "2025-06-30")).hasSize(15);
        assertThat(area(shapes("district", "2025-06-30"))).isCloseTo(province, within(1.0));
        assertThat(shapes("district", "2025-07-01")).isEmpty();
    }

    @Test
    void liesWhereLongAnLiesAndIsAsLarge() {
        Geometry province = shapes("province", "2024-01-01").get(0);
        // envelope in the national system and official area: 472.3-609.2 km, 1149.6-1220.2 km, 4 495 km2
        assertThat(province.getArea() / 1e6).isBetween(4_400.0, 4_600.0);
        for (Coordinate corner : province.getEnvelope().getCoordinates()) {
            assertThat(corner.x).isBetween(471_000.0, 610_500.0);
            assertThat(corner.y).isBetween(1_148_000.0, 1_221_500.0);
        }
    }

    @Test
    void landIsUsedAsInLongAn() {
        Map<String, Double> hectares = objects("land-allocation")
                .collect(Collectors.groupingBy(
                        PlanObject::classCode,
                        Collectors.summingDouble(object -> object.geometry().getArea() / 10_000)));
        double whole =
                hectares.values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(hectares).hasSizeGreaterThan(25);
        assertThat(hectares.get("LUC") / whole).isBetween(0.45, 0.60);
        assertThat(hectares.get("CLN") / whole).isBetween(0.08, 0.16);
        assertThat(hectares.get("SKK")).isBetween(11_500.0, 13_500.0);
        assertThat(objects("land-allocation").count()).isBetween(20_000L, 27_000L);
    }

    @Test
    void onlyWhatTheAdjustmentChangedStandsOnIt() {
        Map<String, String> before =
                objects("land-allocation").collect(Collectors.toMap(PlanObject::code, PlanObject::classCode));
        List<PlanObject> after = PROVINCE.adjusted().stream()
                .filter(object -> object.layer().equals("land-allocation"))
                .toList();
        assertThat(after)
                .filteredOn(object -> !object.classCode().equals(before.get(object.code())))
                .hasSizeGreaterThan(100)
                .allMatch(object -> object.position().legalBasis().equals(SampleProvince.ADJUSTMENT_DECISION));
        assertThat(after)
                .filteredOn(object -> object.classCode().equals(before.get(object.code())))
                .allMatch(object -> object.position().legalBasis().equals(SampleProvince.ORIGINAL_DECISION));
    }

    @Test
    void holdsWhatTheDecisionCounts() {
        assertThat(objects("urban")).hasSize(27);
        assertThat(objects("functional-areas")
                        .filter(object -> object.classCode().startsWith("INDUSTRIAL_PARK")))
                .hasSize(51);
        assertThat(objects("functional-areas")
                        .filter(object -> object.classCode().startsWith("INDUSTRIAL_CLUSTER")))
                .hasSize(72);
        assertThat(objects("structure").filter(object -> object.classCode().equals("AXIS")))
                .hasSize(6);
        assertThat(PROVINCE.projects()).hasSize(150);
    }

    @Test
    void industryIsAboutAsLargeAsAnnounced() {
        Map<String, Double> hectares = objects("functional-areas")
                .collect(Collectors.toMap(
                        PlanObject::code, object -> object.geometry().getArea() / 10_000));
        for (CsvResource.Row park : CsvResource.read("gis-data/sample/industrial_areas.csv")) {
            if (park.integer("version") == 1 && park.number("target_ha") > 100) {
                assertThat(hectares.get(park.text("code")))
                        .as(park.text("name_vi"))
                        .isCloseTo(park.number("target_ha"), within(0.25 * park.number("target_ha")));
            }
        }
    }

    @Test
    void everyGeometryIsValidAndEveryTextComposed() {
        Stream.concat(PROVINCE.original().stream(), PROVINCE.adjusted().stream())
                .forEach(object -> {
                    assertThat(object.geometry().isValid() && !object.geometry().isEmpty())
                            .as(object.code())
                            .isTrue();
                    assertThat(Normalizer.isNormalized(object.nameVi(), Normalizer.Form.NFC))
                            .isTrue();
                });
        PROVINCE.units()
                .forEach(unit ->
                        assertThat(unit.shape().isValid()).as(unit.row().code()).isTrue());
        PROVINCE.projects().stream()
                .flatMap(project -> project.locations().stream())
                .forEach(location -> assertThat(location.geometry().isValid()).isTrue());
    }

    @Test
    void sharesOfADividedCommuneMakeOneWhole() {
        PROVINCE.successions().stream()
                .filter(succession -> succession.predecessor().level().equals("commune"))
                .collect(Collectors.groupingBy(
                        SampleProvince.Succession::predecessor,
                        Collectors.summingDouble(SampleProvince.Succession::share)))
                .forEach((unit, share) -> assertThat(share).as(unit.fullName()).isCloseTo(1, within(1e-6)));
    }
}
