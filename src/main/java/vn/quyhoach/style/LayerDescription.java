package vn.quyhoach.style;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.text.Bilingual;

/** A layer as the workplace and scripts know it: title, place in the tree, legend, where its tiles are. */
record LayerDescription(
        String id,
        Theme theme,
        Bilingual themeTitle,
        Bilingual title,
        Bilingual description,
        GeometryKind geometryType,
        LayerRole role,
        boolean visibleByDefault,
        int drawOrder,
        int minZoom,
        int maxZoom,
        List<LegendClass> classes,
        String tiles) {

    /** Maps may be enlarged so far; tiles end earlier. */
    private static final int MAX_ZOOM = 22;

    record LegendClass(
            String code,
            Bilingual name,
            @Nullable String fill,
            @Nullable Double fillOpacity,
            @Nullable String line,
            double width,
            @Nullable String hatch,
            List<Integer> dash,
            @Nullable String marker,
            @Nullable Double markerSize) {

        static LegendClass of(PaletteClass look) {
            return new LegendClass(
                    look.code(),
                    look.name(),
                    look.fill(),
                    look.fill() == null ? null : look.fillOpacity(),
                    look.line(),
                    look.width(),
                    look.hatch() == null ? null : look.hatch().name().toLowerCase(Locale.ROOT),
                    look.dash(),
                    look.marker() == null ? null : look.marker().name().toLowerCase(Locale.ROOT),
                    look.marker() == null ? null : look.markerSize());
        }
    }

    static LayerDescription of(PublishedLayer layer, LayerSchema schema, List<PaletteClass> classes) {
        return new LayerDescription(
                layer.id(),
                layer.theme(),
                layer.theme().title(),
                schema.title(),
                meaning(layer.role()),
                layer.geometry(),
                layer.role(),
                layer.visibleByDefault(),
                layer.drawOrder(),
                layer.minZoom(),
                MAX_ZOOM,
                classes.stream().map(LegendClass::of).toList(),
                "/tiles/" + layer.id() + ".json");
    }

    private static Bilingual meaning(LayerRole role) {
        return switch (role) {
            case BASE_ZONING ->
                new Bilingual(
                        "Phủ kín, không chồng lấn: mỗi điểm thuộc một loại đất.",
                        "Covers the ground without gap or overlap: every point has one class.");
            case OVERLAY ->
                new Bilingual(
                        "Chồng lên phân bổ đất đai: bảo vệ, rủi ro, dự trữ, chức năng.",
                        "Lies over the land allocation: protection, hazard, reserve, function.");
            case NETWORK -> new Bilingual("Tuyến và hành lang.", "Lines with their corridors.");
            case POINT -> new Bilingual("Công trình dạng điểm.", "Single works.");
            case STRUCTURE ->
                new Bilingual(
                        "Định hướng không gian; không dùng để kết luận cho thửa đất.",
                        "Spatial strategy; never used for the verdict on a parcel.");
            case REGISTER -> new Bilingual("Sổ dự án.", "The register of projects.");
            case ADMIN ->
                new Bilingual("Đơn vị hành chính theo thời điểm.", "Administrative units of the day asked for.");
        };
    }
}
