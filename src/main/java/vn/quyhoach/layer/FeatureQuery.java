package vn.quyhoach.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;

/**
 * What any service asks of a layer's features. Start with {@link #of} and narrow it.
 *
 * @param bbox features that meet this box, in any system
 * @param filter features that meet this condition
 */
public record FeatureQuery(
        PublishedLayer layer,
        Selection selection,
        @Nullable Bbox bbox,
        @Nullable Predicate filter,
        Slice slice,
        Output output) {

    public static final long ALL = Long.MAX_VALUE;

    /**
     * Which of the features that match, in which order.
     *
     * @param after features behind this place
     * @param limit at most so many; {@link #ALL} for no limit
     */
    public record Slice(List<SortKey> sort, @Nullable Cursor after, long offset, long limit) {
        public Slice {
            sort = List.copyOf(sort);
            if (limit < 0 || offset < 0) {
                throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
            }
        }
    }

    /**
     * How they come out.
     *
     * @param crs the system of the geometries
     * @param withGeometry false leaves the geometry out of GeoJSON
     * @param properties the attributes that are wanted; null for all
     * @param resolution metres a pixel of a picture: what cannot be seen at this size is left out of the geometries,
     *     and of a coverage the parcels that cannot; null for the whole truth
     */
    public record Output(
            Crs crs,
            boolean withGeometry,
            @Nullable Set<String> properties,
            @Nullable Double resolution) {}

    /** All features of the selection by ascending id, as longitude and latitude on WGS 84. */
    public static FeatureQuery of(PublishedLayer layer, Selection selection) {
        return new FeatureQuery(
                layer,
                selection,
                null,
                null,
                new Slice(List.of(), null, 0, ALL),
                new Output(Crs.WGS84, true, null, null));
    }

    public FeatureQuery in(@Nullable Bbox box) {
        return new FeatureQuery(layer, selection, box, filter, slice, output);
    }

    /** Adds a condition to those there are; null adds none. */
    public FeatureQuery filter(@Nullable Predicate more) {
        if (more == null) {
            return this;
        }
        Predicate both = filter == null ? more : new Predicate.And(List.of(filter, more));
        return new FeatureQuery(layer, selection, bbox, both, slice, output);
    }

    public FeatureQuery sortedBy(List<SortKey> keys) {
        return slice(new Slice(keys, slice.after, slice.offset, slice.limit));
    }

    public FeatureQuery page(@Nullable Cursor after, long skipped, long atMost) {
        return slice(new Slice(slice.sort, after, skipped, atMost));
    }

    public FeatureQuery as(Crs system) {
        return output(new Output(system, output.withGeometry, output.properties, output.resolution));
    }

    public FeatureQuery withoutGeometry() {
        return output(new Output(output.crs, false, output.properties, output.resolution));
    }

    /** Leaves out all attributes but these. */
    public FeatureQuery properties(Set<String> names) {
        return output(new Output(output.crs, output.withGeometry, new TreeSet<>(names), output.resolution));
    }

    public FeatureQuery resolution(double metres) {
        return output(new Output(output.crs, output.withGeometry, output.properties, metres));
    }

    private FeatureQuery slice(Slice other) {
        return new FeatureQuery(layer, selection, bbox, filter, other, output);
    }

    private FeatureQuery output(Output other) {
        return new FeatureQuery(layer, selection, bbox, filter, slice, other);
    }

    public List<SortKey> sort() {
        return slice.sort;
    }

    public @Nullable Cursor after() {
        return slice.after;
    }

    public long offset() {
        return slice.offset;
    }

    public long limit() {
        return slice.limit;
    }

    public Crs crs() {
        return output.crs;
    }

    public boolean withGeometry() {
        return output.withGeometry;
    }

    /** The attributes that come out, of those the layer has. */
    public LayerSchema narrow(LayerSchema schema) {
        Set<String> wanted = output.properties;
        return wanted == null
                ? schema
                : new LayerSchema(
                        schema.title(),
                        schema.attributes().stream()
                                .filter(attribute -> wanted.contains(attribute.name()))
                                .toList());
    }

    /**
     * The same for equal questions about equal features, whatever part of the answer is wanted and in which form: for
     * caches, and to tell whether a cursor belongs to a query. Not a secret.
     */
    public String fingerprint() {
        return Fingerprint.of(layer.id(), selection, bbox, filter);
    }

    /** Like {@link #fingerprint}, and the order too: what a cursor is good for. */
    public String orderFingerprint() {
        List<@Nullable Object> parts = new ArrayList<>(List.of(fingerprint()));
        parts.addAll(slice.sort);
        return Fingerprint.of(parts.toArray());
    }
}
