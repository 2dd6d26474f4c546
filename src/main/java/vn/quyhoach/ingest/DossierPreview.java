package vn.quyhoach.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * What a dossier holds and what could become of it.
 *
 * @param manifest the proposal; sent back, corrected and with a version, it imports the dossier
 * @param sources a line for each layer of the files, in the order of the manifest
 * @param documents decisions, map sheets, tables
 * @param styles how layers look, with the layer they are named after
 * @param passedOver archives within and what nobody knows
 * @param profile what of an earlier delivery was taken over
 */
public record DossierPreview(
        DossierManifest manifest,
        List<Source> sources,
        List<String> documents,
        List<Style> styles,
        List<String> passedOver,
        ImportProfile.@Nullable Applied profile) {

    /** By what a layer was proposed. */
    public enum Reason {
        NAME,
        CONTENTS,
        PROFILE,
        NOTHING
    }

    /**
     * A layer of a file.
     *
     * @param geometry POLYGON, LINE or POINT as most of its first objects; null for none
     * @param reason why the manifest proposes its layer
     * @param unknownClasses values of the class field that are no class and resemble none
     */
    public record Source(
            String file,
            FilePreview.SourceLayer layer,
            @Nullable String geometry,
            Reason reason,
            List<String> unknownClasses) {}

    /**
     * A style of the dossier.
     *
     * @param sourceLayer the layer that has its name; null for none
     * @param layer of the plan into which that layer goes
     * @param id under which it could be kept
     * @param problem why it cannot be; null where it can, or where nobody knows for which layer
     */
    public record Style(
            String path,
            @Nullable String sourceLayer,
            @Nullable String layer,
            String id,
            @Nullable Bilingual problem) {}

    /** What is said of a class field. */
    record Classes(
            String field,
            String layer,
            @Nullable String scheme,
            double share,
            Map<String, String> recoded,
            List<String> unknown) {}
}
