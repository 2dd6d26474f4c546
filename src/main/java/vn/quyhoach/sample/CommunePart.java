package vn.quyhoach.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import vn.quyhoach.sheet.CsvResource;

/**
 * The largest piece of ground that was never divided: in one commune before December 2024, in one until June 2025, in
 * one since. Communes, districts and the province of every date are unions of parts.
 *
 * @param code commune until 2024-11-30
 * @param codeAfterFirstReform commune from 2024-12-01 to 2025-06-30
 * @param codeAfterSecondReform commune from 2025-07-01
 */
record CommunePart(
        String code,
        String codeAfterFirstReform,
        String codeAfterSecondReform,
        String name,
        String districtCode,
        Coordinate at) {

    static List<CommunePart> readAll(List<UnitRow> units) {
        return CsvResource.read("gis-data/reference/positions.csv").stream()
                .filter(row -> row.text("level").equals("part"))
                .map(row -> of(row, units))
                .toList();
    }

    private static CommunePart of(CsvResource.Row row, List<UnitRow> units) {
        UnitRow commune = units.stream()
                .filter(unit -> unit.level().equals("commune") && unit.code().equals(row.text("code")))
                .findFirst()
                .orElseThrow();
        return new CommunePart(
                commune.code(),
                row.text("code_2024_12"),
                row.text("code_2025_07"),
                commune.fullName(),
                commune.parentCode(),
                Place.of(row.number("lon"), row.number("lat")));
    }

    /** Whether this ground belongs to the unit, in the unit's time. */
    boolean isIn(UnitRow unit) {
        return switch (unit.level()) {
            case "province" -> true;
            case "district" -> districtCode.equals(unit.code());
            default -> unit.code().equals(codeOn(unit.validFrom()));
        };
    }

    private String codeOn(String date) {
        if (date.compareTo("2025-07-01") >= 0) {
            return codeAfterSecondReform;
        }
        return date.compareTo("2024-12-01") >= 0 ? codeAfterFirstReform : code;
    }
}
