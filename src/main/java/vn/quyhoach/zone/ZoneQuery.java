package vn.quyhoach.zone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * Which objects of the plans to list.
 *
 * @param layerIds the layers, already passed through the gate
 * @param ground what they must touch, in the national system; anything where null
 * @param day the day they are in force on; ignored with a version
 * @param after {@code <layer>/<id>} of the last object already seen
 */
public record ZoneQuery(
        List<String> layerIds,
        @Nullable Geometry ground,
        LocalDate day,
        @Nullable Long versionId,
        @Nullable String classCode,
        int limit,
        @Nullable String after) {

    String afterLayer() {
        return after == null ? "" : after.substring(0, slash());
    }

    long afterId() {
        try {
            return after == null ? 0 : Long.parseLong(after.substring(slash() + 1));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private int slash() {
        int slash = after == null ? -1 : after.indexOf('/');
        if (slash < 1) {
            throw malformed();
        }
        return slash;
    }

    private ProblemException malformed() {
        Bilingual reason = new Bilingual(
                "Dùng giá trị \"next\" của trang trước.", "Use the value of \"next\" of the page before.");
        return new ProblemException(
                ProblemCode.PARAMETER_INVALID,
                Map.of("parameter", "after", "value", String.valueOf(after), "reason", reason));
    }
}
