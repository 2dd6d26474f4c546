package vn.quyhoach.ogcapi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.text.Bilingual;

/**
 * What a map shows and how large it is (OGC API Maps: scaling, display resolution, spatial subsetting). Whatever is not
 * said follows from what is: the box from middle, scale and size, the size from box and scale, at last from the layer.
 *
 * @param millimetres of a pixel on the device
 */
record MapFrame(Bbox box, int width, int height, double millimetres) {

    static final List<String> PARAMETERS = List.of(
            "bbox", "bbox-crs", "crs", "center", "center-crs", "width", "height", "scale-denominator", "mm-per-pixel");

    private static final int MOST_PIXELS = 16_384;
    private static final int USUAL_WIDTH = 1024;
    private static final double USUAL_MILLIMETRES = 0.28;

    /** Degrees in which a transverse Mercator of the country still looks like a map. */
    private static final Envelope AROUND = new Envelope(95, 117, 0, 30);

    private static final double METRES_PER_DEGREE = 6378137 * Math.PI / 180;

    /** @param whole where the layers are, in a system */
    static MapFrame read(QueryParameters parameters, Function<Crs, Bbox> whole) {
        Crs crs = parameters.find("crs") == null ? usual(parameters) : Crs.of(parameters.find("crs"));
        double millimetres = decimal(parameters, "mm-per-pixel", USUAL_MILLIMETRES, 0.01, 10);
        double scale = decimal(parameters, "scale-denominator", Double.NaN, 1, 1e9);
        double pixel = scale * millimetres / 1000 / (crs.geographic() ? METRES_PER_DEGREE : 1);
        int width = (int) parameters.number("width", 0, 1, MOST_PIXELS);
        int height = (int) parameters.number("height", 0, 1, MOST_PIXELS);
        Bbox box = box(parameters, crs);
        if (box == null) {
            Coordinate centre = centre(parameters, crs);
            Bbox all = whole.apply(crs);
            if (centre == null && Double.isNaN(scale)) {
                box = all;
            } else {
                Coordinate middle = centre != null
                        ? centre
                        : new Coordinate((all.west() + all.east()) / 2, (all.south() + all.north()) / 2);
                double unit = Double.isNaN(scale) ? (all.east() - all.west()) / USUAL_WIDTH : pixel;
                width = width == 0 ? USUAL_WIDTH : width;
                height = height == 0 ? width : height;
                box = new Bbox(
                        middle.x - width * unit / 2,
                        middle.y - height * unit / 2,
                        middle.x + width * unit / 2,
                        middle.y + height * unit / 2,
                        crs);
            }
        }
        return sized(box, width, height, pixel, millimetres);
    }

    /** The system of the layers; but a globe cannot be drawn in it, and comes in the system of its box. */
    private static Crs usual(QueryParameters parameters) {
        String given = parameters.find("bbox");
        Crs from = boxCrs(parameters);
        if (given == null || !from.geographic()) {
            return Crs.NATIONAL;
        }
        Bbox box = Bbox.parse(given, from);
        return AROUND.contains(new Envelope(box.west(), box.east(), box.south(), box.north())) ? Crs.NATIONAL : from;
    }

    private static Crs boxCrs(QueryParameters parameters) {
        return parameters.find("bbox-crs") == null ? Crs.WGS84 : Crs.of(parameters.find("bbox-crs"));
    }

    private static MapFrame sized(Bbox box, int width, int height, double pixel, double millimetres) {
        double wide = box.east() - box.west();
        double high = box.north() - box.south();
        if (!(wide > 0 && high > 0)) {
            throw QueryParameters.invalid(
                    "bbox", box.toString(), new Bilingual("Khung không có diện tích.", "The box has no area."));
        }
        double unit = pixel;
        if (Double.isNaN(unit)) {
            unit = width > 0 ? wide / width : height > 0 ? high / height : wide / USUAL_WIDTH;
        }
        return new MapFrame(
                box, width > 0 ? width : pixels(wide / unit), height > 0 ? height : pixels(high / unit), millimetres);
    }

    private static int pixels(double number) {
        return (int) Math.max(1, Math.min(MOST_PIXELS, Math.round(number)));
    }

    private static @Nullable Bbox box(QueryParameters parameters, Crs crs) {
        String given = parameters.find("bbox");
        if (given == null) {
            return null;
        }
        Crs from = boxCrs(parameters);
        Bbox box = Bbox.parse(given, from);
        if (from.equals(crs)) {
            return box;
        }
        Envelope envelope = new Envelope(box.west(), box.east(), box.south(), box.north());
        Geometry outline = Geometries.factory(from).toGeometry(envelope);
        double step = Math.max(envelope.getWidth(), envelope.getHeight()) / 16;
        Geometry there = Geometries.transform(step > 0 ? Densifier.densify(outline, step) : outline, from, crs);
        return Bbox.of(there.getEnvelopeInternal(), crs);
    }

    private static @Nullable Coordinate centre(QueryParameters parameters, Crs crs) {
        String given = parameters.find("center");
        if (given == null) {
            return null;
        }
        Crs from = parameters.find("center-crs") == null ? Crs.WGS84 : Crs.of(parameters.find("center-crs"));
        Bbox point = Bbox.parse(given + "," + given, from);
        Geometry there = Geometries.transform(
                Geometries.factory(from).createPoint(new Coordinate(point.west(), point.south())), from, crs);
        return there.getCoordinate();
    }

    private static double decimal(
            QueryParameters parameters, String name, double otherwise, double least, double most) {
        String given = parameters.find(name);
        if (given == null) {
            return otherwise;
        }
        double number;
        try {
            number = Double.parseDouble(given);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (!(number >= least && number <= most)) {
            throw QueryParameters.invalid(
                    name,
                    given,
                    new Bilingual(
                            "Cần số từ " + least + " đến " + most + ".", "Expected " + least + " to " + most + "."));
        }
        return number;
    }

    /** The corners as the authority of the system writes them. */
    String corners() {
        return box.crs().northingFirst()
                ? box.south() + "," + box.west() + "," + box.north() + "," + box.east()
                : box.west() + "," + box.south() + "," + box.east() + "," + box.north();
    }
}
