package vn.quyhoach.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * Reads tables that people send: the visible sheets of a workbook (.xlsx), numbers in full with a decimal point, formulas
 * by their value; or separated values.
 */
public final class TableFile {

    private static final long MOST_BYTES = 100L << 20;
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 200;
    private static final String WORKBOOK = "xl/workbook.xml";

    /** @param rows as in the sheet, empty ones too; empty cells are empty */
    public record Table(String name, List<List<String>> rows) {

        public boolean isEmpty() {
            return rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank));
        }
    }

    private TableFile() {}

    /** Whether a zip archive is a workbook. */
    public static boolean isWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(WORKBOOK) != null;
        } catch (IOException noArchive) {
            return false;
        }
    }

    /**
     * Reads a workbook, all of it, each cell as one line.
     *
     * @throws ProblemException {@code FILE_UNREADABLE}, {@code UPLOAD_TOO_LARGE}
     */
    public static List<Table> read(Path file) {
        return readAsWritten(file).stream().map(TableFile::oneLine).toList();
    }

    /** The same with the line breaks and blanks that stand in the cells. */
    public static List<Table> readAsWritten(Path file) {
        try {
            requireSmall(file);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
                    Stream<Sheet> sheets = workbook.getSheets()) {
                List<Table> tables = new ArrayList<>();
                for (Sheet sheet : sheets.filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                        .toList()) {
                    tables.add(table(sheet));
                }
                return tables;
            }
        } catch (IOException | ExcelReaderException e) {
            String flaw = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new ProblemException(
                    ProblemCode.FILE_UNREADABLE,
                    Map.of(
                            "reason",
                            new Bilingual(
                                    "bảng tính bị hỏng; mở bằng phần mềm bảng tính và lưu lại dạng .xlsx (" + flaw
                                            + ")",
                                    "the workbook is broken; open it in a spreadsheet program and save it as .xlsx ("
                                            + flaw + ")")));
        }
    }

    /**
     * Reads separated values, each cell as one line; whether by tab, semicolon or comma tells the first line.
     *
     * @throws ProblemException {@code FILE_UNREADABLE}, {@code UPLOAD_TOO_LARGE}
     */
    public static Table separated(String name, String text) {
        return oneLine(separatedAsWritten(name, text));
    }

    /** The same with the line breaks and blanks that stand in the cells. */
    public static Table separatedAsWritten(String name, String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(content))
                .setIgnoreEmptyLines(false)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(content, format)) {
            for (CSVRecord line : parser) {
                if (rows.size() == MOST_ROWS) {
                    throw tooLarge(MOST_ROWS + " rows");
                }
                rows.add(line.stream().limit(MOST_COLUMNS).toList());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(ProblemCode.FILE_UNREADABLE, Map.of("reason", String.valueOf(e.getMessage())));
        }
        return new Table(name, rows);
    }

    /** Well-known text in the lines below has commas and semicolons of its own. */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }

    /** The library holds the texts of all cells in memory: a bomb ends here, while it is unpacked to nowhere. */
    private static void requireSmall(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw tooLarge((MOST_BYTES >> 20) + " MB");
                        }
                    }
                }
            }
        }
    }

    private static Table table(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                if (row.getRowNum() > MOST_ROWS) {
                    throw tooLarge(MOST_ROWS + " rows");
                }
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of()); // a sheet does not write down its empty rows
                }
                rows.add(cells(row));
            }
        }
        return new Table(sheet.getName(), rows);
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(MOST_COLUMNS, row.getCellCount()); column++) {
            cells.add(row.hasCell(column) ? text(row.getCell(column)) : "");
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
        return text == null ? "" : text;
    }

    private static Table oneLine(Table table) {
        return new Table(
                table.name(),
                table.rows().stream()
                        .map(row -> row.stream().map(TableFile::oneLine).toList())
                        .toList());
    }

    /** As a head or a number is read, in whose cell a break is there for looks. */
    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static ProblemException tooLarge(String limit) {
        return new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", limit));
    }
}
