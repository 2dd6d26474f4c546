package vn.quyhoach.layer;

/** One change of one feature. The layer has passed the gate ({@link Layers#get}). */
public sealed interface FeatureEdit {

    PublishedLayer layer();

    record Create(PublishedLayer layer, FeatureChange change) implements FeatureEdit {}

    /** Everything that may be written becomes what the change says, and empty where it says nothing. */
    record Replace(PublishedLayer layer, long id, FeatureChange change, Seen seen) implements FeatureEdit {}

    /** What the change does not name stays. */
    record Update(PublishedLayer layer, long id, FeatureChange change, Seen seen) implements FeatureEdit {}

    record Delete(PublishedLayer layer, long id, Seen seen) implements FeatureEdit {}
}
