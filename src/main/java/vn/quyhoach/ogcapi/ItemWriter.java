package vn.quyhoach.ogcapi;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.Cursor;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;

/** Writes a page of features, or one, as the database hands them over, one in memory at a time. */
@Component
class ItemWriter {

    private final FeatureReader reader;
    private final Layers layers;
    private final ItemLinks links;

    ItemWriter(FeatureReader reader, Layers layers, ItemLinks links) {
        this.reader = reader;
        this.layers = layers;
        this.links = links;
    }

    /**
     * A page that was written.
     *
     * @param next where the page behind it is; null behind the last one
     */
    record Page(long returned, @Nullable Link next) {}

    Page write(
            FeatureQuery query,
            long matched,
            QueryParameters parameters,
            Caller caller,
            FeatureEncoding encoding,
            OutputStream out)
            throws IOException {
        LayerSchema schema = query.narrow(layers.schema(query.layer()));
        String self = caller.items(query.layer().id());
        EncodedLayer layer = EncodedLayer.of(query, schema, self)
                .counted(matched)
                .described(schemaUrl(caller, query.layer(), encoding));
        try (FeatureSink sink = encoding.open(out, layer)) {
            Passage passage = new Passage(sink, query.limit());
            // one more than the page holds, to know whether there is a next one
            reader.streamRows(query.page(query.after(), query.offset(), query.limit() + 1), passage::take);
            Cursor last = passage.last;
            Link next = passage.more && last != null ? links.next(query, parameters, caller, encoding, last) : null;
            sink.finish(Map.of("links", links.page(query, parameters, caller, encoding, next)));
            return new Page(passage.written, next);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The feature of that id, whatever its validity; empty for one that is not there. */
    Optional<FeatureRow> find(PublishedLayer layer, long id, Crs crs) {
        FeatureRow[] found = {null};
        reader.streamRows(one(layer, id, crs), row -> found[0] = row);
        return Optional.ofNullable(found[0]);
    }

    void write(FeatureRow row, PublishedLayer layer, Crs crs, Caller caller, FeatureEncoding encoding, OutputStream out)
            throws IOException {
        EncodedLayer what = EncodedLayer.of(
                        one(layer, row.id(), crs), layers.schema(layer), caller.items(layer.id()) + "/" + row.id())
                .one()
                .described(schemaUrl(caller, layer, encoding));
        try (FeatureSink sink = encoding.open(out, what)) {
            sink.write(row);
            sink.finish(Map.of("links", links.one(layer, row.id(), caller, encoding)));
        }
    }

    private static FeatureQuery one(PublishedLayer layer, long id, Crs crs) {
        return FeatureQuery.of(layer, Selection.ALL)
                .filter(new Predicate.Ids(List.of(id)))
                .as(crs);
    }

    private static String schemaUrl(Caller caller, PublishedLayer layer, FeatureEncoding encoding) {
        return caller.schema(layer.id()) + (encoding.name().equals("gml") ? "?f=xsd" : "");
    }

    /** Counts what passes through, and holds back the feature that belongs to the next page. */
    private static final class Passage {

        private final FeatureSink sink;
        private final long limit;
        private long written;
        private @Nullable Cursor last;
        private boolean more;

        Passage(FeatureSink sink, long limit) {
            this.sink = sink;
            this.limit = limit;
        }

        void take(FeatureRow row) {
            if (written == limit) {
                more = true;
                return;
            }
            try {
                sink.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
            last = row.place();
        }
    }
}
