package vn.quyhoach.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.security.Role;
import vn.quyhoach.style.PaintableStyle;
import vn.quyhoach.style.SldReader;
import vn.quyhoach.text.Bilingual;

/** A picture from geometries written out and a style written out; a pixel is a metre unless told otherwise. */
final class Easel {

    static final RenderProperties LIMITS =
            new RenderProperties(1 << 24, 1000, 100_000, Duration.ofSeconds(20), 1 << 24);

    private static final PublishedLayer LAYER = new PublishedLayer(
            "easel",
            Theme.STRUCTURE,
            GeometryKind.POLYGON,
            LayerRole.OVERLAY,
            PublishedLayer.Validity.NONE,
            Role.PUBLIC,
            true,
            1,
            0);

    private static final LayerSchema SCHEMA = new LayerSchema(
            new Bilingual("Giá vẽ", "Easel"),
            List.of(
                    new Attribute("class_code", AttributeType.TEXT, new Bilingual("Loại", "Class")),
                    new Attribute("name", AttributeType.TEXT, new Bilingual("Tên", "Name")),
                    new Attribute("area_ha", AttributeType.DECIMAL, new Bilingual("Diện tích", "Area"))));

    private final List<FeatureRow> rows = new ArrayList<>();
    private String sld = "";
    private int size = 100;
    private double west;
    private double south;
    private double metres = 100;
    private double dpi = 96;
    private double angle;
    private RenderProperties limits = LIMITS;

    /** The rules of the one feature type style, in SE 1.1 without prefixes. */
    static Easel with(String rules) {
        return of("<FeatureTypeStyle>" + rules + "</FeatureTypeStyle>");
    }

    static Easel of(String featureTypeStyles) {
        Easel easel = new Easel();
        easel.sld = sld(featureTypeStyles);
        return easel;
    }

    static String sld(String featureTypeStyles) {
        return "<StyledLayerDescriptor version='1.1.0'><NamedLayer><Name>easel</Name><UserStyle>" + featureTypeStyles
                + "</UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    static String polygon(String parts) {
        return "<Rule><PolygonSymbolizer>" + parts + "</PolygonSymbolizer></Rule>";
    }

    static String fill(String colour) {
        return "<Fill><SvgParameter name='fill'>" + colour + "</SvgParameter></Fill>";
    }

    static String stroke(String colour, double width) {
        return "<Stroke><SvgParameter name='stroke'>" + colour + "</SvgParameter><SvgParameter name='stroke-width'>"
                + width + "</SvgParameter></Stroke>";
    }

    Easel draw(String wkt, Object... values) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            List<Object> padded = new ArrayList<>(Arrays.asList(values));
            while (padded.size() < SCHEMA.attributes().size()) {
                padded.add(null);
            }
            rows.add(new FeatureRow(rows.size() + 1, new WKBWriter(2).write(geometry), padded));
            return this;
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** A square picture of other size. */
    Easel pixels(int wide) {
        this.size = wide;
        return this;
    }

    /** What the picture shows. */
    Easel at(double fromWest, double fromSouth, double wide) {
        this.west = fromWest;
        this.south = fromSouth;
        this.metres = wide;
        return this;
    }

    Easel dpi(double dots) {
        this.dpi = dots;
        return this;
    }

    Easel turned(double degrees) {
        this.angle = degrees;
        return this;
    }

    Easel within(RenderProperties other) {
        this.limits = other;
        return this;
    }

    MapView view() {
        PaintableStyle style =
                SldReader.read(sld).layers().get(0).styles().get(0).style();
        return MapView.of(
                        List.of(new MapLayer(FeatureQuery.of(LAYER, Selection.ALL), style)),
                        new Bbox(west, south, west + metres, south + metres, Crs.NATIONAL),
                        size,
                        size)
                .at(dpi)
                .turned(angle);
    }

    BufferedImage image() {
        MapView view = view();
        BufferedImage image = PictureWriter.image(view, limits);
        Graphics2D canvas = image.createGraphics();
        new MapDrawing(view, canvas, false, limits).paint(layer -> SCHEMA, this::stream);
        canvas.dispose();
        return image;
    }

    byte[] file(PictureFormat format) {
        MapView view = view();
        return PictureWriter.write(
                view,
                format,
                limits,
                canvas -> new MapDrawing(view, canvas, format.isVector(), limits).paint(layer -> SCHEMA, this::stream));
    }

    /** The attributes that are asked for, like the database. */
    private void stream(FeatureQuery query, Consumer<FeatureRow> sink) {
        List<Attribute> wanted = query.narrow(SCHEMA).attributes();
        for (FeatureRow row : rows) {
            List<Object> values = new ArrayList<>();
            for (Attribute attribute : wanted) {
                values.add(row.values().get(SCHEMA.attributes().indexOf(attribute)));
            }
            sink.accept(new FeatureRow(row.id(), row.ewkb(), values));
        }
    }

    /** For the eye. */
    Easel save(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/pictures"));
            ImageIO.write(image(), "png", folder.resolve(name + ".png").toFile());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return String.format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
