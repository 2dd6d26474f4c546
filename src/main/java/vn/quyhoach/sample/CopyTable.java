package vn.quyhoach.sample;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.quyhoach.geo.Geometries;

/** Writes rows into a table by PostgreSQL's COPY, some twenty times as fast as inserts; closing it stores them. */
final class CopyTable implements AutoCloseable {

    private static final int CHUNK_CHARACTERS = 1 << 20;

    private final CopyIn copy;
    private final StringBuilder chunk = new StringBuilder();

    CopyTable(PGConnection connection, String copyStatement) throws SQLException {
        this.copy = connection.getCopyAPI().copyIn(copyStatement);
    }

    /** One row; null and the empty text become null, a list becomes an array of texts. */
    void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            chunk.append(i == 0 ? "" : "\t");
            append(values[i]);
        }
        chunk.append('\n');
        if (chunk.length() > CHUNK_CHARACTERS) {
            flush();
        }
    }

    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
    }

    private void append(@Nullable Object value) {
        if (value == null || value.equals("")) {
            chunk.append("\\N");
        } else if (value instanceof Geometry geometry) {
            chunk.append(WKBWriter.toHex(Geometries.toEwkb(geometry)));
        } else if (value instanceof List<?> texts) {
            escape(array(texts));
        } else {
            escape(value.toString());
        }
    }

    private static String array(List<?> texts) {
        StringBuilder array = new StringBuilder("{");
        for (Object text : texts) {
            array.append(array.length() > 1 ? "," : "");
            array.append('"')
                    .append(text.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void escape(String text) {
        chunk.append(text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r"));
    }

    private void flush() throws SQLException {
        byte[] bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }
}
