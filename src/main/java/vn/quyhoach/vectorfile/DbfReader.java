package vn.quyhoach.vectorfile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a .dbf file. Text is in the encoding of the .cpg file; without one it is UTF-8 where the bytes
 * allow it and Windows-1258 (Vietnamese) where they do not.
 */
final class DbfReader implements AutoCloseable {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    private record Column(String name, char type, int length, int decimals) {}

    private final InputStream in;
    private final @Nullable Charset declared;
    private final List<Column> columns = new ArrayList<>();
    private final int rowBytes;

    DbfReader(InputStream in, String cpg) throws IOException {
        this.in = in;
        this.declared = charset(cpg);
        ByteBuffer head = ByteBuffer.wrap(exactly(32)).order(ByteOrder.LITTLE_ENDIAN);
        int headerBytes = Short.toUnsignedInt(head.getShort(8));
        this.rowBytes = Short.toUnsignedInt(head.getShort(10));
        if (headerBytes < 33 || rowBytes < 1) {
            throw new IOException("The .dbf file does not begin as a dBase table does");
        }
        byte[] fields = exactly(headerBytes - 32);
        int width = 1;
        for (int at = 0; at + 32 <= fields.length && fields[at] != 0x0D; at += 32) {
            Column column = new Column(
                    text(trimAtZero(fields, at, 11)),
                    (char) fields[at + 11],
                    Byte.toUnsignedInt(fields[at + 16]),
                    Byte.toUnsignedInt(fields[at + 17]));
            columns.add(column);
            width += column.length();
        }
        if (width > rowBytes) {
            throw new IOException("The columns of the .dbf file are wider than its rows");
        }
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The next row; null when it is marked as deleted; empty when the table has fewer rows than there are shapes. */
    @Nullable
    Map<String, @Nullable Object> next() throws IOException {
        byte[] row = in.readNBytes(rowBytes);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (row.length < rowBytes) {
            return values;
        }
        if (row[0] == '*') {
            return null;
        }
        int at = 1;
        for (Column column : columns) {
            values.put(column.name(), value(column, ByteBuffer.wrap(row, at, column.length())));
            at += column.length();
        }
        return values;
    }

    private @Nullable Object value(Column column, ByteBuffer bytes) {
        String text = text(bytes).replace("\0", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case 'N', 'F' -> number(text, column.decimals());
            case 'D' -> date(text);
            case 'L' ->
                switch (text.toUpperCase(Locale.ROOT)) {
                    case "T", "Y" -> Boolean.TRUE;
                    case "F", "N" -> Boolean.FALSE;
                    default -> null;
                };
            default -> text;
        };
    }

    private static @Nullable Object number(String text, int decimals) {
        try {
            if (decimals == 0 && text.matches("[+-]?\\d{1,18}")) {
                return Long.valueOf(text);
            }
            double number = Double.parseDouble(text.replace(',', '.'));
            return Double.isFinite(number) ? (Object) number : null;
        } catch (NumberFormatException overflowMark) {
            return null; // dBase writes asterisks where a number does not fit
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private String text(ByteBuffer bytes) {
        if (declared != null) {
            return declared.decode(bytes).toString();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException otherEncoding) {
            return VIETNAMESE.decode(bytes).toString();
        }
    }

    private static @Nullable Charset charset(String cpg) {
        String name = cpg.strip().toLowerCase(Locale.ROOT).replaceAll("^(ansi|cp)[ _-]*", "");
        if (name.isEmpty()) {
            return null;
        }
        if (name.equals("65001")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name.matches("125\\d") ? "windows-" + name : name);
        } catch (IllegalArgumentException unknownName) {
            return null;
        }
    }

    private static ByteBuffer trimAtZero(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return ByteBuffer.wrap(bytes, from, end - from);
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("The .dbf file ends within its header");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
