package vn.quyhoach.encoding.file;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.text.Bilingual;

/**
 * The {@code .dbf} of a Shapefile (dBase III). Fields are as wide as what stands in them: rows wait in a temporary file
 * until that is known, so that a layer with thirty texts does not take eight kilobytes a row.
 */
final class DbfTable implements Closeable {

    private static final int FIELD_HEADER = 32;
    private static final int NOTHING = -1;
    private static final int MOST_FIELDS = 255;

    private final List<DbfField> fields = new ArrayList<>();
    private final Spool rows = new Spool();
    private int count;

    DbfTable(List<Attribute> attributes) throws IOException {
        Set<String> taken = new HashSet<>();
        Attribute id = new Attribute("id", AttributeType.INTEGER, new Bilingual("Mã số", "Id"));
        fields.add(new DbfField(id, taken));
        attributes.stream().limit(MOST_FIELDS - 1).forEach(attribute -> fields.add(new DbfField(attribute, taken)));
    }

    /**
     * Adds a row, if the table then still is no longer than that.
     *
     * @return whether it was added; if not the table is as it was
     */
    boolean add(FeatureRow row, long most) throws IOException {
        List<DbfField.Measure> before = fields.stream().map(DbfField::measure).toList();
        List<byte @Nullable []> texts = new ArrayList<>(fields.size());
        texts.add(fields.get(0).text(row.id()));
        for (int i = 1; i < fields.size(); i++) {
            Object value = row.values().get(i - 1);
            texts.add(value == null ? null : fields.get(i).text(value));
        }
        // a longer text widens the rows before it too
        if (headerBytes() + (count + 1L) * rowBytes() + 1 > most) {
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).measure(before.get(i));
            }
            return false;
        }
        for (byte @Nullable [] text : texts) {
            keep(text);
        }
        count++;
        return true;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The attributes under the names they have here. */
    List<Attribute> renamed(List<Attribute> attributes) {
        return IntStream.range(1, fields.size())
                .mapToObj(i -> new Attribute(
                        fields.get(i).name(),
                        attributes.get(i - 1).type(),
                        attributes.get(i - 1).title()))
                .toList();
    }

    void copy(OutputStream out) throws IOException {
        out.write(header());
        try (DataInputStream in = rows.read()) {
            byte[] row = new byte[rowBytes()];
            for (int i = 0; i < count; i++) {
                Arrays.fill(row, (byte) ' '); // the first says that the row is not deleted
                int at = 1;
                for (DbfField field : fields) {
                    int length = in.readShort();
                    if (length != NOTHING) {
                        field.lay(in.readNBytes(length), row, at);
                    } else if (field.type() == 'L') {
                        row[at] = '?';
                    }
                    at += field.width();
                }
                out.write(row);
            }
        }
        out.write(0x1A);
    }

    /** What became of names and values, as CSV for people and programs. */
    String fieldList() {
        StringBuilder csv = new StringBuilder("\uFEFFfield,attribute,title_vi,title_en,cut_values\r\n");
        fields.forEach(field -> csv.append(field.describe()));
        return csv.toString();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private void keep(byte @Nullable [] text) throws IOException {
        rows.write(ByteBuffer.allocate(2)
                .putShort((short) (text == null ? NOTHING : text.length))
                .array());
        if (text != null) {
            rows.write(text);
        }
    }

    private int headerBytes() {
        return FIELD_HEADER * (fields.size() + 1) + 1;
    }

    private int rowBytes() {
        return 1 + fields.stream().mapToInt(DbfField::width).sum();
    }

    private byte[] header() {
        ByteBuffer header = ByteBuffer.allocate(headerBytes()).order(ByteOrder.LITTLE_ENDIAN);
        // the date of the last change: 1 January 2026 for all, so that equal data makes equal files
        header.put((byte) 3).put((byte) 126).put((byte) 1).put((byte) 1);
        header.putInt(count).putShort((short) headerBytes()).putShort((short) rowBytes());
        for (int i = 0; i < fields.size(); i++) {
            DbfField field = fields.get(i);
            int at = FIELD_HEADER * (i + 1);
            header.put(at, field.name().getBytes(StandardCharsets.US_ASCII));
            header.put(at + 11, (byte) field.type());
            header.put(at + 16, (byte) field.width()).put(at + 17, (byte) field.decimals());
        }
        header.put(headerBytes() - 1, (byte) 0x0D);
        return header.array();
    }
}
