package vn.quyhoach.ows.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.fes.Prefixes;
import vn.quyhoach.ows.fes.PropertyNames;
import vn.quyhoach.ows.fes.PropertyNames.Found;
import vn.quyhoach.ows.fes.PropertyNames.Kind;
import vn.quyhoach.text.Bilingual;

/** Answers GetPropertyValue: one property of the features that match, of those that have it. */
@Component
class ValueAnswers {

    private static final int BUFFER = 32 * 1024;

    private final FeatureReader reader;
    private final Layers layers;
    private final MatchCounts counts;
    private final Clock clock;

    ValueAnswers(FeatureReader reader, Layers layers, MatchCounts counts, Clock clock) {
        this.reader = reader;
        this.layers = layers;
        this.counts = counts;
        this.clock = clock;
    }

    void write(FeatureRequest given, OwsCall call, HttpServletResponse response) throws IOException {
        String reference = reference(call);
        String format = given.format();
        if (format != null && !GmlFormats.fits(format, given.version())) {
            throw OwsProblems.invalid(
                    "outputFormat",
                    new Bilingual(
                            "OUTPUTFORMAT=" + format + ": cần "
                                    + given.version().format() + ".",
                            "OUTPUTFORMAT=" + format + ": expected "
                                    + given.version().format() + "."));
        }
        Prefixes prefixes = prefixes(call);
        List<Found> found = new ArrayList<>();
        List<WfsQuery> queries = new ArrayList<>();
        for (WfsQuery query : given.queries()) {
            LayerSchema schema = layers.schema(query.layer());
            Found property = new PropertyNames(query.layer(), schema).get(reference, prefixes, "valueReference");
            found.add(property);
            WfsQuery narrowed = narrow(query, property, schema);
            FeatureAnswers.require(reader, narrowed.features());
            queries.add(narrowed);
        }
        FeatureRequest request = given.with(queries);
        Slices slices = Slices.of(request, counts);
        // QGIS prefers whatever copy it may keep, and would not see an edit
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(request.version().format() + ";charset=UTF-8");
        Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
        try {
            CollectionText text = new CollectionText(request.version(), clock.instant());
            out.write(text.open("ValueCollection", queries, call, CollectionText.counts(slices)));
            for (int i = 0; i < queries.size(); i++) {
                values(out, slices.each().get(i), found.get(i));
            }
            out.write("</wfs:ValueCollection>\n");
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String reference(OwsCall call) {
        Element xml = call.xml();
        boolean given = xml == null ? call.kvp().has("VALUEREFERENCE") : xml.hasAttribute("valueReference");
        if (!given) {
            throw OwsProblems.missing("valueReference");
        }
        String reference = xml == null ? call.kvp().find("VALUEREFERENCE") : xml.getAttribute("valueReference");
        if (reference == null || reference.isBlank()) {
            throw OwsProblems.invalid(
                    "valueReference", new Bilingual("VALUEREFERENCE rỗng.", "VALUEREFERENCE is empty."));
        }
        return reference;
    }

    private static Prefixes prefixes(OwsCall call) {
        Element xml = call.xml();
        return xml == null ? ParameterLists.prefixes(call.kvp().find("NAMESPACES")) : xml::lookupNamespaceURI;
    }

    /** Features without the property have no value to give. */
    private static WfsQuery narrow(WfsQuery query, Found property, LayerSchema schema) {
        FeatureQuery features = query.features();
        FeatureQuery narrowed = switch (property.kind()) {
            case ATTRIBUTE ->
                features.filter(new Predicate.Not(new Predicate.IsNull(new Expression.Property(property.name()))));
            case GEOMETRY, ID -> features;
            case STANDARD, ABSENT -> features.filter(new Predicate.Constant(false));
        };
        return new WfsQuery(narrowed, narrowed.narrow(schema), query.srs(), query.srsNamed());
    }

    private void values(Writer out, Slices.Slice slice, Found property) {
        if (slice.taken() == 0) {
            return;
        }
        WfsQuery query = slice.query();
        GmlWriter gml = new GmlWriter(out, WfsVersion.V2_0_0.gml(), query.layer(), query.schema(), query.srs());
        reader.streamRows(query.features().page(null, slice.skipped(), slice.taken()), row -> {
            try {
                out.write("<wfs:member>");
                value(out, gml, query, row, property);
                out.write("</wfs:member>\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void value(Writer out, GmlWriter gml, WfsQuery query, FeatureRow row, Found property)
            throws IOException {
        if (property.kind() == Kind.ID) {
            out.write(GmlWriter.id(query.layer(), row.id()));
        } else {
            gml.writeProperty(row, property.kind() == Kind.GEOMETRY ? GmlWriter.GEOMETRY : property.name());
        }
    }
}
