package vn.quyhoach.conformity;

import vn.quyhoach.text.Bilingual;

/** Words for the codes of the set-back table. */
final class ObjectNames {

    private ObjectNames() {}

    static Bilingual type(String code) {
        return switch (code) {
            case "POWER_LINE" -> new Bilingual("Hành lang an toàn đường dây điện", "Safety corridors of power lines");
            case "ROAD" -> new Bilingual("Hành lang an toàn đường bộ", "Safety corridors of roads");
            case "WATER_SOURCE" -> new Bilingual("Hành lang bảo vệ nguồn nước", "Water-source protection corridors");
            default -> new Bilingual(code, code);
        };
    }

    /** The edge from which a law measures. */
    static Bilingual edge(String code) {
        return switch (code) {
            case "OUTER_CONDUCTOR" ->
                new Bilingual("dây dẫn ngoài cùng ở trạng thái tĩnh", "the outermost conductor at rest");
            case "ROAD_LAND_EDGE" -> new Bilingual("mép đất của đường bộ", "the edge of the road's land");
            case "BANK" -> new Bilingual("mép bờ", "the bank");
            default -> new Bilingual(code, code);
        };
    }
}
