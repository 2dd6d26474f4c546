package vn.quyhoach.lookup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;

/** Reads the parameters {@code datetime} and {@code version}. */
@Component
class PlanMoments {

    private final Plans plans;
    private final Selections selections;

    PlanMoments(Plans plans, Selections selections) {
        this.plans = plans;
        this.selections = selections;
    }

    /** @throws ProblemException {@code PARAMETER_INVALID}; {@code NOT_FOUND} for a version that was never published */
    Moment read(@Nullable String datetime, @Nullable Long version) {
        if (version == null) {
            LocalDate day = datetime == null || datetime.isBlank() ? selections.today() : day(datetime);
            return new Moment(
                    day, null, plans.inForce(day).stream().map(PlanVersion::id).toList());
        }
        if (datetime != null && !datetime.isBlank()) {
            throw invalid(
                    "version",
                    version.toString(),
                    "Chỉ dùng một trong hai tham số datetime và version.",
                    "Give a datetime or a version, not both.");
        }
        PlanVersion named = plans.version(version);
        if (!named.status().published()) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND,
                    Map.of("what", new Bilingual("phiên bản quy hoạch " + version, "plan version " + version)));
        }
        LocalDate last = named.validTo();
        LocalDate today = selections.today();
        return new Moment(last == null || last.isAfter(today) ? today : last, version, List.of(version));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw notADay(text);
        }
        throw notADay(text);
    }

    private static ProblemException notADay(String text) {
        return invalid(
                "datetime", text, "Dùng dạng năm-tháng-ngày: 2026-01-31.", "Expected year-month-day: 2026-01-31.");
    }

    static ProblemException invalid(String parameter, String value, String vi, String en) {
        return new ProblemException(
                ProblemCode.PARAMETER_INVALID,
                Map.of("parameter", parameter, "value", value, "reason", new Bilingual(vi, en)));
    }
}
