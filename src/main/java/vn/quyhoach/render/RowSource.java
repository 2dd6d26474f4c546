package vn.quyhoach.render;

import java.util.function.Consumer;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureRow;

/** Where a layer's features come from: the database, or a test's own. */
interface RowSource {

    void stream(FeatureQuery query, Consumer<FeatureRow> sink);
}
