package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import vn.quyhoach.encoding.WktText;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.RawShape;
import vn.quyhoach.layer.FeatureRow;

/** One sheet of features. Texts stand in their cells and not in a common table, which would grow in memory. */
final class XlsxSheet {

    /** Of a cell, says the format. */
    static final int MOST_CHARACTERS = 32_767;

    private static final String DAY = "dd/mm/yyyy";
    private static final String DECIMALS = "#,##0.00";
    private static final String HEAD_COLOUR = "E3EEEE";

    private final Worksheet sheet;
    private final XlsxColumns columns;
    private final StringBuilder text = new StringBuilder();
    private int next = 1;

    XlsxSheet(Workbook workbook, String name, XlsxColumns columns) {
        this.columns = columns;
        this.sheet = workbook.newWorksheet(name);
        List<XlsxColumns.Column> all = columns.all();
        for (int i = 0; i < all.size(); i++) {
            sheet.width(i, all.get(i).width());
            sheet.inlineString(0, i, all.get(i).title());
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .fillColor(HEAD_COLOUR)
                    .horizontalAlignment("center")
                    .set();
        }
        sheet.freezePane(0, 1);
    }

    /** The head included. */
    int rows() {
        return next;
    }

    void write(FeatureRow row) {
        sheet.value(next, 0, row.id());
        String note = "";
        for (int i = 0; i < row.values().size(); i++) {
            if (!value(i + 1, row.values().get(i))) {
                note = "Cắt ở " + MOST_CHARACTERS + " ký tự: "
                        + columns.all().get(i + 1).title() + ". ";
            }
        }
        note += place(columns.attributes() + 1, row.ewkb());
        if (!note.isEmpty()) {
            sheet.inlineString(next, columns.attributes() + 4, note.strip());
        }
        next++;
    }

    void flush() throws IOException {
        sheet.flush();
    }

    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(1, next - 1), columns.all().size() - 1);
        sheet.finish();
    }

    /** Whether it fits into its cell. */
    private boolean value(int column, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            sheet.style(next, column).format(DAY).set();
        } else if (value instanceof Boolean truth) {
            sheet.value(next, column, truth);
        } else if (value instanceof Double number) {
            if (Double.isFinite(number)) {
                sheet.value(next, column, number);
                sheet.style(next, column).format(DECIMALS).set();
            }
        } else if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value != null) {
            String whole = value.toString();
            boolean fits = whole.length() <= MOST_CHARACTERS;
            sheet.inlineString(next, column, fits ? whole : whole.substring(0, MOST_CHARACTERS));
            return fits;
        }
        return true;
    }

    /** The centre and the boundary; what does not fit is said. */
    private String place(int column, byte @Nullable [] ewkb) {
        RawShape shape = RawShape.find(ewkb);
        if (ewkb == null || shape == null) {
            return "";
        }
        Coordinate centre = Geometries.fromEwkb(ewkb).getInteriorPoint().getCoordinate();
        number(column, centre.y);
        number(column + 1, centre.x);
        text.setLength(0);
        WktText.append(text, shape, columns.decimals());
        if (text.length() > MOST_CHARACTERS) {
            return "Ranh giới dài " + text.length() + " ký tự, quá " + MOST_CHARACTERS
                    + " của một ô: lấy ở GeoPackage hoặc CSV.";
        }
        sheet.inlineString(next, column + 2, text.toString());
        return "";
    }

    private void number(int column, double value) {
        double scale = Math.pow(10, columns.decimals());
        sheet.value(next, column, Math.round(value * scale) / scale);
    }
}
