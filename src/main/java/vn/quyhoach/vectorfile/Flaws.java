package vn.quyhoach.vectorfile;

import vn.quyhoach.text.Bilingual;

/** Words for geometry that cannot be read. */
final class Flaws {

    static final Bilingual NOT_CLOSED = new Bilingual("Vòng ranh không khép kín", "A ring is not closed");
    static final Bilingual TOO_FEW = new Bilingual("Quá ít điểm", "Too few points");
    static final Bilingual NOT_FINITE =
            new Bilingual("Có tọa độ không phải số hữu hạn", "A coordinate is not a finite number");
    static final Bilingual MALFORMED =
            new Bilingual("Tọa độ không đúng cấu trúc", "The coordinates do not have the form of their type");

    private Flaws() {}

    static Bilingual unsupported(String type) {
        return new Bilingual(
                "Không hỗ trợ kiểu hình \"" + type + "\"", "A geometry of type \"" + type + "\" cannot be read");
    }
}
