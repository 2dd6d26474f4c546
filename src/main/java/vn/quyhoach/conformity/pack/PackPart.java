package vn.quyhoach.conformity.pack;

import java.util.List;
import vn.quyhoach.text.Bilingual;

/** The tables of a rule pack, with the columns each must have and those that tell its lines apart. */
enum PackPart {
    USE_MATRIX(
            "useMatrix",
            new Bilingual("Ma trận sử dụng", "Use matrix"),
            List.of("project_class", "zone_group"),
            List.of(
                    "project_class",
                    "zone_group",
                    "zone_classes",
                    "effect",
                    "condition_vi",
                    "condition_en",
                    "competent_agency_vi",
                    "competent_agency_en",
                    "legal_ref")),
    SETBACKS(
            "setbacks",
            new Bilingual("Hành lang, khoảng cách", "Set-backs"),
            List.of("object_type", "subtype", "valid_from"),
            List.of(
                    "object_type",
                    "subtype",
                    "side",
                    "distance_m",
                    "measured_from",
                    "effect",
                    "legal_ref",
                    "valid_from",
                    "valid_to",
                    "status")),
    OVERLAY_RULES(
            "overlayRules",
            new Bilingual("Quy tắc lớp chồng", "Overlay rules"),
            List.of("layer", "class_code", "project_classes"),
            List.of(
                    "layer",
                    "class_code",
                    "project_classes",
                    "effect",
                    "condition_vi",
                    "condition_en",
                    "competent_agency_vi",
                    "competent_agency_en",
                    "legal_ref",
                    "status")),
    TOLERANCES(
            "tolerances",
            new Bilingual("Sai số vị trí", "Tolerances"),
            List.of("position_basis", "scale_from", "valid_from"),
            List.of(
                    "position_basis",
                    "scale_from",
                    "scale_to",
                    "sheet_mm",
                    "ground_m",
                    "legal_ref",
                    "valid_from",
                    "valid_to",
                    "status")),
    THRESHOLDS(
            "thresholds",
            new Bilingual("Ngưỡng", "Thresholds"),
            List.of("name", "valid_from"),
            List.of("name", "value", "legal_ref", "valid_from", "valid_to", "status"));

    private final String key;
    private final Bilingual title;
    private final List<String> keyColumns;
    private final List<String> columns;

    PackPart(String key, Bilingual title, List<String> keyColumns, List<String> columns) {
        this.key = key;
        this.title = title;
        this.keyColumns = keyColumns;
        this.columns = columns;
    }

    /** The field of the manifest that names the file. */
    String key() {
        return key;
    }

    Bilingual title() {
        return title;
    }

    List<String> keyColumns() {
        return keyColumns;
    }

    List<String> columns() {
        return columns;
    }
}
