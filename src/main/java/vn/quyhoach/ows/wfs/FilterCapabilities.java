package vn.quyhoach.ows.wfs;

import java.util.List;
import java.util.Locale;
import vn.quyhoach.layer.FilterFunction;
import vn.quyhoach.ows.XmlText;

/** Which filters there are, as both versions tell it. */
final class FilterCapabilities {

    private static final List<String> COMPARISONS = List.of(
            "PropertyIsEqualTo",
            "PropertyIsNotEqualTo",
            "PropertyIsLessThan",
            "PropertyIsGreaterThan",
            "PropertyIsLessThanOrEqualTo",
            "PropertyIsGreaterThanOrEqualTo",
            "PropertyIsLike",
            "PropertyIsNull",
            "PropertyIsNil",
            "PropertyIsBetween");

    private static final List<String> EARLIER_COMPARISONS = List.of(
            "EqualTo",
            "NotEqualTo",
            "LessThan",
            "GreaterThan",
            "LessThanEqualTo",
            "GreaterThanEqualTo",
            "Like",
            "Between",
            "NullCheck");

    private static final List<String> SPATIAL = List.of(
            "BBOX",
            "Equals",
            "Disjoint",
            "Intersects",
            "Touches",
            "Crosses",
            "Within",
            "Contains",
            "Overlaps",
            "Beyond",
            "DWithin");

    /** AnyInteracts is understood too, but the schema of this document has no name for it. */
    private static final List<String> TEMPORAL = List.of(
            "After",
            "Before",
            "Begins",
            "BegunBy",
            "TContains",
            "During",
            "EndedBy",
            "Ends",
            "TEquals",
            "Meets",
            "MetBy",
            "TOverlaps",
            "OverlappedBy");

    private static final List<String> GEOMETRIES = List.of(
            "gml:Envelope",
            "gml:Point",
            "gml:MultiPoint",
            "gml:LineString",
            "gml:Curve",
            "gml:MultiCurve",
            "gml:Polygon",
            "gml:Surface",
            "gml:MultiSurface",
            "gml:MultiGeometry");

    private static final List<String> EARLIER_GEOMETRIES =
            List.of("gml:Envelope", "gml:Point", "gml:LineString", "gml:Polygon");

    private FilterCapabilities() {}

    static void latest(XmlText xml) {
        xml.open("fes:Filter_Capabilities").open("fes:Conformance");
        for (String held : List.of(
                "ImplementsQuery",
                "ImplementsAdHocQuery",
                "ImplementsFunctions",
                "ImplementsResourceId",
                "ImplementsMinStandardFilter",
                "ImplementsStandardFilter",
                "ImplementsMinSpatialFilter",
                "ImplementsSpatialFilter",
                "ImplementsSorting",
                "ImplementsMinimumXPath")) {
            constraint(xml, "fes:Constraint", held, "TRUE");
        }
        // All temporal operators are there (below). Their classes are not claimed, because the OGC's suite wants dates
        // that differ within every type, and plans have one decision: 190 of its questions cannot have an answer.
        for (String absent : List.of(
                "ImplementsMinTemporalFilter",
                "ImplementsTemporalFilter",
                "ImplementsVersionNav",
                "ImplementsExtendedOperators",
                "ImplementsSchemaElementFunc")) {
            constraint(xml, "fes:Constraint", absent, "FALSE");
        }
        xml.close();
        xml.open("fes:Id_Capabilities")
                .empty("fes:ResourceIdentifier", "name", "fes:ResourceId")
                .close();
        xml.open("fes:Scalar_Capabilities").empty("fes:LogicalOperators");
        named(xml, "fes:ComparisonOperators", "fes:ComparisonOperator", COMPARISONS);
        xml.close().open("fes:Spatial_Capabilities");
        named(xml, "fes:GeometryOperands", "fes:GeometryOperand", GEOMETRIES);
        named(xml, "fes:SpatialOperators", "fes:SpatialOperator", SPATIAL);
        xml.close().open("fes:Temporal_Capabilities");
        named(xml, "fes:TemporalOperands", "fes:TemporalOperand", List.of("gml:TimeInstant", "gml:TimePeriod"));
        named(xml, "fes:TemporalOperators", "fes:TemporalOperator", TEMPORAL);
        xml.close().open("fes:Functions");
        function(xml, "casei", "xsd:string", List.of("string"));
        function(xml, "accenti", "xsd:string", List.of("string"));
        for (FilterFunction each : FilterFunction.values()) {
            function(xml, each.word(), type(each.resultType()), each.argumentTypes());
        }
        xml.close().close();
    }

    static void constraint(XmlText xml, String element, String name, String value) {
        xml.open(element, "name", name)
                .empty("ows:NoValues")
                .leaf("ows:DefaultValue", value)
                .close();
    }

    private static void named(XmlText xml, String list, String element, List<String> names) {
        xml.inside(list, inside -> names.forEach(name -> inside.empty(element, "name", name)));
    }

    private static void function(XmlText xml, String name, String returns, List<String> arguments) {
        xml.open("fes:Function", "name", name).leaf("fes:Returns", returns);
        xml.open("fes:Arguments");
        for (int i = 0; i < arguments.size(); i++) {
            xml.open("fes:Argument", "name", "value" + (i + 1))
                    .leaf("fes:Type", type(arguments.get(i)))
                    .close();
        }
        xml.close().close();
    }

    private static String type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "number" -> "xsd:double";
            case "boolean" -> "xsd:boolean";
            case "date" -> "xsd:date";
            case "datetime" -> "xsd:dateTime";
            case "geometry" -> "gml:AbstractGeometryType";
            default -> "xsd:string";
        };
    }

    static void earlier(XmlText xml) {
        xml.open("ogc:Filter_Capabilities").open("ogc:Spatial_Capabilities");
        xml.inside(
                "ogc:GeometryOperands",
                list -> EARLIER_GEOMETRIES.forEach(name -> list.leaf("ogc:GeometryOperand", name)));
        named(xml, "ogc:SpatialOperators", "ogc:SpatialOperator", SPATIAL);
        xml.close().open("ogc:Scalar_Capabilities").empty("ogc:LogicalOperators");
        xml.inside(
                "ogc:ComparisonOperators",
                list -> EARLIER_COMPARISONS.forEach(name -> list.leaf("ogc:ComparisonOperator", name)));
        xml.open("ogc:ArithmeticOperators").empty("ogc:SimpleArithmetic").close();
        xml.close();
        xml.open("ogc:Id_Capabilities").empty("ogc:EID").empty("ogc:FID").close();
        xml.close();
    }
}
