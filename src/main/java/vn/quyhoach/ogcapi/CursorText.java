package vn.quyhoach.ogcapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.layer.Cursor;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/**
 * A cursor as it stands in a {@code next} link: the mark of the query it belongs to, the id, the values of the sort
 * keys. Not a secret and no right: whoever makes one up gets a page they could have asked for.
 */
final class CursorText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CursorText() {}

    static String write(Cursor cursor, FeatureQuery query) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(query.orderFingerprint());
        parts.add(cursor.id());
        parts.addAll(cursor.keys());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
    }

    /** @throws ProblemException {@code CURSOR_INVALID} for one of another filter, order, box or day */
    static Cursor read(String text, FeatureQuery query) {
        try {
            JsonNode parts = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (!parts.isArray()
                    || !parts.path(0).asString("").equals(query.orderFingerprint())
                    || !parts.path(1).canConvertToLong()) {
                throw new ProblemException(ProblemCode.CURSOR_INVALID);
            }
            List<@Nullable String> keys = new ArrayList<>();
            for (int i = 2; i < parts.size(); i++) {
                JsonNode key = parts.get(i);
                keys.add(key.isNull() ? null : key.asString());
            }
            return new Cursor(parts.get(1).asLong(), keys);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new ProblemException(ProblemCode.CURSOR_INVALID);
        }
    }
}
