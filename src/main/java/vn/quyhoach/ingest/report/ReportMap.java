package vn.quyhoach.ingest.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.render.MapLayer;
import vn.quyhoach.render.MapPainter;
import vn.quyhoach.render.MapView;
import vn.quyhoach.render.Png;
import vn.quyhoach.style.Styles;

/** A small picture of where the findings are: borders of communes, the places over them in the colour of their severity. */
@Component
class ReportMap {

    /** Of the picture on paper. */
    static final int MILLIMETRES = 172;

    private static final String COMMUNES = "communes";
    private static final String CLASS = "class_code";
    private static final int WIDTH = 1_376;
    private static final int HEIGHT = 864;
    private static final double DPI = 203;
    private static final double LEAST_METRES = 2_000;
    private static final double MARGIN = 1.15;
    private static final double RADIUS = 9;

    private final Layers layers;
    private final Styles styles;
    private final MapPainter painter;
    private final Clock clock;

    ReportMap(Layers layers, Styles styles, MapPainter painter, Clock clock) {
        this.layers = layers;
        this.styles = styles;
        this.painter = painter;
        this.clock = clock;
    }

    /** Empty where no finding has a place. */
    Optional<byte[]> of(List<ReportRow> rows) {
        Envelope places = new Envelope();
        for (ReportRow row : rows) {
            Geometry shape = row.shape();
            if (shape != null) {
                places.expandToInclude(shape.getEnvelopeInternal());
            }
        }
        if (places.isNull()) {
            return Optional.empty();
        }
        Bbox box = box(places);
        BufferedImage image = ground(box);
        draw(rows, box, image);
        return Optional.of(Png.of(image));
    }

    /** The box of all places in the form of the picture. */
    private static Bbox box(Envelope places) {
        double metresPerPixel = Math.max(
                        Math.max(places.getWidth(), LEAST_METRES) / WIDTH,
                        Math.max(places.getHeight(), LEAST_METRES) / HEIGHT)
                * MARGIN;
        Coordinate middle = places.centre();
        double right = metresPerPixel * WIDTH / 2;
        double up = metresPerPixel * HEIGHT / 2;
        return new Bbox(middle.x - right, middle.y - up, middle.x + right, middle.y + up, Crs.NATIONAL);
    }

    private BufferedImage ground(Bbox box) {
        List<MapLayer> borders = layers.open().stream()
                .filter(layer -> layer.id().equals(COMMUNES))
                .map(this::today)
                .toList();
        try {
            MapView view = MapView.of(borders, box, WIDTH, HEIGHT).at(DPI).on(Color.WHITE);
            return painter.image(view, CLASS).image();
        } catch (ProblemException tooMuch) {
            // places far off the province make a map of half the world: they are drawn on nothing
            return blank();
        }
    }

    private static BufferedImage blank() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.dispose();
        return image;
    }

    private MapLayer today(PublishedLayer layer) {
        return new MapLayer(FeatureQuery.of(layer, Selection.on(LocalDate.now(clock))), styles.paintable(layer));
    }

    private static void draw(List<ReportRow> rows, Bbox box, BufferedImage image) {
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double metresPerPixel = (box.east() - box.west()) / WIDTH;
        ShapeWriter pixels = new ShapeWriter((from, to) ->
                to.setLocation((from.x - box.west()) / metresPerPixel, (box.north() - from.y) / metresPerPixel));
        for (int i = rows.size() - 1; i >= 0; i--) { // the worst last, on top
            Geometry shape = rows.get(i).shape();
            Coordinate place = rows.get(i).point();
            if (shape == null || place == null) {
                continue;
            }
            Color colour = colour(rows.get(i).finding().severity());
            canvas.setColor(colour);
            canvas.setStroke(new BasicStroke(3));
            if (shape.getDimension() > 0) {
                canvas.draw(pixels.toShape(shape));
            }
            Shape dot = new Ellipse2D.Double(
                    (place.x - box.west()) / metresPerPixel - RADIUS,
                    (box.north() - place.y) / metresPerPixel - RADIUS,
                    2 * RADIUS,
                    2 * RADIUS);
            canvas.fill(dot);
            canvas.setColor(Color.WHITE);
            canvas.draw(dot);
        }
        canvas.setColor(Color.DARK_GRAY);
        canvas.drawRect(1, 1, WIDTH - 3, HEIGHT - 3);
        canvas.dispose();
    }

    private static Color colour(Severity severity) {
        return switch (severity) {
            case BLOCKING -> new Color(0xc00000);
            case WARNING -> new Color(0xd97706);
            case NOTE -> new Color(0x475569);
        };
    }
}
