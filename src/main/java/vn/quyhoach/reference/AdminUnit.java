package vn.quyhoach.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of administration with its validity.
 *
 * @param name the proper name; {@code kind} comes before it in speech: Huyện + Đức Hòa
 * @param validTo the last day, included; open where null
 * @param bbox west, south, east, north in degrees on WGS 84
 */
public record AdminUnit(
        long id,
        AdminLevel level,
        String code,
        String name,
        String kind,
        @Nullable Long parentId,
        @Nullable String parentName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        double areaM2,
        boolean schematic,
        List<Double> bbox) {

    /** The name as people say it. */
    public String fullName() {
        return kind + " " + name;
    }
}
