package vn.quyhoach.ogcapi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.Encodings;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.LayerExtent;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selections;

/** What a collection says of itself. */
@Component
class CollectionDocument {

    private static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Of the longer side; it covers the turn of the zones this service knows, 1°. */
    private static final double MARGIN = 0.025;

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private record Spatial(List<List<Double>> bbox, String crs) {}

    private record Temporal(List<List<@Nullable String>> interval, String trs) {}

    private final Layers layers;
    private final LayerExtents extents;
    private final Counts counts;
    private final Selections selections;
    private final Encodings encodings;
    private final ItemLinks itemLinks;

    CollectionDocument(
            Layers layers,
            LayerExtents extents,
            Counts counts,
            Selections selections,
            Encodings encodings,
            ItemLinks itemLinks) {
        this.selections = selections;
        this.encodings = encodings;
        this.itemLinks = itemLinks;
        this.layers = layers;
        this.extents = extents;
        this.counts = counts;
    }

    Map<String, Object> of(PublishedLayer layer, Caller caller) {
        LayerSchema schema = layers.schema(layer);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", layer.id());
        json.put("title", caller.say(schema.title()));
        json.put("description", description(layer, caller));
        extent(layer).ifPresent(extent -> json.put("extent", extent));
        json.put("itemType", "feature");
        json.put("itemCount", counts.today(layer));
        json.put("crs", Crs.supported().stream().map(Crs::uri).toList());
        json.put("storageCrs", Crs.NATIONAL.uri());
        json.put("links", links(layer, caller));
        return json;
    }

    String description(PublishedLayer layer, Caller caller) {
        StringBuilder text = new StringBuilder(caller.say(layer.theme().title())).append('.');
        if (layer.hasValidity()) {
            text.append(caller.say(
                    " Không có tham số datetime hoặc version: các đối tượng có hiệu lực hôm nay.",
                    " Without datetime or version: the features valid today."));
        }
        extents.find(layer)
                .map(LayerExtent::until)
                .filter(last -> last.isBefore(selections.today()))
                .ifPresent(last -> text.append(caller.say(
                        " Hết hiệu lực từ sau ngày " + last + ": thêm datetime=" + last + ".",
                        " None is valid after " + last + ": add datetime=" + last + ".")));
        return text.toString();
    }

    private List<Link> links(PublishedLayer layer, Caller caller) {
        String self = caller.collection(layer.id());
        String base = caller.base();
        String id = layer.id();
        boolean html = caller.wantsHtml();
        List<Link> links = new ArrayList<>(List.of(
                new Link(self + "?f=json", html ? "alternate" : "self", Link.JSON, "JSON"),
                new Link(self + "?f=html", html ? "self" : "alternate", Link.HTML, "HTML")));
        links.addAll(itemLinks.items(layer, caller));
        links.add(new Link(
                caller.schema(id),
                Link.REL_SCHEMA,
                Link.SCHEMA,
                caller.say("Cấu trúc đối tượng", "What a feature consists of")));
        links.addAll(ItemLinks.vocabulary(layer, caller));
        links.add(new Link(caller.schema(id) + "?f=xsd", "describedby", "application/xml", "XML Schema (GML 3.2)"));
        encodings.list().stream()
                .filter(encoding -> !encoding.streams())
                .forEach(encoding -> links.add(new Link(
                        base + "/api/exports/" + id + "." + encoding.extension(),
                        "enclosure",
                        encoding.mediaType(),
                        caller.say("Toàn bộ lớp: ", "The whole layer: ") + encoding.title())));
        links.addAll(List.of(
                new Link(
                        self + "/tiles",
                        "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector",
                        Link.JSON,
                        caller.say("Ô bản đồ véc-tơ", "Vector tiles")),
                new Link(
                        self + "/map/tiles",
                        "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map",
                        Link.JSON,
                        caller.say("Ô ảnh bản đồ", "Map tiles")),
                new Link(
                        base + "/styles/" + id + ".json",
                        "describedby",
                        "application/vnd.mapbox.style+json",
                        "MapLibre"),
                new Link(base + "/styles/" + id + ".sld", "describedby", "application/vnd.ogc.sld+xml", "SLD 1.1"),
                new Link(base + "/styles/" + id + ".qml", "describedby", "application/xml", "QGIS QML")));
        links.add(new Link(
                self + "/styles", Link.REL_STYLES, Link.JSON, caller.say("Kiểu hiển thị", "Styles of the layer")));
        links.add(new Link(self + "/map?f=png", Link.REL_MAP, "image/png", caller.say("Bản đồ", "Map")));
        return links;
    }

    private Optional<Map<String, Object>> extent(PublishedLayer layer) {
        return extents.findBox(layer, Crs.WGS84).map(box -> {
            Map<String, Object> extent = new LinkedHashMap<>();
            extent.put("spatial", new Spatial(List.of(corners(box)), Crs.WGS84.uri()));
            if (layer.hasValidity()) {
                extents.find(layer).ifPresent(span -> extent.put("temporal", temporal(span)));
            }
            return extent;
        });
    }

    private static Temporal temporal(LayerExtent span) {
        List<@Nullable String> interval = new ArrayList<>(
                Arrays.asList(instant(span.since(), LocalTime.MIN), instant(span.until(), LAST_SECOND)));
        return new Temporal(List.of(interval), "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
    }

    /** In UTC: the plus of another offset is lost when clients put the text into a query unescaped. */
    private static @Nullable String instant(@Nullable LocalDate day, LocalTime time) {
        return day == null
                ? null
                : DateTimeFormatter.ISO_INSTANT.format(
                        day.atTime(time).atZone(LEGAL_TIME).withZoneSameInstant(ZoneOffset.UTC));
    }

    /**
     * A little larger than the data. Clients, and the official suite, move the two corners into another system and
     * expect the box between them to find the same: but seen from its neighbours a zone is turned by up to a degree.
     */
    private static List<Double> corners(Bbox box) {
        double margin = MARGIN * Math.max(box.east() - box.west(), box.north() - box.south());
        return List.of(box.west() - margin, box.south() - margin, box.east() + margin, box.north() + margin);
    }
}
