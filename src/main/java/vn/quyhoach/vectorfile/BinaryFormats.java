package vn.quyhoach.vectorfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Formats of one vendor's program, which that program itself saves in a form that others read. */
enum BinaryFormats {
    DWG("AC10", "DWG"),
    BINARY_DXF("AutoCAD Binary DXF", "DXF nhị phân | binary DXF"),
    /** What the spreadsheets and word processors before 2007 wrote. */
    OLE("\u00D0\u00CF\u0011\u00E0", "XLS, DOC (Office 97–2003), DGN V8");

    private final byte[] start;
    private final Bilingual format;

    BinaryFormats(String start, String format) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.format = Bilingual.parse(format);
    }

    /** @throws ProblemException {@code FILE_FORMAT_BINARY} with the way out */
    static void refuse(byte[] head) {
        for (BinaryFormats known : values()) {
            if (head.length >= known.start.length
                    && Arrays.equals(Arrays.copyOf(head, known.start.length), known.start)) {
                throw new ProblemException(
                        ProblemCode.FILE_FORMAT_BINARY, Map.of("format", known.format, "mend", known.mend()));
            }
        }
    }

    private Bilingual mend() {
        return this == OLE
                ? new Bilingual(
                        "Bảng tính: mở và lưu lại dạng .xlsx hoặc .csv. MicroStation: lưu thành DGN V7 hoặc DXF.",
                        "A spreadsheet: open it and save it as .xlsx or .csv. MicroStation: save as DGN V7 or DXF.")
                : new Bilingual(
                        "Trong phần mềm CAD chọn lưu thành \"DXF (ASCII)\" rồi gửi tệp .dxf; có thể chỉ để lại lớp ranh giới.",
                        "In the CAD program save as \"DXF (ASCII)\" and send the .dxf; the layer of the boundary is enough.");
    }
}
