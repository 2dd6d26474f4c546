package vn.quyhoach.encoding.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.EncodingRows;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.style.ClassLook;
import vn.quyhoach.text.Bilingual;

/** The pairs of a drawing. That programs open it is seen where GDAL does. */
class DxfWriterTest {

    private static final List<ClassLook> LOOKS = List.of(
            new ClassLook("LUC", new Bilingual("Đất lúa", "Rice"), "#fffc8c", 0.5, "#9e9c56", 0.4),
            new ClassLook("ONT", new Bilingual("Đất ở", "Housing"), "#ffd0ff", 1, "#9e819e", 0.4),
            new ClassLook("", new Bilingual("Loại khác", "Other"), null, 1, "#9e9e9e", 1));

    private static final LayerSchema SCHEMA = new LayerSchema(
            new Bilingual("Phân bổ đất", "Land"),
            List.of(
                    new Attribute("name", AttributeType.TEXT, new Bilingual("Tên", "Name")),
                    new Attribute("class_code", AttributeType.TEXT, new Bilingual("Mã loại", "Class"))));

    private static final String WITH_HOLE =
            "POLYGON ((550000 1170000, 550100 1170000, 550100 1170100.1234, 550000 1170000),"
                    + " (550050 1170010, 550060 1170010, 550060 1170020, 550050 1170010))";

    private record Pair(String code, String value) {}

    private static String text(GeometryKind kind, FeatureRow... rows) throws IOException {
        EncodedLayer layer = EncodingRows.encoded(kind, SCHEMA, Crs.NATIONAL);
        return new String(
                EncodingRows.written(out -> new DxfWriter(out, layer, new DxfLayers(LOOKS), "name"), rows),
                StandardCharsets.UTF_8);
    }

    /** Objects with their pairs, each begun by the code 0. */
    private static List<List<Pair>> objects(String text) {
        List<List<Pair>> objects = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i + 1 < lines.length; i += 2) {
            if (lines[i].equals("0")) {
                objects.add(new ArrayList<>());
            }
            if (!objects.isEmpty()) {
                objects.get(objects.size() - 1).add(new Pair(lines[i], lines[i + 1]));
            }
        }
        return objects;
    }

    private static List<List<Pair>> all(List<List<Pair>> objects, String type) {
        return objects.stream()
                .filter(object -> object.get(0).value().equals(type))
                .toList();
    }

    private static List<String> values(List<Pair> object, String code) {
        return object.stream()
                .filter(pair -> pair.code().equals(code))
                .map(Pair::value)
                .toList();
    }

    @Test
    void anAreaIsAFillWithItsHolesAndClosedOutlines() throws IOException {
        List<List<Pair>> objects =
                objects(text(GeometryKind.POLYGON, EncodingRows.row(WITH_HOLE, Crs.NATIONAL, "Lô 1", "LUC")));
        List<Pair> fill = all(objects, "HATCH").get(0);
        assertThat(values(fill, "8")).containsExactly("LUC_NEN");
        assertThat(values(fill, "91")).containsExactly("2");
        assertThat(values(fill, "93")).containsExactly("3", "3");
        assertThat(values(fill, "440")).containsExactly(Integer.toString(0x02000000 | 128));
        assertThat(values(fill, "20")).contains("1170100.123");
        List<List<Pair>> outlines = all(objects, "LWPOLYLINE");
        assertThat(outlines).hasSize(2).allSatisfy(outline -> {
            assertThat(values(outline, "8")).containsExactly("LUC");
            assertThat(values(outline, "70")).containsExactly("1");
            assertThat(values(outline, "90")).containsExactly("3");
        });
        List<Pair> label = all(objects, "MTEXT").get(0);
        assertThat(values(label, "1")).containsExactly("L\\U+00F4 1");
        assertThat(values(label, "8")).containsExactly("NHAN");
    }

    @Test
    void onlyLayersThatAreUsedAreThereInTrueColours() throws IOException {
        List<List<Pair>> objects = objects(text(
                GeometryKind.POLYGON,
                EncodingRows.row(WITH_HOLE, Crs.NATIONAL, null, "LUC"),
                EncodingRows.row(WITH_HOLE, Crs.NATIONAL, null, "XYZ"),
                EncodingRows.row(new byte[0], "nowhere", "ONT")));
        List<List<Pair>> layers = all(objects, "LAYER");
        assertThat(layers.stream().map(layer -> values(layer, "2").get(0)))
                .containsExactly("0", "LUC_NEN", "LUC", "KHAC");
        assertThat(values(layers.get(1), "420")).containsExactly(Integer.toString(0xFFFC8C));
        assertThat(values(layers.get(2), "420")).containsExactly(Integer.toString(0x9E9C56));
        assertThat(values(layers.get(2), "1000")).containsExactly("", "\\U+0110\\U+1EA5t l\\U+00FAa");
        assertThat(all(objects, "MTEXT")).isEmpty();
    }

    @Test
    void theFileIsAsciiAndNoHandleComesTwice() throws IOException {
        String text = text(
                GeometryKind.LINE,
                EncodingRows.row(
                        "MULTILINESTRING ((550000 1170000, 550100 1170000), (0 0, 1 1))",
                        Crs.NATIONAL,
                        "a\nb {c} \\P 100%% ^ Đ",
                        null));
        assertThat(text.chars()).allMatch(c -> c < 128);
        List<List<Pair>> objects = objects(text);
        assertThat(values(all(objects, "MTEXT").get(0), "1")).containsExactly("a b /c/ /P 100% % ^  \\U+0110");
        assertThat(all(objects, "LWPOLYLINE"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(values(line, "70")).containsExactly("0"));
        List<String> handles = objects.stream()
                .filter(object -> !object.get(0).value().equals("SECTION"))
                .flatMap(object -> values(object, "5").stream())
                .toList();
        assertThat(handles).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(text).endsWith("ENDSEC\n0\nEOF\n");
    }

    @Test
    void aDrawingOfNothingIsADrawing() throws IOException {
        List<List<Pair>> objects = objects(text(GeometryKind.POINT));
        assertThat(all(objects, "LAYER")).hasSize(1);
        assertThat(all(objects, "EOF")).hasSize(1);
        assertThat(all(
                        objects(text(
                                GeometryKind.POINT,
                                EncodingRows.row("POINT (550000 1170000)", Crs.NATIONAL, null, "ONT"))),
                        "POINT"))
                .hasSize(1);
    }
}
