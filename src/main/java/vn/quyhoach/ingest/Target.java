package vn.quyhoach.ingest;

import java.util.Arrays;
import java.util.List;

/** An attribute of ours that a field of a file may fill. */
enum Target {
    CODE("code", "code", 100),
    NAME("name", "name", 500),
    NAME_EN("nameEn", "name_en", 500),
    CLASS_CODE("classCode", "class_code", 100),
    OBJECT_TYPE("objectType", "object_type", 100),
    SUBTYPE("subtype", "subtype", 100),
    OUTER_OFFSET_M("outerOffsetM", "outer_offset_m", 100),
    POSITION_BASIS("positionBasis", "position_basis", 100),
    SOURCE_SCALE("sourceScale", "source_scale", 100),
    LEGAL_BASIS("legalBasis", "legal_basis", 2_000);

    /** As a mapping names it. */
    final String attribute;

    /** The field of our own exports, taken where the mapping says nothing else. */
    final String field;

    /** Characters. */
    final int most;

    Target(String attribute, String field, int most) {
        this.attribute = attribute;
        this.field = field;
        this.most = most;
    }

    static List<String> attributes() {
        return Arrays.stream(values()).map(target -> target.attribute).toList();
    }
}
