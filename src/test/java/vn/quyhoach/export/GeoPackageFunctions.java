package vn.quyhoach.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.Function;

/**
 * The functions that the standard expects of whoever opens a GeoPackage, read with JTS and not with what wrote the file,
 * and three that its requirements need: {@code GP_Flaw}, {@code ST_SRID}, {@code plain}.
 */
final class GeoPackageFunctions {

    private static final int HEADER = 8;

    private GeoPackageFunctions() {}

    static void register(Connection file) throws SQLException {
        add(file, "ST_IsEmpty", blob -> geometry(blob).isEmpty() ? 1 : 0);
        add(file, "ST_MinX", blob -> box(blob).getMinX());
        add(file, "ST_MaxX", blob -> box(blob).getMaxX());
        add(file, "ST_MinY", blob -> box(blob).getMinY());
        add(file, "ST_MaxY", blob -> box(blob).getMaxY());
        add(file, "ST_GeometryType", GeoPackageFunctions::type);
        add(file, "ST_SRID", blob -> ints(blob).getInt(4));
        add(file, "GP_Flaw", GeoPackageFunctions::flaw);
        Function.create(file, "plain", new Function() {
            @Override
            protected void xFunc() throws SQLException {
                result(plain(value_text(0)));
            }
        });
    }

    /** SQL without what the standard leaves to the writer: quotes, capitals, white space, the short form of "not null". */
    static String plain(String sql) {
        return sql.toLowerCase(Locale.ROOT)
                .replace("\"", "")
                .replace("notnull", "not null")
                .replace("isnull", "is null")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([(),;=]|!=) ?", "$1")
                .strip();
    }

    private interface Answer {
        @Nullable
        Object of(byte[] blob) throws ParseException;
    }

    private static void add(Connection file, String name, Answer answer) throws SQLException {
        Function.create(file, name, new Function() {
            @Override
            protected void xFunc() throws SQLException {
                Object value;
                try {
                    value = answer.of(value_blob(0));
                } catch (ParseException e) {
                    error(name + ": " + e.getMessage());
                    return;
                }
                if (value instanceof Double number) {
                    result(number);
                } else if (value instanceof Integer number) {
                    result(number);
                } else {
                    result((String) value);
                }
            }
        });
    }

    /** What is wrong with the head of a geometry; null if nothing is. */
    private static @Nullable String flaw(byte[] blob) throws ParseException {
        if (blob[0] != 'G' || blob[1] != 'P' || blob[2] != 0) {
            return "magic or version";
        }
        if ((blob[3] & 0b1110_0000) != 0 || envelopeNumbers(blob) < 0) {
            return "flags";
        }
        Geometry geometry = geometry(blob);
        if (geometry.isEmpty() != ((blob[3] & 0b0001_0000) != 0)) {
            return "the flag of emptiness";
        }
        Envelope box = geometry.getEnvelopeInternal();
        ByteBuffer in = ints(blob);
        boolean own = envelopeNumbers(blob) == 0
                || (in.getDouble(HEADER) == box.getMinX()
                        && in.getDouble(HEADER + 8) == box.getMaxX()
                        && in.getDouble(HEADER + 16) == box.getMinY()
                        && in.getDouble(HEADER + 24) == box.getMaxY());
        return own ? null : "a box that is not its own";
    }

    private static String type(byte[] blob) {
        int start = HEADER + 8 * envelopeNumbers(blob);
        ByteBuffer in = ByteBuffer.wrap(blob).order(blob[start] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        String[] names = {
            "GEOMETRY",
            "POINT",
            "LINESTRING",
            "POLYGON",
            "MULTIPOINT",
            "MULTILINESTRING",
            "MULTIPOLYGON",
            "GEOMETRYCOLLECTION"
        };
        int type = in.getInt(start + 1);
        return type > 0 && type < names.length ? names[type] : "type " + type;
    }

    private static Envelope box(byte[] blob) throws ParseException {
        return geometry(blob).getEnvelopeInternal();
    }

    private static Geometry geometry(byte[] blob) throws ParseException {
        return new WKBReader().read(Arrays.copyOfRange(blob, HEADER + 8 * envelopeNumbers(blob), blob.length));
    }

    private static int envelopeNumbers(byte[] blob) {
        return switch ((blob[3] >> 1) & 0b111) {
            case 0 -> 0;
            case 1 -> 4;
            case 2, 3 -> 6;
            case 4 -> 8;
            default -> -1;
        };
    }

    private static ByteBuffer ints(byte[] blob) {
        return ByteBuffer.wrap(blob).order((blob[3] & 1) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }
}
