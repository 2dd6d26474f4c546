package vn.quyhoach.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.PublishedLayer.Validity;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.security.Role;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** A layer of four attributes and rows of it, for tests of formats. */
public final class EncodingRows {

    public static final LayerSchema SCHEMA = new LayerSchema(
            new Bilingual("Phân bổ đất đai", "Land allocation"),
            List.of(
                    new Attribute("name", AttributeType.TEXT, new Bilingual("Tên", "Name")),
                    new Attribute("area_m2", AttributeType.DECIMAL, new Bilingual("Diện tích", "Area")),
                    new Attribute("valid_from", AttributeType.DATE, new Bilingual("Từ", "From")),
                    new Attribute("schematic", AttributeType.BOOLEAN, new Bilingual("Sơ đồ", "Schematic"))));

    private EncodingRows() {}

    public static PublishedLayer layer(GeometryKind kind) {
        return new PublishedLayer(
                "land-allocation",
                Theme.LAND_ALLOCATION,
                kind,
                LayerRole.BASE_ZONING,
                Validity.NONE,
                Role.PUBLIC,
                true,
                1,
                0);
    }

    public static EncodedLayer encoded(GeometryKind kind, LayerSchema schema, Crs crs) {
        return new EncodedLayer(
                layer(kind),
                schema,
                crs,
                true,
                false,
                false,
                null,
                null,
                Language.VIETNAMESE,
                "Phân bổ.",
                "http://host/x",
                null);
    }

    /** Begins a document. */
    @FunctionalInterface
    public interface Opening {
        FeatureSink open(OutputStream out) throws IOException;
    }

    /** A whole document of these rows. */
    public static byte[] written(Opening opening, FeatureRow... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FeatureSink sink = opening.open(out)) {
            for (FeatureRow row : rows) {
                sink.write(row);
            }
            sink.finish(Map.of());
        }
        return out.toByteArray();
    }

    /** A feature with the id 7. */
    public static FeatureRow row(String wkt, Crs crs, @Nullable Object... values) {
        return row(Geometries.toEwkb(Geometries.fromWkt(wkt, crs)), values);
    }

    public static FeatureRow row(byte[] ewkb, @Nullable Object... values) {
        return new FeatureRow(7, ewkb, Arrays.asList(values));
    }
}
