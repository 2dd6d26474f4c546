package vn.quyhoach.encoding.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.encoding.EncodedLayer;

/** What stands around the entities of a drawing: header, tables, blocks and the root of its objects. */
final class DxfFrame {

    /** AutoCAD 2004. */
    private static final String VERSION = "AC1018";

    private static final String METRES = "6";
    static final String TEXT_STYLE = "Nhan";

    /** Handles of the parts that every drawing has. */
    static final String MODEL_SPACE = "1F";

    private static final String DESCRIPTIONS = "AcAecLayerStandard";
    private static final String PAPER_SPACE = "1B";
    private static final String BLOCK_RECORDS = "1";
    private static final String ROOT = "C";
    private static final long FIRST_OF_TABLES = 0x100;

    /** So many layers and more fit before it. */
    static final long FIRST_FREE_HANDLE = 0x10000;

    private final EncodedLayer layer;
    private final List<DxfLayers.Layer> layers;
    private final double @Nullable [] box;
    private final String seed;
    private final DxfText text = new DxfText(FIRST_OF_TABLES);

    /**
     * @param box how far the entities reach; null for none
     * @param seed a handle that nothing has
     */
    DxfFrame(EncodedLayer layer, List<DxfLayers.Layer> layers, double @Nullable [] box, String seed) {
        this.layer = layer;
        this.layers = layers;
        this.box = box;
        this.seed = seed;
    }

    String before() {
        text.pair(999, DxfText.plain(layer.schema().title().vi() + ". " + layer.about()));
        text.pair(
                999,
                "X = easting, Y = northing, " + layer.crs().name() + ", "
                        + layer.crs().code());
        text.pair(999, DxfText.plain(layer.source()));
        header();
        section("CLASSES");
        end();
        tables();
        section("BLOCKS");
        block("*Model_Space", MODEL_SPACE, false);
        block("*Paper_Space", PAPER_SPACE, true);
        end();
        section("ENTITIES");
        return text.take();
    }

    String after() {
        end();
        section("OBJECTS");
        text.pair(0, "DICTIONARY")
                .pair(5, ROOT)
                .pair(330, "0")
                .pair(100, "AcDbDictionary")
                .pair(281, 1);
        text.pair(3, "ACAD_GROUP").pair(350, "D");
        text.pair(0, "DICTIONARY")
                .pair(5, "D")
                .pair(330, ROOT)
                .pair(100, "AcDbDictionary")
                .pair(281, 1);
        end();
        text.pair(0, "EOF");
        return text.take();
    }

    private void header() {
        section("HEADER");
        text.pair(9, "$ACADVER").pair(1, VERSION);
        text.pair(9, "$DWGCODEPAGE").pair(3, "ANSI_1252");
        text.pair(9, "$HANDSEED").pair(5, seed);
        text.pair(9, "$INSUNITS").pair(70, METRES);
        text.pair(9, "$MEASUREMENT").pair(70, 1);
        text.pair(9, "$PDMODE").pair(70, 34); // a circle with a cross, not a dot that nobody sees
        if (box != null) {
            text.pair(9, "$EXTMIN").point(10, box[0], box[1]).real(30, 0);
            text.pair(9, "$EXTMAX").point(10, box[2], box[3]).real(30, 0);
        }
        end();
    }

