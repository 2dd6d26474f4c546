package vn.quyhoach.ows.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.StandardPropertyStore;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Answers GetFeature: counts first, then streams from the database's cursor to the wire. */
@Component
class FeatureAnswers {

    private static final int BUFFER = 32 * 1024;
    private static final byte[] NO_GEOMETRY = {};

    private final FeatureReader reader;
    private final MatchCounts counts;
    private final FileAnswers files;
    private final StandardPropertyStore standard;
    private final Clock clock;

    FeatureAnswers(
            FeatureReader reader, MatchCounts counts, FileAnswers files, StandardPropertyStore standard, Clock clock) {
        this.reader = reader;
        this.standard = standard;
        this.counts = counts;
        this.files = files;
        this.clock = clock;
    }

    void write(FeatureRequest request, OwsCall call, HttpServletResponse response) throws IOException {
        // 1 refuse while a report can still be written
        String format = request.format();
        boolean gml = format == null || GmlFormats.fits(format, request.version());
        if (format != null && !gml) {
            files.require(format, request);
        }
        request.queries().forEach(query -> require(reader, query.features()));
        // 2 count
        Slices slices = Slices.of(request, counts);
        if (request.single() && slices.matched() == 0) {
            throw StoredQuery.notFound(
                    String.valueOf(request.links().parameters().get("ID")));
        }
        // 3 write
        // QGIS prefers whatever copy it may keep, and would not see an edit
        response.setHeader("Cache-Control", "no-store");
        if (gml || format == null) {
            response.setContentType(request.version().format() + ";charset=UTF-8");
            // not closed on failure: what was written so far must not leave, so that a report still can
            Writer out = new BufferedWriter(
                    new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
            try {
                write(out, request, slices, call);
                out.flush();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        } else {
            files.write(format, request, slices, call, response);
        }
    }

    /** What a filter, an order or a place lacks is the caller's to mend; the report says where. */
    static void require(FeatureReader reader, FeatureQuery query) {
        try {
            reader.require(query);
        } catch (ProblemException e) {
            if (e.code() == ProblemCode.LAYER_UNKNOWN) {
                throw e;
            }
            throw OwsProblems.as(OwsCode.INVALID_PARAMETER_VALUE, "filter", e);
        }
    }

    private void write(Writer out, FeatureRequest request, Slices slices, OwsCall call) throws IOException {
        WfsVersion version = request.version();
        CollectionText text = new CollectionText(version, clock.instant());
        if (request.single() && !request.hits()) {
            rows(out, version, slices.each().get(0), "", "", text.namespaces(request.queries(), call));
            return;
        }
        boolean latest = version.isLatest();
        long number = request.hits() ? slices.matched() : slices.returned();
        out.write(text.open(
                "FeatureCollection",
                request.queries(),
                call,
                latest ? CollectionText.counts(slices) : " numberOfFeatures=\"" + number + "\""));
        String member = latest ? "wfs:member" : "gml:featureMember";
        boolean nested = latest && request.queries().size() > 1 && !request.hits();
        for (Slices.Slice slice : slices.each()) {
            if (nested) {
                out.write("<wfs:member><wfs:FeatureCollection timeStamp=\"" + text.timeStamp() + "\" numberMatched=\""
                        + slice.matched() + "\" numberReturned=\"" + slice.taken() + "\">\n");
            }
            rows(out, version, slice, "<" + member + ">", "</" + member + ">", "");
            if (nested) {
                out.write("</wfs:FeatureCollection></wfs:member>\n");
            }
        }
        out.write("</wfs:FeatureCollection>\n");
    }

    private void rows(
            Writer out, WfsVersion version, Slices.Slice slice, String before, String after, String rootAttributes)
            throws IOException {
        if (slice.taken() == 0) {
            return;
        }
        WfsQuery query = slice.query();
        GmlWriter gml = new GmlWriter(out, version.gml(), query.layer(), query.schema(), query.srs());
        gml.withStandard(standard.list(query.layer()));
        boolean withGeometry = query.features().withGeometry();
        reader.streamRows(query.features().page(null, slice.skipped(), slice.taken()), row -> {
            FeatureRow shown = withGeometry ? row : new FeatureRow(row.id(), NO_GEOMETRY, row.values(), row.place());
            try {
                if (rootAttributes.isEmpty()) {
                    out.write(before);
                    gml.write(shown);
                    out.write(after);
                } else {
                    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
                    gml.writeRoot(shown, rootAttributes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
