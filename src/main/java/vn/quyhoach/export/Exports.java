package vn.quyhoach.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.Encodings;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.Growth;
import vn.quyhoach.encoding.WorkingFiles;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FilterParameters;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** Makes files of layers. */
@Component
public class Exports {

    private static final String ADDRESS = "/api/exports/";

    private final Layers layers;
    private final Selections selections;
    private final InsideProjects projects;
    private final Encodings encodings;
    private final ApplicationEventPublisher events;

    Exports(
            Layers layers,
            Selections selections,
            InsideProjects projects,
            Encodings encodings,
            ApplicationEventPublisher events) {
        this.layers = layers;
        this.selections = selections;
        this.projects = projects;
        this.encodings = encodings;
        this.events = events;
    }

    /** The endings of the files that can be made. */
    public List<String> extensions() {
        return encodings.list().stream().map(FeatureEncoding::extension).toList();
    }

    /**
     * The format of files with that ending.
     *
     * @throws ProblemException {@code NOT_FOUND}
     */
    public FeatureEncoding format(String extension) {
        return encodings
                .findByExtension(extension)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", "." + extension)));
    }

    /**
     * What the words of a request or of a command mean: {@code bbox} in {@code bbox-crs}, {@code filter}, {@code crs} of
     * what comes out, and which features ({@link Selections}).
     *
     * @throws ProblemException for whatever is wrong with them
     */
    public FeatureQuery query(String layerId, FeatureEncoding format, QueryParameters parameters) {
        PublishedLayer layer = layers.get(layerId);
        String bboxCrs = parameters.find("bbox-crs");
        String bbox = parameters.find("bbox");
        String crs = parameters.find("crs");
        Crs boxSystem = bboxCrs == null ? Crs.WGS84 : Crs.of(bboxCrs);
        return FeatureQuery.of(layer, selections.read(layer, parameters))
                .in(bbox == null ? null : Bbox.parse(bbox, boxSystem))
                .filter(FilterParameters.read(parameters))
                .as(crs == null ? format.usualCrs() : system(crs, format));
    }

    /**
     * The language of a file's words.
     *
     * @throws ProblemException {@code PARAMETER_INVALID}, also where the format has no words to be in another language
     */
    Language language(FeatureEncoding format, QueryParameters parameters) {
        Language language = QgisController.language(parameters);
        if (language != Language.VIETNAMESE && !format.speaks()) {
            String others = encodings.list().stream()
                    .filter(FeatureEncoding::speaks)
                    .map(FeatureEncoding::extension)
                    .collect(Collectors.joining(", "));
            throw QueryParameters.invalid(
                    "lang",
                    language.code(),
                    new Bilingual(
                            format.title() + " không có bản tiếng Anh; có ở " + others + ".",
                            format.title() + " has no English edition; these have: " + others + "."));
        }
        return language;
    }

    private static Crs system(String name, FeatureEncoding format) {
        Crs crs = Crs.of(name);
        if (!format.allows(crs)) {
            String usual = format.usualCrs().code();
            throw QueryParameters.invalid(
                    "crs",
                    name,
                    new Bilingual(
                            format.title() + " không ghi được ở hệ tọa độ này; không nêu crs thì là " + usual + ".",
                            format.title() + " cannot be in this system; without crs it is in " + usual + "."));
        }
        return crs;
    }

    /**
     * Writes the features that match into a file.
     *
     * @param source the address that was asked, for the metadata and the trail
     * @return a temporary file; whoever asks for it deletes it
     */
    public Path write(FeatureQuery query, FeatureEncoding format, String source) {
        return write(query, format, source, Language.VIETNAMESE);
    }

    /** The same for a reader of this language. */
    public Path write(FeatureQuery query, FeatureEncoding format, String source, Language language) {
        Path path = temporaryFile(format.extension());
        boolean whole = false;
        try {
            write(query, format, source, language, path, Growth.UNHEARD);
            whole = true;
            return path;
        } finally {
            if (!whole) {
                delete(path);
            }
        }
    }

    /** The same into this file, which is empty, for somebody who hears how it grows. */
    void write(FeatureQuery query, FeatureEncoding format, String source, Language language, Path file, Growth growth) {
        PublishedLayer layer = query.layer();
        EncodedLayer encoded = EncodedLayer.of(query, layers.schema(layer), source, language)
                .asFile()
                .with(projects.inside(List.of(query), layer.id(), fileName(query, format), language))
                .described(schemaUrl(format, layer, source));
        try (OutputStream out = new HeardStream(Files.newOutputStream(file), growth)) {
            long rows = encodings.write(format, query, encoded, out, growth);
            announce(layer, format.name(), rows, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the service that was asked has the schema of a GML file; nowhere for a file that no service was asked for. */
    private static @Nullable String schemaUrl(FeatureEncoding format, PublishedLayer layer, String source) {
        int service = source.indexOf(ADDRESS);
        return service < 0 || !format.name().equals("gml")
                ? null
                : source.substring(0, service) + "/ogc/collections/" + layer.id() + "/schema?f=xsd";
    }

    /** Tells the trail who took what. */
    void announce(PublishedLayer layer, String format, long rows, String source) {
        events.publishEvent(new AuditedEvent(
                "layer-exported", "layer:" + layer.id(), Map.of("format", format, "features", rows, "source", source)));
    }

    /** By which name the file is known to whoever takes it: the project inside looks for its data under it. */
    String fileName(FeatureQuery query, FeatureEncoding format) {
        return fileName(query.layer().id(), query.selection(), format.extension());
    }

    String fileName(String what, Selection selection, String extension) {
        Object moment = selection.versionId() == null ? selection.until() : "version-" + selection.versionId();
        return what + "_" + (moment == null ? selections.today() : moment) + "." + extension;
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path temporaryFile(String extension) {
        try {
            return WorkingFiles.create(extension);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
