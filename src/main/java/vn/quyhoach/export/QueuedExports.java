package vn.quyhoach.export;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.Growth;
import vn.quyhoach.job.Jobs;
import vn.quyhoach.job.Progress;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** Files that take longer to make than anybody waits: made by a job, fetched later by who may see what is in them. */
@Component
class QueuedExports {

    static final String KIND = "export";

    private final Exports exports;
    private final MapExports maps;
    private final FeatureReader reader;
    private final Jobs jobs;

    QueuedExports(Exports exports, MapExports maps, FeatureReader reader, Jobs jobs) {
        this.exports = exports;
        this.maps = maps;
        this.reader = reader;
        this.jobs = jobs;
    }

    /**
     * What is left of a request after a restart.
     *
     * @param layer null for a theme or the map
     * @param whole the word of a theme or of the map; null for a layer
     * @param source the address that was asked
     */
    record Order(
            @Nullable String layer,
            @Nullable String whole,
            String extension,
            Map<String, String> parameters,
            String source) {

        QueryParameters query() {
            Map<String, String[]> given = new HashMap<>();
            parameters.forEach((name, value) -> given.put(name, new String[] {value}));
            return QueryParameters.of(given, parameters.keySet());
        }
    }

    /** The summary of a job. */
    record Result(String fileName, long features) {}

    /** A file as the caller may have it now. */
    private record Draft(String fileName, String mediaType, List<FeatureQuery> queries, Writer writer) {}

    @FunctionalInterface
    private interface Writer {
        void write(Path file, Growth growth);
    }

    /** @throws vn.quyhoach.problem.ProblemException for whatever is wrong with the words of the request */
    @OfficersOnly
    UUID start(Order order) {
        String file = draft(order).fileName();
        return jobs.start(KIND, new Bilingual("Xuất " + file, "Export of " + file), order);
    }

    /** Asked again before the file is handed out: who may not see the layer any more gets nothing. */
    void check(Order order) {
        draft(order);
    }

    private Draft draft(Order order) {
        String whole = order.whole();
        if (whole != null) {
            MapExports.MapOrder map = maps.order(whole, order.query(), QgisController.language(order.query()));
            return new Draft(
                    maps.fileName(map),
                    maps.mediaType(),
                    map.queries(),
                    (file, growth) -> maps.write(map, order.source(), file, growth));
        }
        FeatureEncoding format = exports.format(order.extension());
        FeatureQuery query = exports.query(Objects.requireNonNull(order.layer()), format, order.query());
        reader.require(query);
        Language language = exports.language(format, order.query());
        return new Draft(
                exports.fileName(query, format),
                format.mediaType(),
                List.of(query),
                (file, growth) -> exports.write(query, format, order.source(), language, file, growth));
    }

    Result run(Order order, Progress progress) {
        Draft draft = draft(order);
        progress.phase(new Bilingual("đếm đối tượng", "counting the objects"));
        long features = draft.queries().stream().mapToLong(reader::count).sum();
        progress.total(features);
        progress.phase(new Bilingual("ghi tệp", "writing the file"));
        progress.keepFile(
                draft.fileName(), draft.mediaType(), file -> draft.writer().write(file, progress::advance));
        return new Result(draft.fileName(), features);
    }
}
