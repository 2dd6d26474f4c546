package vn.quyhoach.ows.wfs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureChange;
import vn.quyhoach.layer.StandardProperties;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.fes.Elements;
import vn.quyhoach.ows.fes.GmlReader;
import vn.quyhoach.ows.fes.PropertyNames;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Reads what an action says of a feature, property by property. */
final class ChangeReader {

    private final PropertyNames names;
    private final GmlReader gml;
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    private final Map<String, @Nullable String> standard = new LinkedHashMap<>();
    private Crs crs;
    private @Nullable Geometry shape;

    /** @param usual the system of geometries that name none */
    ChangeReader(PropertyNames names, SrsName usual) {
        this.names = names;
        this.gml = new GmlReader(usual);
        this.crs = usual.crs();
    }

    /**
     * @param context where the prefix of the name is explained
     * @param value null where the action clears the property
     * @throws ProblemException {@code InvalidParameterValue} for a name that is none, {@code InvalidValue}
     */
    void set(String name, Element context, @Nullable Element value) {
        PropertyNames.Found found = names.get(name, context::lookupNamespaceURI, "valueReference");
        switch (found.kind()) {
            case ATTRIBUTE -> attributes.put(found.name(), value == null ? null : text(value));
            case GEOMETRY -> geometry(name, value);
            case STANDARD -> setStandard(found.name(), value);
            case ID, ABSENT -> throw invalid(name, "không sửa được thuộc tính này", "this property cannot be changed");
        }
    }

    /** The same for a property of GML, by its name without a prefix. */
    void setStandard(String name, @Nullable Element value) {
        standard.put(name, value == null ? null : text(value));
        if (name.equals(StandardProperties.IDENTIFIER)) {
            standard.put(StandardProperties.CODE_SPACE, value == null ? null : Elements.attribute(value, "codeSpace"));
        }
    }

    private void geometry(String name, @Nullable Element value) {
        List<Element> inside = value == null ? List.of() : Elements.of(value);
        if (inside.size() != 1 || !GmlReader.isGeometry(inside.get(0))) {
            throw invalid(name, "cần một hình học GML", "one geometry of GML expected");
        }
        Expression.GeometryLiteral read = gml.read(inside.get(0));
        shape = read.geometry();
        crs = read.crs();
    }

    /** An element without text says that there is no value, as one that is nil does. */
    private static @Nullable String text(Element value) {
        if (!Elements.of(value).isEmpty()) {
            throw invalid(Elements.name(value), "cần giá trị đơn", "a simple value expected");
        }
        String text = Elements.text(value);
        return text.isEmpty() ? null : text;
    }

    private static ProblemException invalid(String name, String vi, String en) {
        return OwsProblems.of(
                OwsCode.INVALID_VALUE, name, new Bilingual(name + ": " + vi + ".", name + ": " + en + "."));
    }

    FeatureChange made() {
        return new FeatureChange(shape, crs, attributes, new StandardProperties(standard));
    }
}
