package vn.quyhoach.ingest;

import java.util.Arrays;
import java.util.List;

/** An attribute of ours that a field of a file may fill. */
enum Target {
    CODE("code", "code"),
    NAME("name", "name"),
    NAME_EN("nameEn", "name_en"),
    CLASS_CODE("classCode", "class_code"),
    OBJECT_TYPE("objectType", "object_type"),
    SUBTYPE("subtype", "subtype"),
    OUTER_OFFSET_M("outerOffsetM", "outer_offset_m"),
    POSITION_BASIS("positionBasis", "position_basis"),
    SOURCE_SCALE("sourceScale", "source_scale"),
    LEGAL_BASIS("legalBasis", "legal_basis");

    /** As a mapping names it. */
    final String attribute;

    /** The field of our own exports, taken where the mapping says nothing else. */
    final String field;

    Target(String attribute, String field) {
        this.attribute = attribute;
        this.field = field;
    }

    static List<String> attributes() {
        return Arrays.stream(values()).map(target -> target.attribute).toList();
    }
}
