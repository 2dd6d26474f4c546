package vn.quyhoach.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * Reads {@code unit}, {@code level} and {@code date}: whose ground is meant, of either era of administration. What is said
 * of a larger unit is to be the sum over its smallest ones, so that tables of any tier agree.
 */
@Component
public class Territories {

    /** By how much, in parts of the whole, the smallest units may miss the area of the unit they make up. */
    private static final double TOLERANCE = 1e-6;

    private final AdminUnits units;
    private final Selections selections;

    Territories(AdminUnits units, Selections selections) {
        this.units = units;
        this.selections = selections;
    }

    /**
     * The unit with its parts, if a tier is named.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code PARAMETER_INVALID}
     */
    public Territory of(QueryParameters parameters) {
        return of(parameters, false);
    }

    /**
     * The unit with its parts: those of the tier that is named, else of the first tier there is below it.
     *
     * @throws ProblemException {@code NOT_FOUND}, {@code PARAMETER_INVALID}
     */
    public Territory divided(QueryParameters parameters) {
        return of(parameters, true);
    }

    private Territory of(QueryParameters parameters, boolean divided) {
        AdminUnit named =
                parameters.find("unit") == null ? null : units.get(parameters.number("unit", 0, 1, Long.MAX_VALUE));
        LocalDate date = date(parameters.find("date"), named);
        Map<Long, AdminUnit> all = new LinkedHashMap<>();
        units.find(null, date, null).forEach(one -> all.put(one.id(), one));
        AdminUnit unit = named == null ? province(all.values(), date) : named;
        if (!all.containsKey(unit.id())) {
            throw QueryParameters.invalid(
                    "unit",
                    unit.fullName(),
                    new Bilingual(
                            "Đơn vị này không tồn tại vào ngày " + date + "; chọn ngày khác hoặc đơn vị của ngày đó.",
                            "This unit did not exist on " + date + "; choose another day or a unit of that day."));
        }
        Map<AdminUnit, List<AdminUnit>> parts = new LinkedHashMap<>();
        String level = parameters.find("level");
        if (level == null && divided) {
            level = firstBelow(unit, all);
        }
        if (level != null) {
            AdminLevel tier = AdminLevel.of(level);
            all.values().stream()
                    .filter(other -> other.level() == tier && isWithin(other, unit, all))
                    .forEach(other -> parts.put(other, smallest(other, all)));
            if (parts.isEmpty()) {
                throw QueryParameters.invalid(
                        "level",
                        level,
                        new Bilingual(
                                "Vào ngày " + date + " không có đơn vị cấp này trong " + unit.fullName() + ".",
                                "On " + date + " there is no unit of this tier in " + unit.fullName() + "."));
            }
        }
        return new Territory(unit, date, smallest(unit, all), parts);
    }

    private static @Nullable String firstBelow(AdminUnit unit, Map<Long, AdminUnit> all) {
        return all.values().stream()
                .filter(other -> other.level().compareTo(unit.level()) > 0 && isWithin(other, unit, all))
                .map(AdminUnit::level)
                .min(Comparator.naturalOrder())
                .map(AdminLevel::code)
                .orElse(null);
    }

    /** The units at the bottom; the unit itself if there are none, or they do not make it up. */
    private static List<AdminUnit> smallest(AdminUnit unit, Map<Long, AdminUnit> all) {
        List<AdminUnit> communes = all.values().stream()
                .filter(other -> other.level() == AdminLevel.COMMUNE && isWithin(other, unit, all))
                .toList();
        double area = communes.stream().mapToDouble(AdminUnit::areaM2).sum();
        return Math.abs(area - unit.areaM2()) > TOLERANCE * unit.areaM2() ? List.of(unit) : communes;
    }

    private static boolean isWithin(AdminUnit unit, AdminUnit whole, Map<Long, AdminUnit> all) {
        if (unit.id() == whole.id()) {
            return true;
        }
        AdminUnit above = unit.parentId() == null ? null : all.get(unit.parentId());
        return above != null && isWithin(above, whole, all);
    }

    private static AdminUnit province(Collection<AdminUnit> all, LocalDate date) {
        return all.stream()
                .filter(unit -> unit.level() == AdminLevel.PROVINCE)
                .findFirst()
                .orElseThrow(() -> QueryParameters.invalid(
                        "date",
                        date.toString(),
                        new Bilingual("Ngày này chưa có tỉnh trong sổ.", "No province is registered on this day.")));
    }

    /** The day given; else today, or the last day of a unit that is no more. */
    private LocalDate date(@Nullable String text, @Nullable AdminUnit unit) {
        LocalDate today = selections.today();
        if (text == null) {
            LocalDate last = unit == null ? null : unit.validTo();
            return last == null || last.isAfter(today) ? today : last;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw QueryParameters.invalid(
                    "date",
                    text,
                    new Bilingual("Dùng dạng năm-tháng-ngày: 2026-01-31.", "Expected year-month-day: 2026-01-31."));
        }
    }
}
