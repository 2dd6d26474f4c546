package vn.quyhoach.ogcapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.StoredStyle;
import vn.quyhoach.style.StyleLanguage;

/**
 * What is told of a style: of a layer's own, in every language, or of one that was brought in, in the language it was
 * written in.
 *
 * @param layers those it is for, as far as the caller sees them
 * @param stored null for a layer's own
 */
record StyleDocument(
        String id,
        String title,
        List<PublishedLayer> layers,
        @Nullable StoredStyle stored) {

    List<Stylesheet> sheets() {
        return Arrays.stream(Stylesheet.values())
                .filter(sheet -> stored == null || sheet.language() == stored.language())
                .toList();
    }

    private boolean isPaintable() {
        return stored == null || stored.isPaintable();
    }

    /** As lists show it. */
    Map<String, Object> entry(Caller caller) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("title", title);
        List<Link> links = links(caller);
        links.add(new Link(
                address(caller) + "/metadata",
                "describedby",
                Link.JSON,
                caller.say("Mô tả kiểu hiển thị", "About the style")));
        json.put("links", links);
        return json;
    }

    /** @param needed what each layer must have to be drawn */
    Map<String, Object> metadata(Caller caller, List<Map<String, Object>> needed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("title", title);
        json.put("scope", "style");
        if (stored != null) {
            json.put("version", Integer.toString(stored.version()));
            json.put("updated", stored.changedAt().toString());
            json.put("checked", checked(caller));
        }
        json.put(
                "stylesheets",
                sheets().stream().map(sheet -> sheet(sheet, caller)).toList());
        json.put("layers", needed);
        List<Link> links = links(caller);
        if (stored != null) {
            links.add(new Link(
                    address(caller) + "/versions",
                    "version-history",
                    Link.JSON,
                    caller.say("Các phiên bản (cho cán bộ quy hoạch)", "All states (for planners)")));
        }
        json.put("links", links);
        return json;
    }

    Map<String, Object> needed(PublishedLayer layer, List<String> attributes, Caller caller) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", layer.id());
        json.put("type", layer.geometry().name().toLowerCase(Locale.ROOT));
        json.put(
                "attributes",
                attributes.stream()
                        .map(name -> Map.of("id", name, "required", true))
                        .toList());
        json.put(
                "sampleData",
                List.of(new Link(
                        caller.items(layer.id()), "items", Link.GEOJSON, caller.say("Dữ liệu", "The features"))));
        return json;
    }

    /** How far a text was proved when it was taken. */
    private String checked(Caller caller) {
        if (isPaintable()) {
            return caller.say(
                    "Máy chủ vẽ được toàn bộ kiểu này.", "The service paints everything this style asks for.");
        }
        return stored != null && stored.language() == StyleLanguage.QML
                ? caller.say(
                        "Chỉ kiểm tra cú pháp XML; QGIS quyết định cách vẽ.",
                        "Only that the XML is well-formed; what it draws is for QGIS to say.")
                : caller.say(
                        "Đã kiểm tra cấu trúc, nguồn dữ liệu và các lớp.",
                        "Its structure, its sources and its layers were checked.");
    }

    private List<Link> links(Caller caller) {
        List<Link> links = new ArrayList<>();
        sheets().forEach(sheet -> links.add(link(sheet, caller)));
        if (isPaintable()) {
            layers.forEach(layer -> links.add(new Link(
                    caller.collection(layer.id()) + "/styles/" + id + "/map?f=png",
                    Link.REL_MAP,
                    "image/png",
                    caller.say("Bản đồ", "Map"))));
        }
        return links;
    }

    private Link link(Stylesheet sheet, Caller caller) {
        return new Link(address(caller) + "?f=" + sheet.parameter(), "stylesheet", sheet.mediaType(), sheet.title());
    }

    private Map<String, Object> sheet(Stylesheet sheet, Caller caller) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", sheet.title());
        json.put("version", sheet.version());
        json.put("specification", sheet.specification());
        json.put("native", stored != null);
        json.put("link", link(sheet, caller));
        return json;
    }

    private String address(Caller caller) {
        return caller.landing() + "/styles/" + id;
    }
}
