package vn.quyhoach.encoding.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.encoding.EncodingRows.encoded;
import static vn.quyhoach.encoding.EncodingRows.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

class ShapefileWriterTest {

    private static final Bilingual TITLE = new Bilingual("Tên, dài", "Name");

    private static final LayerSchema SCHEMA = new LayerSchema(
            TITLE,
            List.of(
                    new Attribute("position_basis", AttributeType.TEXT, TITLE),
                    new Attribute("position_based", AttributeType.DECIMAL, TITLE),
                    new Attribute("valid_from", AttributeType.DATE, TITLE),
                    new Attribute("schematic", AttributeType.BOOLEAN, TITLE)));

    private static Map<String, byte[]> write(FeatureRow... rows) throws IOException {
        return write(ShapeFile.MOST_BYTES, rows);
    }

    private static Map<String, byte[]> write(long most, FeatureRow... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FeatureSink sink = new ShapefileWriter(
                out,
                encoded(GeometryKind.POLYGON, SCHEMA, Crs.NATIONAL),
                schema -> schema.attributes().get(0).name(),
                most)) {
            for (FeatureRow row : rows) {
                sink.write(row);
            }
            sink.finish(Map.of());
        }
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().replace("land_allocation", ""), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void cutsTextBetweenCharactersAndTellsIt() throws IOException {
        // 127 times two bytes are 254; one byte before them, and the last letter would be cut in half
        String longText = "a" + "Đ".repeat(127) + "b";
        Map<String, byte[]> files =
                write(row("POLYGON ((0 0, 0 9, 9 9, 0 0))", Crs.NATIONAL, longText, 1.5, null, true));
        String table = new String(files.get(".dbf"), StandardCharsets.UTF_8);
        assertThat(table).contains("a" + "Đ".repeat(126) + "1.5").doesNotContain("Đ".repeat(127));
        assertThat(new String(files.get(".cpg"), StandardCharsets.UTF_8)).isEqualTo("UTF-8");
        assertThat(new String(files.get("_fields.csv"), StandardCharsets.UTF_8))
                .contains("position_b,position_basis,\"Tên, dài\",\"Name\",1\r\n")
                .contains("position_1,position_based,")
                .doesNotContain("position_basi,");
    }

    @Test
    void numbersAreAsWideAsTheWidest() throws IOException {
        Map<String, byte[]> files = write(
                row(new byte[0], "x", 4_494_794_000.25, LocalDate.of(2023, 6, 13), null),
                row(new byte[0], null, -0.125, null, false),
                row(new byte[0], "Mới", 99.9999999999, null, null));
        String table = new String(files.get(".dbf"), StandardCharsets.UTF_8);
        // id, text of five bytes, ten digits and three decimals, day, truth
        assertThat(table).contains(" 7x    4494794000.25020230613?");
        assertThat(table).contains("        -0.125        F").contains("7Mới       100.000        ?");
    }

    @Test
    void outerRingsRunClockwiseAndTheIndexFits() throws IOException {
        Map<String, byte[]> files = write(
                row("POLYGON ((0 0, 9 0, 9 9, 0 0))", Crs.NATIONAL, "a", 1.0, null, null),
                row(new byte[0], "b", null, null, null));
        ByteBuffer shapes = ByteBuffer.wrap(files.get(".shp"));
        assertThat(shapes.getInt(0)).isEqualTo(9994);
        assertThat(2 * shapes.getInt(24)).isEqualTo(shapes.capacity());
        assertThat(shapes.getInt(100)).isEqualTo(1);
        shapes.order(ByteOrder.LITTLE_ENDIAN);
        assertThat(shapes.getInt(32)).isEqualTo(5);
        assertThat(shapes.getDouble(52)).isEqualTo(9);
        // type, box, one ring of four corners, its start, then corners
        int corners = 108 + 4 + 32 + 8 + 4;
        assertThat(shapes.getDouble(corners + 16)).isEqualTo(9);
        assertThat(shapes.getDouble(corners + 24)).isEqualTo(9);
        ByteBuffer index = ByteBuffer.wrap(files.get(".shx"));
        assertThat(2 * index.getInt(24)).isEqualTo(100 + 16).isEqualTo(index.capacity());
        assertThat(2 * index.getInt(108)).isEqualTo(shapes.capacity() - 12);
        assertThat(index.getInt(112)).isEqualTo(2);
    }

    /** A table of 1 byte, four fields and an id has 193 bytes of head; a ring of four corners has 120. */
    @Test
    void goesOnInTheNextWhereOneIsFull() throws IOException {
        FeatureRow[] rows = new FeatureRow[5];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("POLYGON ((0 0, 0 9, 9 9, 0 0))", Crs.NATIONAL, "tên " + i, 1.0 + i, null, true);
        }
        Map<String, byte[]> files = write(100 + 2 * 120, rows);
        assertThat(files)
                .containsKeys(".shp", "_2.shp", "_2.shx", "_2.dbf", "_2.prj", "_2.cpg", "_2.qml", "_3.shp", "_3.dbf")
                .doesNotContainKey("_4.shp");
        for (String part : List.of("", "_2", "_3")) {
            ByteBuffer shapes = ByteBuffer.wrap(files.get(part + ".shp"));
            int expected = part.equals("_3") ? 1 : 2;
            assertThat(shapes.capacity()).isEqualTo(100 + 120 * expected).isEqualTo(2 * shapes.getInt(24));
            assertThat(shapes.getInt(100)).as("numbers begin anew").isEqualTo(1);
            ByteBuffer table = ByteBuffer.wrap(files.get(part + ".dbf")).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(table.getInt(4)).isEqualTo(expected);
        }
        assertThat(new String(files.get("_3.dbf"), StandardCharsets.UTF_8)).contains("tên 4");
        assertThat(new String(files.get("_2.qml"), StandardCharsets.UTF_8)).isEqualTo("position_b");
        assertThat(new String(files.get("_fields.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFland_allocation.shp + 2")
                .contains("land_allocation_3.shp");
    }

    @Test
    void aLongTextThatWidensTheRowsBeforeItGoesIntoTheNext() throws IOException {
        String shape = "POLYGON ((0 0, 0 9, 9 9, 0 0))";
        Map<String, byte[]> files = write(
                500,
                row(shape, Crs.NATIONAL, "a", 1.0, null, true),
                row(shape, Crs.NATIONAL, "b", 1.0, null, true),
                row(shape, Crs.NATIONAL, "c".repeat(200), 1.0, null, true));
        ByteBuffer first = ByteBuffer.wrap(files.get(".dbf")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(first.getInt(4)).isEqualTo(2);
        assertThat((int) first.getShort(10)).as("as narrow as before").isLessThan(30);
        assertThat(files.get("_2.dbf").length).isLessThanOrEqualTo(500);
    }

    @Test
    void oneObjectThatFitsNoFileIsRefused() {
        assertThatThrownBy(() -> write(200, row("POLYGON ((0 0, 0 9, 9 9, 0 0))", Crs.NATIONAL, "a", 1.0, null, true)))
                .isInstanceOf(ProblemException.class);
    }
}
