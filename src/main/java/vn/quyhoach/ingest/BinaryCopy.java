package vn.quyhoach.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import vn.quyhoach.text.Words;

/**
 * Rows on their way into a table in the binary form of COPY (PostgreSQL documentation, COPY, "Binary Format"): a geometry
 * takes half the bytes of its hexadecimal text, and nobody writes or reads digits. A value too long for the buffer is sent
 * by itself.
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int NULL_LENGTH = -1;
    private static final short END = -1;
    private static final byte JSONB_FORM = 1;

    private final CopyIn copyIn;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    BinaryCopy(CopyIn copyIn) throws SQLException {
        this.copyIn = copyIn;
        room(SIGNATURE.length + 2 * Integer.BYTES);
        buffer.put(SIGNATURE).putInt(0).putInt(0); // no flags, no further header
    }

    BinaryCopy row(int columns) throws SQLException {
        room(Short.BYTES);
        buffer.putShort((short) columns);
        return this;
    }

    /** A {@code bigint}. */
    BinaryCopy number(long value) throws SQLException {
        room(Integer.BYTES + Long.BYTES);
        buffer.putInt(Long.BYTES).putLong(value);
        return this;
    }

    /** A {@code boolean}. */
    BinaryCopy flag(boolean value) throws SQLException {
        room(Integer.BYTES + 1);
        buffer.putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** A {@code text} as it is kept: composed, without blanks around it; PostgreSQL knows no character of code 0. */
    BinaryCopy text(@Nullable String value) throws SQLException {
        String kept = Words.kept(value == null ? null : value.replace("\u0000", ""));
        return bytes(kept == null ? null : kept.getBytes(StandardCharsets.UTF_8));
    }

    /** A {@code jsonb}. */
    BinaryCopy json(String value) throws SQLException {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + 1);
        buffer.putInt(text.length + 1).put(JSONB_FORM);
        put(text);
        return this;
    }

    /** What a type reads as it is, such as a geometry its EWKB. */
    BinaryCopy bytes(byte @Nullable [] value) throws SQLException {
        room(Integer.BYTES);
        if (value == null) {
            buffer.putInt(NULL_LENGTH);
        } else {
            buffer.putInt(value.length);
            put(value);
        }
        return this;
    }

    /** After the last row. */
    void end() throws SQLException {
        room(Short.BYTES);
        buffer.putShort(END);
        flush();
        copyIn.endCopy();
    }

    private void put(byte[] bytes) throws SQLException {
        if (bytes.length > buffer.capacity()) {
            flush();
            copyIn.writeToCopy(bytes, 0, bytes.length);
        } else {
            room(bytes.length);
            buffer.put(bytes);
        }
    }

    private void room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws SQLException {
        copyIn.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
