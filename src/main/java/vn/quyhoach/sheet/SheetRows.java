package vn.quyhoach.sheet;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet that grows downwards: a title, remarks, heads, rows. Doubles are shown with two decimals. */
public final class SheetRows {

    private static final String TWO_DECIMALS = "#,##0.00";
    private static final String WHOLE = "#,##0";
    private static final String HEAD_COLOUR = "E3EEEE";
    private static final int TITLE_POINTS = 13;

    private final Worksheet sheet;
    private int next;

    /** @param name of the tab; the format's limits on it are kept by cutting */
    public SheetRows(Workbook workbook, String name) {
        sheet = workbook.newWorksheet(name);
    }

    public SheetRows widths(double... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
        return this;
    }

    public SheetRows title(String text) {
        sheet.value(next, 0, text);
        sheet.style(next, 0).bold().fontSize(TITLE_POINTS).set();
        next++;
        return this;
    }

    public SheetRows remark(String text) {
        sheet.value(next, 0, text);
        sheet.style(next, 0).italic().set();
        next++;
        return this;
    }

    /** A line of column heads. */
    public SheetRows head(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            set(column, cells.get(column));
            style(column)
                    .bold()
                    .wrapText(true)
                    .fillColor(HEAD_COLOUR)
                    .horizontalAlignment("center")
                    .set();
        }
        next++;
        return this;
    }

    /** Keeps what was written so far, and so many columns, in sight while the rest is scrolled. */
    public SheetRows freeze(int columns) {
        sheet.freezePane(columns, next);
        return this;
    }

    public SheetRows row(List<? extends @Nullable Object> cells) {
        return row(cells, false);
    }

    /** A line of sums. */
    public SheetRows total(List<? extends @Nullable Object> cells) {
        return row(cells, true);
    }

    public void finish() throws IOException {
        sheet.finish();
    }

    private SheetRows row(List<? extends @Nullable Object> cells, boolean bold) {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            set(column, value);
            StyleSetter style = style(column);
            if (bold) {
                style.bold();
            }
            if (value instanceof Double) {
                style.format(TWO_DECIMALS);
            } else if (value instanceof Number) {
                style.format(WHOLE);
            }
            style.set();
        }
        next++;
        return this;
    }

    private StyleSetter style(int column) {
        StyleSetter style = sheet.style(next, column);
        style.borderStyle(BorderStyle.THIN);
        return style;
    }

    private void set(int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value != null) {
            sheet.value(next, column, value.toString());
        }
    }
}
