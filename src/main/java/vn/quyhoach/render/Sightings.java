package vn.quyhoach.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;

/** The values of one attribute among the features that lie on a picture, not only beside it. */
final class Sightings {

    private final @Nullable String attribute;
    private final Clip frame;
    private final Map<PublishedLayer, SortedSet<String>> values = new LinkedHashMap<>();

    /** @param attribute null looks at nothing */
    Sightings(@Nullable String attribute, Viewport viewport) {
        this.attribute = attribute;
        this.frame = new Clip(viewport.frame(0));
    }

    /** What is read of a layer: what its style looks at and, where it has it, the attribute. */
    Set<String> with(Set<String> attributes, LayerSchema schema) {
        if (attribute == null || !schema.has(attribute)) {
            return attributes;
        }
        Set<String> all = new TreeSet<>(attributes);
        all.add(attribute);
        return all;
    }

    void add(PublishedLayer layer, SimpleFeature feature, PixelGeometry geometry) {
        if (attribute == null || feature.getFeatureType().indexOf(attribute) < 0) {
            return;
        }
        SortedSet<String> known = values.computeIfAbsent(layer, fresh -> new TreeSet<>());
        if (feature.getAttribute(attribute) instanceof String value && !known.contains(value) && isSeen(geometry)) {
            known.add(value);
        }
    }

    private boolean isSeen(PixelGeometry geometry) {
        if (!frame.meets(geometry.bounds())) {
            return false;
        }
        return switch (geometry.kind()) {
            case POINT -> true;
            case LINE -> !frame.lines(geometry).isEmpty();
            case POLYGON -> frame.area(geometry).parts() > 0;
        };
    }

    Map<PublishedLayer, SortedSet<String>> values() {
        return values;
    }
}
