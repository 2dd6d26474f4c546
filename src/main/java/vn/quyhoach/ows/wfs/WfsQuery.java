package vn.quyhoach.ows.wfs;

import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;

/**
 * A query that makes sense.
 *
 * @param features what is asked of the layer; without a page
 * @param schema the attributes that come out
 * @param srs how the answer names the system of its geometries
 * @param srsNamed whether the caller asked for that system
 */
record WfsQuery(FeatureQuery features, LayerSchema schema, SrsName srs, boolean srsNamed) {

    PublishedLayer layer() {
        return features.layer();
    }

    WfsQuery with(FeatureQuery other) {
        return new WfsQuery(other, schema, srs, srsNamed);
    }
}
