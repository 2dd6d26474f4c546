package vn.quyhoach.render;

import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.style.PaintableStyle;

/**
 * A layer of a map.
 *
 * @param query which features; its box, paging and system are set by the painter
 */
public record MapLayer(FeatureQuery query, PaintableStyle style) {}
