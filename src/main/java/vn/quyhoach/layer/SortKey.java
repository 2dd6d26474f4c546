package vn.quyhoach.layer;

/**
 * What features are ordered by. Features without a value come last in both directions; the id decides among equals, so
 * that every order is total and pages neither lose nor repeat a feature.
 */
public record SortKey(String property, boolean descending) {}
