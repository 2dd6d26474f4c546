package vn.quyhoach.problem;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.text.Bilingual;

/** Refuses fields that are none of those of {@link KnownFields}, and names those there are. */
@Component
class KnownFieldsReader implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addHandler(new Refusal());
    }

    private static final int MOST_SHOWN = 60;

    private static final class Refusal extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> reader,
                @Nullable Object beanOrClass,
                String name) {
            if (!reader.handledType().isAnnotationPresent(KnownFields.class)) {
                return false;
            }
            String shown = name.length() > MOST_SHOWN ? name.substring(0, MOST_SHOWN) + "…" : name;
            String known = String.join(
                    ", ",
                    new TreeSet<>(reader.getKnownPropertyNames().stream()
                            .map(String::valueOf)
                            .toList()));
            throw new ProblemException(
                    ProblemCode.BODY_UNREADABLE,
                    Map.of(
                            "reason",
                            new Bilingual(
                                    "không có trường \"" + shown + "\"; các trường: " + known + ".",
                                    "there is no field \"" + shown + "\"; fields are: " + known + ".")));
        }
    }
}
