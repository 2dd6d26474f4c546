package vn.quyhoach.style;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.Styles.LegendEntry;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/**
 * The table of a project of QGIS that lists the classes of all its layers: who edits an object picks "LUC – Đất chuyên
 * trồng lúa nước" there.
 *
 * @param layerId by which the project knows the table
 * @param provider the part of QGIS that reads it
 * @param source as that part wants to be told
 */
public record CodeTable(String layerId, String layerName, String provider, String source) {

    /** How the table is called in files. */
    public static final String NAME = "class_codes";

    /** The column that tells of which layer a class is, by the name of its table in files. */
    public static final String LAYER = "layer";

    public static final String CODE = "code";

    /** The column with code and name together. */
    public static final String LABEL = "label";

    public static final Bilingual TITLE = new Bilingual("Bảng mã loại", "Class codes");

    /** A class as it is picked. */
    public static String label(LegendEntry entry, Language language) {
        return entry.code() + " – " + language.say(entry.name());
    }

    /** What the columns are called, in their order. */
    public static Map<String, String> titles(Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(LAYER, language.say("Lớp", "Layer"));
        titles.put(CODE, language.say("Mã loại", "Class code"));
        titles.put("name_vi", language.say("Tên", "Name in Vietnamese"));
        titles.put("name_en", language.say("Tên tiếng Anh", "Name"));
        titles.put("colour", language.say("Màu", "Colour"));
        titles.put(LABEL, language.say("Mã và tên", "Code and name"));
        return titles;
    }

    /** The name of a layer's table in files. */
    public static String table(PublishedLayer layer) {
        return layer.id().replace('-', '_');
    }

    /** The rows of a layer, as an expression of QGIS. */
    static String filter(PublishedLayer layer) {
        return '"' + LAYER + "\" = '" + table(layer) + "'";
    }
}
