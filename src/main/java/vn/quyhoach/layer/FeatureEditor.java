package vn.quyhoach.layer;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Rounding;

/**
 * Changes the features of some layers: implemented by the modules that own them, called by {@link FeatureEditors} in
 * its transaction. What an editor gets is read already; it checks what only the owner knows (class codes, unique codes, the
 * province, own units), writes, and keeps each state in the {@link FeatureHistory}.
 */
public interface FeatureEditor {

    /** Whether features of the layer can be changed at all, by the caller as far as the role tells. */
    boolean edits(PublishedLayer layer);

    /** The attributes that may be written; all others are computed. */
    Set<String> writable(PublishedLayer layer);

    /** Whether what was sent is all of a feature, or what is new of it. */
    enum Change {
        REPLACE,
        UPDATE
    }

    /**
     * A change that was read: geometry of the layer's kind, valid, multi, of two dimensions, in the national system;
     * attributes that may be written, each of the schema's type (String, Long, Double, Boolean, LocalDate) or null.
     *
     * @param geometry null where none was sent: only an update may do without
     * @param sent the change as it came
     */
    record Wanted(@Nullable Geometry geometry, Map<String, @Nullable Object> attributes, FeatureChange sent) {

        /** The geometry where it is another than the stored one, by more than clients round; else null. */
        public @Nullable Geometry movedFrom(Geometry stored) {
            Geometry delivered = sent.geometry();
            boolean same = delivered == null || Rounding.same(stored, delivered, sent.crs());
            return same ? null : geometry;
        }
    }

    ChangedFeature create(PublishedLayer layer, Wanted wanted);

    /** Changes one that is there; of one that is to be replaced nothing stays that was not sent. */
    ChangedFeature change(PublishedLayer layer, long id, Wanted wanted, Seen seen, Change kind);

    ChangedFeature delete(PublishedLayer layer, long id, Seen seen);
}
