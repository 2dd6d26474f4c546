package vn.quyhoach.reference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Tiers of administration; districts ended on 30 June 2025. */
public enum AdminLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE;

    private static final Bilingual WANTED = new Bilingual(
            "Cấp đơn vị là một trong: province (tỉnh), district (huyện), commune (xã).",
            "The tier is one of: province, district, commune.");

    /** As tables and JSON write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException {@code PARAMETER_INVALID} */
    public static AdminLevel of(String code) {
        for (AdminLevel level : values()) {
            if (level.code().equals(code)) {
                return level;
            }
        }
        throw new ProblemException(
                ProblemCode.PARAMETER_INVALID, Map.of("parameter", "level", "value", code, "reason", WANTED));
    }
}
