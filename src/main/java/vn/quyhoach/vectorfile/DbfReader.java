package vn.quyhoach.vectorfile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.vectorfile.letters.Alphabet;

/** Reads the rows of a .dbf file, its texts in the alphabet it is told. */
final class DbfReader implements AutoCloseable {

    /** Where the header names the code page of DOS or Windows the table was written in. */
    private static final int LANGUAGE_AT = 29;

    private record Column(String name, char type, int length, int decimals) {}

    private final InputStream in;
    private final Alphabet alphabet;
    private final int language;
    private final List<Column> columns = new ArrayList<>();
    private final int rowBytes;
    private final long rowCount;
    private long rowsRead;

    DbfReader(InputStream in, Alphabet alphabet) throws IOException {
        this.in = in;
        this.alphabet = alphabet;
        ByteBuffer head = ByteBuffer.wrap(exactly(32)).order(ByteOrder.LITTLE_ENDIAN);
        int headerBytes = Short.toUnsignedInt(head.getShort(8));
        this.rowCount = Integer.toUnsignedLong(head.getInt(4));
        this.rowBytes = Short.toUnsignedInt(head.getShort(10));
        this.language = Byte.toUnsignedInt(head.get(LANGUAGE_AT));
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

    /**
     * The code page that the header names; empty for none and for "the one of this Windows", which says nothing of a
     * file from elsewhere: Vietnamese tables in any alphabet bear the mark of Western Europe.
     */
    String codePage() {
        return switch (language) {
            case 0x01 -> "437";
            case 0x02 -> "850";
            case 0x13, 0x7B -> "932";
            case 0x4D -> "936";
            case 0x4E -> "949";
            case 0x4F -> "950";
            case 0x64 -> "852";
            case 0x65 -> "866";
            case 0x7C -> "874";
            case 0xC8 -> "1250";
            case 0xC9 -> "1251";
            case 0xCA -> "1254";
            case 0xCB -> "1253";
            default -> "";
        };
    }

    /** Hands the names and texts of the table over as bytes, until the sink has seen enough. */
    void texts(Predicate<byte[]> sink) throws IOException {
        for (Column column : columns) {
            if (!sink.test(column.name().getBytes(StandardCharsets.ISO_8859_1))) {
                return;
            }
        }
        for (byte[] row = in.readNBytes(rowBytes); row.length == rowBytes; row = in.readNBytes(rowBytes)) {
            int at = 1;
            for (Column column : columns) {
                boolean text = column.type() == 'C' && row[0] != '*';
                if (text && !sink.test(trimmed(row, at, column.length()))) {
                    return;
                }
                at += column.length();
            }
        }
    }

    private static byte[] trimmed(byte[] row, int from, int length) {
        int end = from + length;
        while (end > from && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        return Arrays.copyOfRange(row, from, end);
    }

    /** The next row; null when it is marked as deleted; empty when the table has fewer rows than there are shapes. */
    @Nullable
    Map<String, @Nullable Object> next() throws IOException {
        byte[] row = in.readNBytes(rowBytes);
        if (row.length < rowBytes && rowsRead < rowCount) {
            throw new EOFException("The .dbf file ends before the last of its " + rowCount + " rows: it was cut off");
        }
        rowsRead++;
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
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return alphabet.decode(copy);
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
