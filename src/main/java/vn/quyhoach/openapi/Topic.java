package vn.quyhoach.openapi;

import java.util.Arrays;
import java.util.List;

/** The chapters of the description, in the order people need them. */
enum Topic {
    LOOKUP(
            "Tra cứu | Look up",
            "Quy hoạch tại một điểm, tìm kiếm, bảng diện tích",
            "lookup",
            "search",
            "area-tables",
            "area-statistics"),
    CONFORMITY(
            "Đối chiếu | Conformity checks",
            "Vị trí dự án có phù hợp quy hoạch không",
            "conformity-checks",
            "conformity-check-batches",
            "verifications",
            "rule-packs"),
    FOOTPRINT("Ranh giới dự án | Footprints", "Đọc tọa độ góc ranh, tệp, WKT, GeoJSON; không lưu", "footprints"),
    LAYERS("Lớp dữ liệu | Layers", "Danh mục lớp và chú giải", "layers"),
    PLANS(
            "Quy hoạch | Plans",
            "Quy hoạch, phiên bản, công bố, đối tượng quy hoạch",
            "plans",
            "plan-comparisons",
            "plan-impacts",
            "zones",
            "history"),
    PROJECTS("Dự án | Projects", "Sổ dự án và vị trí", "projects"),
    REFERENCE(
            "Danh mục | Reference",
            "Đơn vị hành chính, loại đất, loại dự án",
            "admin-units",
            "land-use-classes",
            "project-classes"),
    PROGRAMME("Chương trình | Programme", "Nhiệm vụ và cơ quan", "programme"),
    IMPORTS(
            "Nhập dữ liệu | Imports",
            "Đưa hồ sơ vào phiên bản dự thảo, toàn bộ hoặc không gì cả",
            "imports",
            "import-profiles",
            "uploads"),
    EXPORTS("Xuất dữ liệu | Exports", "Tệp cho QGIS", "exports"),
    ACCOUNTS("Tài khoản | Accounts", "Đăng nhập, tài khoản, mã truy cập", "session", "accounts", "people", "tokens"),
    JOBS("Việc chạy nền | Jobs", "Tiến độ, hủy, kết quả", "jobs"),
    AUDIT("Nhật ký | Audit", "Ai đã làm gì", "audit"),
    OTHER("Khác | Other", "Các chức năng khác");

    private final String title;
    private final String description;

    /** The first words of paths behind {@code /api/}. */
    private final List<String> words;

    Topic(String title, String description, String... words) {
        this.title = title;
        this.description = description;
        this.words = List.of(words);
    }

    static Topic of(String path) {
        String word = word(path);
        return Arrays.stream(values())
                .filter(topic -> topic.words.contains(word))
                .findFirst()
                .orElse(OTHER);
    }

    /** The first word of a path behind {@code /api/}. */
    static String word(String path) {
        return path.replaceFirst("^/api/", "").replaceFirst("[/.].*", "");
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }
}
