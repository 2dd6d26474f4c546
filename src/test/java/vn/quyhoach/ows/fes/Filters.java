package vn.quyhoach.ows.fes;

import java.util.List;
import java.util.Set;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.ows.OwsXml;
import vn.quyhoach.security.Role;
import vn.quyhoach.text.Bilingual;

/** A layer, and filters about it. */
final class Filters {

    private Filters() {}

    private static final PublishedLayer LAYER = new PublishedLayer(
            "land-allocation",
            Theme.LAND_ALLOCATION,
            GeometryKind.POLYGON,
            LayerRole.values()[0],
            PublishedLayer.Validity.PLAN_VERSION,
            Role.PUBLIC,
            true,
            1,
            0);

    private static final LayerSchema SCHEMA = new LayerSchema(
            new Bilingual("Đất", "Land"),
            List.of(
                    attribute("name", AttributeType.TEXT),
                    attribute("area_m2", AttributeType.DECIMAL),
                    attribute("valid_from", AttributeType.DATE)));

    private static Attribute attribute(String name, AttributeType type) {
        return new Attribute(name, type, new Bilingual(name, name));
    }

    static Predicate read(String inside) {
        String document = """
                <f:Filter xmlns:f="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"
                 xmlns:ours="http://quyhoach.vn/ns/layers/1.0" xmlns:other="http://example.org/">%s</f:Filter>""".formatted(inside);
        return reader().read(OwsXml.parse(document));
    }

    static FilterReader reader() {
        return new FilterReader(
                new FeatureIds(LAYER, Set.of("land-allocation", "urban")),
                new PropertyNames(LAYER, SCHEMA),
                SrsName.urn(Crs.NATIONAL));
    }

    static String reference(String name) {
        return "<f:ValueReference>" + name + "</f:ValueReference>";
    }

    static Expression geometry() {
        return new Expression.Property(LayerSchema.GEOMETRY);
    }
}
