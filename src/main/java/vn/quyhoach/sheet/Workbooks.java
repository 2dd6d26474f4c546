package vn.quyhoach.sheet;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** Workbooks of Office Open XML, written sheet by sheet: what is finished is out of memory. */
public final class Workbooks {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String VERSION = "1.0";

    /** Writes the sheets of one workbook. */
    @FunctionalInterface
    public interface Content {
        void write(Workbook workbook) throws IOException;
    }

    private Workbooks() {}

    /** Writes a workbook and leaves the stream open. */
    public static void write(OutputStream out, Content content) throws IOException {
        try (Workbook workbook = new Workbook(out, "quyhoach", VERSION)) {
            content.write(workbook);
        }
    }
}
