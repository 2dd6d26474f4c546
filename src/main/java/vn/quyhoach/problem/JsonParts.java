package vn.quyhoach.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON in a part of a form: read by hand, because half of the world's scripts send it without saying that it is JSON. */
@Component
public class JsonParts {

    private final JsonMapper json;

    JsonParts(JsonMapper json) {
        this.json = json;
    }

    /** @throws ProblemException {@code BODY_UNREADABLE}, also for {@code null} */
    public <T> T read(String text, Class<T> type) {
        try {
            @Nullable T read = json.readValue(text, type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw new ProblemException(ProblemCode.BODY_UNREADABLE, Map.of("reason", JsonFlaw.of(e)));
        }
        throw new ProblemException(ProblemCode.BODY_UNREADABLE, Map.of("reason", JsonFlaw.of(null)));
    }
}
