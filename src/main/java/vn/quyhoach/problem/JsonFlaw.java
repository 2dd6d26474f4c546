package vn.quyhoach.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import vn.quyhoach.text.Bilingual;

/** What is wrong with a JSON body, in words that name the field and no class of ours. */
public final class JsonFlaw {

    private JsonFlaw() {}

    public static Bilingual of(@Nullable Throwable cause) {
        if (cause instanceof InvalidFormatException format) {
            return format(format);
        }
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            String field = field(mismatch);
            return new Bilingual("trường " + field + " sai kiểu.", "the field " + field + " has the wrong type.");
        }
        if (cause instanceof InputCoercionException number) {
            String field = number.getPath().isEmpty() ? "" : " " + field(number);
            return new Bilingual(
                    "số của trường" + field + " vượt quá phạm vi cho phép.",
                    "the number of the field" + field + " is out of range.");
        }
        if (cause instanceof StreamReadException syntax) {
            int line = syntax.getLocation() == null ? 1 : syntax.getLocation().getLineNr();
            int column = syntax.getLocation() == null ? 1 : syntax.getLocation().getColumnNr();
            return new Bilingual(
                    "sai cú pháp JSON ở dòng " + line + ", cột " + column + ".",
                    "the JSON is malformed at line " + line + ", column " + column + ".");
        }
        return new Bilingual("cần một đối tượng JSON.", "a JSON object is needed.");
    }

    private static Bilingual format(InvalidFormatException format) {
        String field = field(format);
        String value = String.valueOf(format.getValue());
        Class<?> wanted = format.getTargetType();
        if (wanted != null && wanted.isEnum()) {
            String allowed = Arrays.stream(wanted.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return new Bilingual(
                    "trường " + field + " có giá trị \"" + value + "\"; cho phép: " + allowed + ".",
                    "the field " + field + " is \"" + value + "\"; allowed are: " + allowed + ".");
        }
        String form = wanted == LocalDate.class ? " (YYYY-MM-DD)" : "";
        return new Bilingual(
                "trường " + field + " có giá trị không hợp lệ \"" + value + "\"" + form + ".",
                "the field " + field + " has a value that cannot be read: \"" + value + "\"" + form + ".");
    }

    private static String field(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
