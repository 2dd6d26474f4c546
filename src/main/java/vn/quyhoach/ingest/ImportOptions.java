package vn.quyhoach.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.vectorfile.ReadingHints;
import vn.quyhoach.vectorfile.TextEncoding;

/**
 * How a file is to be read.
 *
 * @param planId optional: the plan the version must belong to
 * @param versionId a version in draft
 * @param layer the layer that is filled
 * @param crs the system of the coordinates; without it the one the file states
 * @param expectedUnit id of the unit the objects lie in: catches a file of the wrong zone
 * @param mapping field of the file by attribute of ours ({@code code}, {@code name}, {@code classCode}, …); a value
 *     that begins with {@code =} stands for itself
 * @param sourceLayer the layer of the file, where it has several
 * @param classScheme generation of land-use codes; 2024 without it
 * @param positionBasis of objects whose field says nothing
 * @param replace whether the objects the layer has in this version go first; otherwise the new ones are added
 * @param encoding of the texts, where the file does not say it or says it wrongly: UTF-8, windows-1258, TCVN3,
 *     VNI-Windows; without it the texts themselves tell
 * @param classes class code by value of the class field, for values that are no codes
 */
public record ImportOptions(
        @Nullable Long planId,
        @Nullable Long versionId,
        @Nullable String layer,
        @Nullable String crs,
        @Nullable Long expectedUnit,
        @Nullable Map<String, String> mapping,
        @Nullable String sourceLayer,
        @Nullable String classScheme,
        @Nullable String positionBasis,
        @Nullable Boolean replace,
        @Nullable String encoding,
        @Nullable Map<String, String> classes) {

    FieldChecks checks() {
        FieldChecks checks = new FieldChecks().present("versionId", versionId).requiredText("layer", layer, 100);
        for (String attribute : mappingOrEmpty().keySet()) {
            checks.that(
                    "mapping." + attribute,
                    Target.attributes().contains(attribute),
                    "không có; dùng: " + Target.attributes(),
                    "is unknown; use: " + Target.attributes());
        }
        return encoding(checks, encoding);
    }

    private static FieldChecks encoding(FieldChecks checks, @Nullable String encoding) {
        return checks.that(
                "encoding",
                encoding == null || encoding.isBlank() || TextEncoding.isKnown(encoding),
                "không biết; dùng: " + TextEncoding.NAMES,
                "is unknown; use: " + TextEncoding.NAMES);
    }

    /** @throws vn.quyhoach.problem.ProblemException for an encoding nobody knows */
    static ReadingHints hints(@Nullable String encoding) {
        encoding(new FieldChecks(), encoding).orThrow();
        return new ReadingHints(encoding);
    }

    ReadingHints hints() {
        return new ReadingHints(encoding);
    }

    Map<String, String> mappingOrEmpty() {
        return mapping == null ? Map.of() : mapping;
    }

    /** The class code a value of the file stands for. */
    @Nullable
    String classOf(@Nullable String value) {
        return value == null || classes == null ? value : classes.getOrDefault(value.strip(), value);
    }

    String landUseScheme() {
        return classScheme == null ? "2024" : classScheme;
    }

    boolean replaces() {
        return Boolean.TRUE.equals(replace);
    }
}
