package vn.quyhoach.footprint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** What a file with several parts asks of its sender: which of them is meant. */
public final class LayerChoice {

    private LayerChoice() {}

    /**
     * @param wanted the name that was given, which fits none
     * @param names that can be given
     */
    public static ProblemException amongLayers(@Nullable String wanted, List<String> names) {
        return among("Chọn một lớp của tệp: ", "Choose one layer of the file: ", wanted, names);
    }

    /** The same of a workbook. */
    static ProblemException amongSheets(@Nullable String wanted, List<String> names) {
        return among("Chọn một trang tính: ", "Choose one sheet: ", wanted, names);
    }

    private static ProblemException among(String vi, String en, @Nullable String wanted, List<String> names) {
        String known = String.join(", ", names);
        return new ProblemException(
                ProblemCode.PARAMETER_INVALID,
                Map.of(
                        "parameter",
                        "layer",
                        "value",
                        wanted == null ? "" : wanted,
                        "layers",
                        names,
                        "reason",
                        new Bilingual(vi + known, en + known)));
    }
}
