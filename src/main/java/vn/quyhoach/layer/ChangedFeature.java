package vn.quyhoach.layer;

/**
 * What became of a feature.
 *
 * @param rowVersion the count of its changes after this one; for what was deleted, its last
 */
public record ChangedFeature(PublishedLayer layer, long id, int rowVersion) {}
