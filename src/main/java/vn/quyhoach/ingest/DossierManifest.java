package vn.quyhoach.ingest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.KnownFields;
import vn.quyhoach.zone.VersionDocument;

/**
 * What is to become of the layers of a dossier: what a preview proposes, and a person corrects.
 *
 * @param versionId a version in draft
 * @param crs of the layers that say none themselves
 * @param expectedUnit id of the unit all objects lie in
 * @param encoding of texts, where the files do not say it
 * @param replace whether the objects the layers have in the version go first
 * @param layers those that are imported; without it, what a preview would propose
 * @param profile name of the profile that proposal follows; empty for none, without it the one that fits
 * @param documents papers that are kept with the version; without it none
 * @param styles those that are kept for layers of the plan; without it none
 */
@KnownFields
public record DossierManifest(
        @Nullable Long versionId,
        @Nullable String crs,
        @Nullable Long expectedUnit,
        @Nullable String encoding,
        @Nullable Boolean replace,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<DossierManifest.Entry> layers,
        @Nullable String profile,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<DossierManifest.Paper> documents,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<DossierManifest.Style> styles) {

    /**
     * A PDF of the dossier.
     *
     * @param path in the archive, or the name of the file
     * @param kind a decision where nothing is said
     */
    @KnownFields
    public record Paper(
            @Nullable String path,
            VersionDocument.@Nullable Kind kind,
            @Nullable String title) {}

    /**
     * A QML or SLD of the dossier.
     *
     * @param path in the archive, or the name of the file
     * @param layer of the plan that it draws
     * @param id under which it is asked for; without it one made of the file's name
     */
    @KnownFields
    public record Style(
            @Nullable String path,
            @Nullable String layer,
            @Nullable String id) {}

    /**
     * A layer of a file and where it goes.
     *
     * @param file name of the file, where the dossier has several; without it the only one
     * @param layer the layer of the plan; an entry without one is passed over
     * @param classes class code by value of the file, for values that are none
     */
    @KnownFields
    public record Entry(
            @Nullable String file,
            String sourceLayer,
            @Nullable String layer,
            @Nullable String crs,
            @Nullable String classScheme,
            @Nullable String positionBasis,
            @Nullable Map<String, String> mapping,
            @Nullable Map<String, String> classes) {

        ImportOptions options(DossierManifest dossier, boolean first) {
            return new ImportOptions(
                    null,
                    dossier.versionId,
                    layer,
                    Objects.requireNonNullElse(crs, Objects.requireNonNullElse(dossier.crs, "")),
                    dossier.expectedUnit,
                    mapping,
                    sourceLayer,
                    classScheme,
                    positionBasis,
                    Boolean.TRUE.equals(dossier.replace) && first,
                    dossier.encoding,
                    classes);
        }
    }
}
