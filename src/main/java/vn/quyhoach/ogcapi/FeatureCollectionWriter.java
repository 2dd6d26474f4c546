package vn.quyhoach.ogcapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.Cursor;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.QueryParameters;

/**
 * Writes a page of features as the database hands them over, one in memory at a time. What is known only at the end
 * (how many, whether there is a next page) stands after the features.
 */
@Component
class FeatureCollectionWriter {

    /** Where in the list a page begins: what the link to the next one sets anew. */
    private static final Set<String> PAGING = Set.of("cursor", "offset", "startIndex");

    private final FeatureReader reader;
    private final Counts counts;
    private final Answers answers;

    FeatureCollectionWriter(FeatureReader reader, Counts counts, Answers answers) {
        this.reader = reader;
        this.counts = counts;
        this.answers = answers;
    }

    void write(FeatureQuery query, QueryParameters parameters, Caller caller, Writer out) {
        long matched = counts.matched(query);
        Page page = new Page(query.limit(), out);
        try {
            out.write("{\"type\":\"FeatureCollection\",\"numberMatched\":" + matched + ",\"features\":[");
            // one more than the page holds, to know whether there is a next one
            reader.stream(query.page(query.after(), query.offset(), query.limit() + 1), page::add);
            out.write("\n],\"numberReturned\":" + page.written);
            out.write(",\"timeStamp\":\"" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\"");
            out.write(",\"links\":" + answers.text(links(query, parameters, caller, page)) + "}");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nextPage(FeatureQuery query, QueryParameters parameters, Caller caller, Cursor last) {
        String kept = parameters.toQuery(name -> !PAGING.contains(name));
        return caller.items(query.layer().id()) + kept + (kept.isEmpty() ? "?" : "&") + "cursor="
                + CursorText.write(last, query);
    }

    private static List<Link> links(FeatureQuery query, QueryParameters parameters, Caller caller, Page page) {
        String id = query.layer().id();
        String items = caller.items(id);
        String others = parameters.toQuery(name -> !name.equals("f"));
        List<Link> links = new ArrayList<>();
        links.add(new Link(items + parameters.toQuery(name -> true), "self", Link.GEOJSON, "GeoJSON"));
        links.add(
                new Link(items + others + (others.isEmpty() ? "?f=html" : "&f=html"), "alternate", Link.HTML, "HTML"));
        links.add(new Link(caller.collection(id), "collection", Link.JSON, id));
        Cursor last = page.last;
        if (page.more && last != null) {
            links.add(new Link(
                    nextPage(query, parameters, caller, last),
                    "next",
                    Link.GEOJSON,
                    caller.say("Trang sau", "Next page")));
        }
        return links;
    }

    /** Counts what passes through, and holds back the feature that belongs to the next page. */
    private static final class Page {

        private final long limit;
        private final Writer out;
        private long written;
        private @Nullable Cursor last;
        private boolean more;

        Page(long limit, Writer out) {
            this.limit = limit;
            this.out = out;
        }

        void add(FeatureReader.GeoJsonFeature feature) {
            if (written == limit) {
                more = true;
                return;
            }
            try {
                out.write(written == 0 ? "\n" : ",\n");
                out.write(feature.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
            last = feature.place();
        }
    }
}
