package vn.quyhoach.reference;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.quyhoach.sheet.SheetRows;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/** A sheet behind a table, which tells how codes of an older list were read; none where there is nothing to tell. */
public final class ClassMappingSheet {

    private ClassMappingSheet() {}

    public static void write(Workbook workbook, List<ClassMapping> mappings, Language language) throws IOException {
        List<ClassMapping> news = mappings.stream().filter(ClassMapping::isNews).toList();
        if (news.isEmpty()) {
            return;
        }
        SheetRows rows = new SheetRows(workbook, language.say("Quy đổi mã", "Code lists")).widths(12, 44, 14, 20, 60);
        rows.title(language.say(
                "Mã loại đất của danh mục cũ được đọc như sau", "How codes of the older list of land use are read"));
        rows.head(
                language == Language.ENGLISH
                        ? List.of("Old code", "Name", "In the table", "May be", "Remark")
                        : List.of("Mã cũ", "Tên", "Trong biểu", "Có thể là", "Ghi chú"));
        for (ClassMapping mapping : news) {
            rows.row(List.of(
                    mapping.fromCode() + " (" + mapping.fromScheme() + ")",
                    language.say(mapping.fromName()),
                    mapping.said(),
                    String.join(", ", mapping.to()),
                    language.say(remark(mapping))));
        }
        rows.finish();
    }

    private static Bilingual remark(ClassMapping mapping) {
        if (mapping.isCertain()) {
            return mapping.kind() == ClassMapping.Kind.EXACT
                    ? new Bilingual("cùng một loại, đổi mã", "the same class under another code")
                    : new Bilingual("gộp vào loại rộng hơn", "became part of a wider class");
        }
        return switch (mapping.kind()) {
            case SPLIT ->
                new Bilingual(
                        "đã tách thành nhiều loại; không xác định được loại mới, giữ mã cũ",
                        "was divided; which of the new classes it is cannot be told, so the old code stays");
            case NONE ->
                new Bilingual(
                        "danh mục mới không có loại này, giữ mã cũ", "the newer list has none; the old code stays");
            default ->
                new Bilingual(
                        "chỉ biết thuộc nhóm này; không xác định được loại mới, giữ mã cũ",
                        "only the group is known, so the old code stays");
        };
    }
}
