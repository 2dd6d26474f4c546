package vn.quyhoach.ows.fes;

import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/** Distances with the units that requests give them. */
final class Distances {

    private static final Map<String, Double> METRES = Map.ofEntries(
            Map.entry("m", 1.0),
            Map.entry("meter", 1.0),
            Map.entry("meters", 1.0),
            Map.entry("metre", 1.0),
            Map.entry("metres", 1.0),
            Map.entry("urn:ogc:def:uom:epsg::9001", 1.0),
            Map.entry("urn:ogc:def:uom:ogc:1.0:metre", 1.0),
            Map.entry("km", 1000.0),
            Map.entry("kilometer", 1000.0),
            Map.entry("kilometers", 1000.0),
            Map.entry("kilometre", 1000.0),
            Map.entry("kilometres", 1000.0),
            Map.entry("ft", 0.3048),
            Map.entry("feet", 0.3048),
            Map.entry("mi", 1609.344),
            Map.entry("[mi_i]", 1609.344),
            Map.entry("statute miles", 1609.344));

    private Distances() {}

    /** {@code uom} of FES 2.0, {@code units} of Filter 1.1; metres for none. */
    static double metres(Element element) {
        String given = Elements.attribute(element, "uom");
        String unit = given == null ? Elements.attribute(element, "units") : given;
        Double factor = METRES.get(unit == null ? "m" : unit.toLowerCase(Locale.ROOT));
        if (factor == null) {
            throw Elements.wrong(
                    element, "không biết đơn vị " + unit + "; dùng m", "the unit " + unit + " is unknown; use m");
        }
        try {
            double metres = Double.parseDouble(Elements.text(element)) * factor;
            if (metres >= 0 && Double.isFinite(metres)) {
                return metres;
            }
        } catch (NumberFormatException e) {
            throw Elements.wrong(element, "không phải là số", "is not a number");
        }
        throw Elements.wrong(element, "phải từ 0 trở lên", "must be 0 or more");
    }
}
