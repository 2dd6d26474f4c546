package vn.quyhoach.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.ingest.repair.RepairConsent;
import vn.quyhoach.ingest.repair.RepairKind;
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
 * @param dryRun whether everything is done but nothing kept, to see what would come of it
 * @param repairs what of the file may be mended, by the findings that told of it
 * @param profile name of the profile that says what is not said here
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
        @Nullable Map<String, String> classes,
        @Nullable Boolean dryRun,
        @Nullable List<RepairConsent> repairs,
        @Nullable String profile) {

    private static final int MOST_REPAIRS = 100;

    private static final double MOST_GAP_M2 = 10_000;

    /** An import that is meant, of a file as it is. */
    public ImportOptions(
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
        this(
                planId,
                versionId,
                layer,
                crs,
                expectedUnit,
                mapping,
                sourceLayer,
                classScheme,
                positionBasis,
                replace,
                encoding,
                classes,
                null,
                null,
                null);
    }

    FieldChecks checks() {
        FieldChecks checks = new FieldChecks().present("versionId", versionId).requiredText("layer", layer, 100);
        for (String attribute : mappingOrEmpty().keySet()) {
            checks.that(
                    "mapping." + attribute,
                    Target.attributes().contains(attribute),
                    "không có; dùng: " + Target.attributes(),
                    "is unknown; use: " + Target.attributes());
        }
        checks.that(
                "repairs",
                repairsOrEmpty().size() <= MOST_REPAIRS,
                "có nhiều nhất " + MOST_REPAIRS + " mục",
                "has at most " + MOST_REPAIRS + " items");
        repairsOrEmpty().forEach(repair -> check(checks, repair));
        return encoding(checks, encoding);
    }

    private static void check(FieldChecks checks, RepairConsent repair) {
        checks.that(
                "repairs.code",
                repair.code() != null && RepairKind.codes().contains(repair.code()),
                "không sửa được; dùng: " + RepairKind.codes(),
                "cannot be mended; use: " + RepairKind.codes());
        checks.that(
                "repairs.from",
                !RepairKind.RECODE.code().equals(repair.code()) || (repair.from() != null && repair.to() != null),
                "và to: cần giá trị cũ và mã loại thay cho nó",
                "and to: the value and the class code that replaces it are needed");
        Double mostM2 = repair.mostM2();
        checks.that(
                "repairs.mostM2",
                mostM2 == null || (mostM2 > 0 && mostM2 <= MOST_GAP_M2),
                "lớn hơn 0 và không quá 10000",
                "is more than 0 and at most 10000");
    }

    /** The same, following a profile. */
    public ImportOptions following(@Nullable String name) {
        return new ImportOptions(
                planId,
                versionId,
                layer,
                crs,
                expectedUnit,
                mapping,
                sourceLayer,
                classScheme,
                positionBasis,
                replace,
                encoding,
                classes,
                dryRun,
                repairs,
                name);
    }

    /** The same where a rule of the profile says what is not said here. */
    ImportOptions filled(DossierManifest.Entry rule) {
        return new ImportOptions(
                planId,
                versionId,
                said(layer) ? layer : rule.layer(),
                said(crs) ? crs : rule.crs(),
                expectedUnit,
                over(rule.mapping(), mapping),
                rule.sourceLayer(),
                said(classScheme) ? classScheme : rule.classScheme(),
                said(positionBasis) ? positionBasis : rule.positionBasis(),
                replace,
                encoding,
                over(rule.classes(), classes),
                dryRun,
                repairs,
                profile);
    }

    private static boolean said(@Nullable String word) {
        return word != null && !word.isBlank();
    }

    private static Map<String, String> over(@Nullable Map<String, String> ground, @Nullable Map<String, String> more) {
        Map<String, String> both = new LinkedHashMap<>(ground == null ? Map.of() : ground);
        both.putAll(more == null ? Map.of() : more);
        return both;
    }

    boolean isTrial() {
        return Boolean.TRUE.equals(dryRun);
    }

    List<RepairConsent> repairsOrEmpty() {
        return repairs == null ? List.of() : repairs;
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
