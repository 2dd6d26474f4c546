package vn.quyhoach.problem;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The version of a record as HTTP knows it: {@code ETag} out, {@code If-Match} in. */
public final class EntityTag {

    private EntityTag() {}

    public static String of(int rowVersion) {
        return "\"" + rowVersion + "\"";
    }

    /**
     * Lets a change pass when its author has seen the current version.
     *
     * @throws ProblemException {@code PRECONDITION_REQUIRED} without a header, {@code PRECONDITION_FAILED} for a
     *     version that is not the current one
     */
    public static void require(@Nullable String ifMatch, int current) {
        requireTag(ifMatch, current);
    }

    /** The same of a record that is known by a text, as by the digest of its bytes. */
    public static void require(@Nullable String ifMatch, String current) {
        requireTag(ifMatch, current);
    }

    private static void requireTag(@Nullable String ifMatch, Object current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(ProblemCode.PRECONDITION_REQUIRED, Map.of("current", current));
        }
        String quoted = "\"" + current + "\"";
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(quoted) || tag.equals("W/" + quoted));
        if (!matches) {
            throw new ProblemException(ProblemCode.PRECONDITION_FAILED, Map.of("current", current, "given", ifMatch));
        }
    }
}
