package vn.quyhoach.encoding.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.Numbers;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.text.Bilingual;

/** The columns of a workbook: the id, the attributes, then where the feature is. */
final class XlsxColumns {

    /**
     * @param name by which programs know it
     * @param title the head
     * @param width in characters
     */
    record Column(String name, String title, Bilingual meaning, Bilingual kind, double width) {}

    private static final Bilingual TEXT = new Bilingual("Chữ", "Text");
    private static final Bilingual NUMBER = new Bilingual("Số", "Number");

    private final List<Column> all = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();
    private final Crs crs;
    private final int attributes;

    XlsxColumns(EncodedLayer layer) {
        this.crs = layer.crs();
        add("id", new Bilingual("Số", "Id"), NUMBER, 10);
        for (Attribute attribute : layer.schema().attributes()) {
            add(attribute.name(), attribute.title(), kind(attribute.type()), width(attribute));
        }
        this.attributes = layer.schema().attributes().size();
        boolean degrees = crs.geographic();
        String unit = degrees ? " (°), " : " (m), ";
        Bilingual north = degrees
                ? new Bilingual("Vĩ độ tâm", "Latitude of the centre")
                : new Bilingual("X tâm, hướng Bắc", "Northing of the centre");
        Bilingual east = degrees
                ? new Bilingual("Kinh độ tâm", "Longitude of the centre")
                : new Bilingual("Y tâm, hướng Đông", "Easting of the centre");
        String system = crs.name() + " (" + crs.code() + ")";
        add("centre_north", with(north, unit + system), NUMBER, 18);
        add("centre_east", with(east, unit + system), NUMBER, 18);
        add("WKT", new Bilingual("Ranh giới (WKT), " + system, "Geometry (WKT), " + system), TEXT, 30);
        add("note", new Bilingual("Ghi chú", "Note"), TEXT, 30);
    }

    List<Column> all() {
        return all;
    }

    /** Of the layer, between the id and the place. */
    int attributes() {
        return attributes;
    }

    int decimals() {
        return Numbers.decimals(crs);
    }

    private static Bilingual with(Bilingual title, String tail) {
        return new Bilingual(title.vi() + tail, title.en() + tail);
    }

    private void add(String name, Bilingual title, Bilingual kind, double width) {
        // heads must differ for those who sort and look up by them
        String head = titles.add(title.vi()) ? title.vi() : title.vi() + " (" + name + ")";
        all.add(new Column(name, head, title, kind, width));
    }

    private static Bilingual kind(AttributeType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case INTEGER, LONG, DECIMAL -> NUMBER;
            case BOOLEAN -> new Bilingual("Đúng/Sai", "True/false");
            case DATE -> new Bilingual("Ngày", "Date");
        };
    }

    private static double width(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> attribute.name().contains("name") ? 32 : 18;
            case DECIMAL -> 16;
            case INTEGER, LONG, BOOLEAN, DATE -> 12;
        };
    }
}
