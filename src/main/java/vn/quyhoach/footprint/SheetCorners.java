package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sheet.TableFile.Table;

/** The corner table of a workbook: the sheet that is named, or the only one that has corners. */
final class SheetCorners {

    private SheetCorners() {}

    /** @throws ProblemException as {@link CornerTable#read}, {@code PARAMETER_INVALID} when several sheets have corners */
    static CornerTable read(List<Table> sheets, @Nullable String name) {
        List<Table> written = sheets.stream()
                .filter(sheet -> !sheet.isEmpty())
                .filter(sheet -> name == null || sheet.name().equals(name))
                .toList();
        if (written.size() == 1) {
            return CornerTable.read(text(written.get(0)));
        }
        List<Table> tables = new ArrayList<>();
        for (Table sheet : written) {
            if (CornerTable.hasCorners(text(sheet))) {
                tables.add(sheet);
            }
        }
        if (tables.size() == 1) {
            return CornerTable.read(text(tables.get(0)));
        }
        if (tables.isEmpty() && name == null) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        throw LayerChoice.amongSheets(
                name,
                (tables.isEmpty() ? sheets : tables).stream().map(Table::name).toList());
    }

    /** As it would be pasted: a tab between cells, a line for a row. */
    private static String text(Table sheet) {
        return sheet.rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    }
}
