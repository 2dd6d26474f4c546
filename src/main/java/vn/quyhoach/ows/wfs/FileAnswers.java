package vn.quyhoach.ows.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.Encodings;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Answers GetFeature in formats that are not GML, each of one layer. */
@Component
class FileAnswers {

    private static final String GEOJSON = "geojson";

    /** The formats by the names that clients of WFS know; the first is the one that is listed. */
    private static final Map<String, List<String>> NAMES = names();

    private final Encodings encodings;
    private final FeatureReader reader;
    private final Clock clock;

    FileAnswers(Encodings encodings, FeatureReader reader, Clock clock) {
        this.encodings = encodings;
        this.reader = reader;
        this.clock = clock;
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(GEOJSON, List.of("application/json", "application/geo+json", "json", GEOJSON));
        names.put("csv", List.of("csv", "text/csv"));
        names.put("shp", List.of("shape-zip", "shapezip", "shp", "application/x-shapefile"));
        names.put("gpkg", List.of("application/geopackage+sqlite3", "geopackage", "geopkg", "gpkg"));
        names.put("fgb", List.of("application/flatgeobuf", "flatgeobuf", "fgb"));
        return names;
    }

    /** What a capabilities document lists. */
    List<String> listed() {
        List<String> listed = new ArrayList<>();
        NAMES.forEach((name, words) -> {
            if (encodings.find(name).isPresent()) {
                listed.add(words.get(0));
            }
        });
        return listed;
    }

    /** @throws ProblemException {@code InvalidParameterValue}, {@code OptionNotSupported} */
    void require(String format, FeatureRequest request) {
        if (find(format) == null) {
            throw unknown(format, request.version());
        }
        if (request.queries().size() != 1) {
            throw OwsProblems.of(
                    OwsCode.OPTION_NOT_SUPPORTED,
                    "outputFormat",
                    new Bilingual(
                            "OUTPUTFORMAT=" + format + ": định dạng này chứa một lớp; hãy gửi một truy vấn.",
                            "OUTPUTFORMAT=" + format + ": this format holds one layer; send one query."));
        }
    }

    private ProblemException unknown(String format, WfsVersion version) {
        List<String> all = new ArrayList<>(GmlFormats.listed(version));
        all.addAll(listed());
        return OwsProblems.invalid(
                "outputFormat",
                new Bilingual(
                        "OUTPUTFORMAT=" + format + ": các định dạng: " + String.join(", ", all) + ".",
                        "OUTPUTFORMAT=" + format + ": the formats are " + String.join(", ", all) + "."));
    }

    private @Nullable FeatureEncoding find(String format) {
        // a plus sign in an address becomes a blank
        String given = format.toLowerCase(Locale.ROOT).strip().replace(' ', '+').replaceAll(";.*", "");
        for (Map.Entry<String, List<String>> entry : NAMES.entrySet()) {
            if (entry.getValue().contains(given)) {
                return encodings.find(entry.getKey()).orElse(null);
            }
        }
        return null;
    }

    void write(String format, FeatureRequest request, Slices slices, OwsCall call, HttpServletResponse response)
            throws IOException {
        FeatureEncoding encoding = find(format);
        if (encoding == null) {
            throw unknown(format, request.version());
        }
        Slices.Slice slice = slices.each().get(0);
        WfsQuery query = slice.query();
        FeatureQuery features =
                query.features().page(null, slice.skipped(), slice.taken()).as(crs(encoding, query));
        String source = call.http().getRequestURL().toString();
        EncodedLayer layer = EncodedLayer.of(features, query.schema(), source).counted(slices.matched());
        response.setContentType(encoding.mediaType());
        if (!encoding.name().equals(GEOJSON)) {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + query.layer().id() + "." + encoding.extension() + "\"");
        }
        OutputStream out = response.getOutputStream();
        try (FeatureSink sink = encoding.open(out, layer)) {
            if (slice.taken() > 0) {
                reader.streamRows(features, row -> {
                    try {
                        sink.write(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            sink.finish(members(slices));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** GeoJSON is longitude first, always; other files are in the system of the plan unless another is asked for. */
    private static Crs crs(FeatureEncoding encoding, WfsQuery query) {
        Crs asked = query.srs().crs();
        if (!encoding.name().equals(GEOJSON)) {
            return asked;
        }
        return !query.srsNamed() || asked.srid() == Crs.WGS84.srid() ? Crs.WGS84 : asked;
    }

    private Map<String, Object> members(Slices slices) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("timeStamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        members.put("numberMatched", slices.matched());
        members.put("totalFeatures", slices.matched());
        members.put("numberReturned", slices.returned());
        if (slices.next() != null) {
            members.put("links", List.of(Map.of("rel", "next", "type", "application/geo+json", "href", slices.next())));
        }
        return members;
    }
}
