package vn.quyhoach.zone;

import java.util.Set;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.sql.SqlFile;

/** Where the objects of a layer are kept, by their geometry; fills the slots of queries that are the same for all. */
enum ZoneTable {
    AREAS("planning.zone", "class_scheme", Set.of()),
    LINES(
            "planning.zone_line",
            "object_type, subtype, outer_offset_m",
            Set.of("object_type", "subtype", "outer_offset_m")),
    POINTS("planning.zone_point", "object_type, subtype", Set.of("object_type", "subtype"));

    private static final String COMMON =
            "code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, ";

    private final String table;
    private final String own;
    private final Set<String> ownAttributes;

    ZoneTable(String table, String own, Set<String> ownAttributes) {
        this.table = table;
        this.own = own;
        this.ownAttributes = ownAttributes;
    }

    static ZoneTable of(GeometryKind kind) {
        return switch (kind) {
            case POLYGON -> AREAS;
            case LINE -> LINES;
            case POINT -> POINTS;
        };
    }

    /** The attributes only these objects have, as people may write them. */
    Set<String> ownAttributes() {
        return ownAttributes;
    }

    /** The query over this table: {@code ${table}}, and {@code ${columns}} for all that people write but the geometry. */
    String sql(SqlFile file) {
        return file.text().replace("${table}", table).replace("${columns}", COMMON + own);
    }
}
