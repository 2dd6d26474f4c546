package vn.quyhoach.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * One object of a file as it waits for judgement.
 *
 * @param number its place in the file, from 1
 * @param values as the file has them, by the attribute they fill; what is missing is null
 * @param others the fields that fill none of ours, as a JSON object
 * @param flaw why its shape could not be read; null when it could, or when there is none
 */
record StagedObject(
        long number,
        Map<Target, String> values,
        String others,
        @Nullable Bilingual flaw,
        @Nullable StagedShape shape) {}
