package vn.quyhoach.render;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema;

/** Rows as GeoTools' filters know them: without geometry, because no rule asks for it. */
final class Features {

    private final SimpleFeatureType type;

    /** @param wanted the attributes that are read, in the order of the schema */
    Features(LayerSchema schema, Set<String> wanted) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("feature");
        for (LayerSchema.Attribute attribute : schema.attributes()) {
            if (!wanted.contains(attribute.name())) {
                continue;
            }
            builder.add(
                    attribute.name(),
                    switch (attribute.type()) {
                        case TEXT -> String.class;
                        case INTEGER, LONG -> Long.class;
                        case DECIMAL -> Double.class;
                        case BOOLEAN -> Boolean.class;
                        case DATE -> Date.class;
                    });
        }
        type = builder.buildFeatureType();
    }

    SimpleFeatureType type() {
        return type;
    }

    SimpleFeature of(FeatureRow row) {
        List<@Nullable Object> values = new ArrayList<>(row.values().size());
        for (Object value : row.values()) {
            values.add(value instanceof LocalDate day ? Date.valueOf(day) : value);
        }
        return new SimpleFeatureImpl(values, type, new FeatureIdImpl(Long.toString(row.id())));
    }
}