    private void tables() {
        section("TABLES");
        table("VPORT", "8", 1);
        view();
        endTable();
        table("LTYPE", "5", 3);
        for (String line : List.of("ByBlock", "ByLayer", "Continuous")) {
            record("LTYPE", "5", "AcDbLinetypeTableRecord", line);
            text.pair(3, "").pair(72, 65).pair(73, 0).real(40, 0);
        }
        endTable();
        table("LAYER", "2", layers.size() + 1);
        layer(new DxfLayers.Layer("0", "", 0xFFFFFF));
        layers.forEach(this::layer);
        endTable();
        table("STYLE", "3", 2);
        style("Standard");
        style(TEXT_STYLE);
        endTable();
        table("VIEW", "6", 0);
        endTable();
        table("UCS", "7", 0);
        endTable();
        table("APPID", "9", 2);
        record("APPID", "9", "AcDbRegAppTableRecord", "ACAD");
        record("APPID", "9", "AcDbRegAppTableRecord", DESCRIPTIONS);
        endTable();
        table("DIMSTYLE", "A", 0);
        text.pair(100, "AcDbDimStyleTable");
        endTable();
        table("BLOCK_RECORD", BLOCK_RECORDS, 2);
        blockRecord("*Model_Space", MODEL_SPACE);
        blockRecord("*Paper_Space", PAPER_SPACE);
        endTable();
        end();
    }

    /** What a program shows first: all of it. */
    private void view() {
        double[] seen = box == null ? new double[] {0, 0, 1, 1} : box;
        record("VPORT", "8", "AcDbViewportTableRecord", "*Active");
        text.point(10, 0, 0).point(11, 1, 1);
        text.point(12, (seen[0] + seen[2]) / 2, (seen[1] + seen[3]) / 2);
        text.point(13, 0, 0).point(14, 10, 10).point(15, 10, 10);
        text.point(16, 0, 0).real(36, 1).point(17, 0, 0).real(37, 0);
        text.real(40, Math.max(1, Math.max(seen[3] - seen[1], seen[2] - seen[0])))
                .real(41, 1);
    }

    private void layer(DxfLayers.Layer one) {
        record("LAYER", "2", "AcDbLayerTableRecord", one.name());
        text.pair(62, one.number());
        if (one.rgb() != 0xFFFFFF) {
            text.pair(420, one.rgb()); // white is left to the program, which turns it black on white paper
        }
        text.pair(6, "Continuous").pair(370, -3);
        if (!one.description().isEmpty()) {
            // where CAD keeps the column "Description" of its list of layers
            text.pair(1001, DESCRIPTIONS).pair(1000, "").pair(1000, DxfText.plain(one.description()));
        }
    }

    private void style(String name) {
        record("STYLE", "3", "AcDbTextStyleTableRecord", name);
        // a font that has Vietnamese letters and is everywhere
        text.real(40, 0)
                .real(41, 1)
                .real(50, 0)
                .pair(71, 0)
                .real(42, 1)
                .pair(3, "arial.ttf")
                .pair(4, "");
    }

    private void blockRecord(String name, String handle) {
        text.pair(0, "BLOCK_RECORD").pair(5, handle).pair(330, BLOCK_RECORDS);
        text.pair(100, "AcDbSymbolTableRecord")
                .pair(100, "AcDbBlockTableRecord")
                .pair(2, name);
    }

    private void block(String name, String record, boolean paper) {
        text.begin("BLOCK", record).pair(100, "AcDbEntity");
        if (paper) {
            text.pair(67, 1);
        }
        text.pair(8, "0").pair(100, "AcDbBlockBegin").pair(2, name).pair(70, 0);
        text.point(10, 0, 0).real(30, 0).pair(3, name).pair(1, "");
        text.begin("ENDBLK", record).pair(100, "AcDbEntity");
        if (paper) {
            text.pair(67, 1);
        }
        text.pair(8, "0").pair(100, "AcDbBlockEnd");
    }

    private void table(String name, String handle, int count) {
        text.pair(0, "TABLE").pair(2, name).pair(5, handle).pair(330, "0");
        text.pair(100, "AcDbSymbolTable").pair(70, count);
    }

    private void record(String type, String owner, String kind, String name) {
        text.begin(type, owner).pair(100, "AcDbSymbolTableRecord").pair(100, kind);
        text.pair(2, name).pair(70, 0);
    }

    private void section(String name) {
        text.pair(0, "SECTION").pair(2, name);
    }

    private void endTable() {
        text.pair(0, "ENDTAB");
    }

    private void end() {
        text.pair(0, "ENDSEC");
    }
}
