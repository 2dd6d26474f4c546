package vn.quyhoach.ogcapi;

import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.Selections;

/** What every question about items is read with. */
@Component
record ItemSources(Layers layers, Selections selections, LayerVersions versions, FeatureReader reader, Counts counts) {}
