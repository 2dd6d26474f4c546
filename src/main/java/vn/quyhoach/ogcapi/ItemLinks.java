package vn.quyhoach.ogcapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.layer.Cursor;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;

/** Where features lead: to themselves in other formats, to their collection, to the next page. */
@Component
class ItemLinks {

    /** Where in the list a page begins: what the link to the next one sets anew. */
    private static final Set<String> PAGING = Set.of("cursor", "offset", "startIndex");

    private final ItemFormats formats;

    ItemLinks(ItemFormats formats) {
        this.formats = formats;
    }

    /** Of a collection, to its features in every format. */
    List<Link> items(PublishedLayer layer, Caller caller) {
        String items = caller.items(layer.id());
        List<Link> links = new ArrayList<>();
        formats.list()
                .forEach((word, encoding) -> links.add(new Link(
                        items + "?f=" + word,
                        "items",
                        encoding.mediaType(),
                        caller.say("Đối tượng", "Features") + " (" + encoding.title() + ")")));
        links.add(new Link(items + "?f=html", "items", Link.HTML, caller.say("Đối tượng (HTML)", "Features (HTML)")));
        return links;
    }

    /** To what filters may name and lists may be ordered by. */
    static List<Link> vocabulary(PublishedLayer layer, Caller caller) {
        String collection = caller.collection(layer.id());
        return List.of(
                new Link(
                        collection + "/queryables",
                        "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                        Link.SCHEMA,
                        caller.say("Thuộc tính lọc được", "Queryables")),
                new Link(
                        collection + "/sortables",
                        "http://www.opengis.net/def/rel/ogc/1.0/sortables",
                        Link.SCHEMA,
                        caller.say("Thuộc tính sắp xếp được", "Sortables")));
    }

    /** Of a page of features. */
    List<Link> page(
            FeatureQuery query,
            QueryParameters parameters,
            Caller caller,
            FeatureEncoding encoding,
            @Nullable Link next) {
        String id = query.layer().id();
        String others = caller.items(id) + parameters.toQuery(name -> !name.equals("f"));
        List<Link> links = new ArrayList<>();
        String self = caller.items(id) + parameters.toQuery(name -> true);
        links.add(new Link(self, "self", encoding.mediaType(), encoding.title()));
        links.addAll(alternates(others, encoding));
        links.add(new Link(caller.collection(id), "collection", Link.JSON, id));
        links.addAll(vocabulary(query.layer(), caller));
        if (next != null) {
            links.add(next);
        }
        return links;
    }

    /** Of one feature. */
    List<Link> one(PublishedLayer layer, long feature, Caller caller, FeatureEncoding encoding) {
        String self = caller.items(layer.id()) + "/" + feature;
        List<Link> links = new ArrayList<>();
        links.add(new Link(self + "?f=" + word(encoding), "self", encoding.mediaType(), encoding.title()));
        links.addAll(alternates(self, encoding));
        links.add(new Link(caller.collection(layer.id()), "collection", Link.JSON, layer.id()));
        return links;
    }

    /** To the page behind the feature at that place. */
    Link next(FeatureQuery query, QueryParameters parameters, Caller caller, FeatureEncoding encoding, Cursor last) {
        return new Link(
                next(query, parameters, caller, last),
                "next",
                encoding.mediaType(),
                caller.say("Trang sau", "Next page"));
    }

    static String next(FeatureQuery query, QueryParameters parameters, Caller caller, Cursor last) {
        String kept = parameters.toQuery(name -> !PAGING.contains(name));
        return caller.items(query.layer().id()) + kept + (kept.isEmpty() ? "?" : "&") + "cursor="
                + CursorText.write(last, query);
    }

    private List<Link> alternates(String address, FeatureEncoding own) {
        String start = address + (address.contains("?") ? "&" : "?") + "f=";
        List<Link> links = new ArrayList<>();
        formats.list().forEach((word, encoding) -> {
            if (!encoding.equals(own)) {
                links.add(new Link(start + word, "alternate", encoding.mediaType(), encoding.title()));
            }
        });
        links.add(new Link(start + "html", "alternate", Link.HTML, "HTML"));
        return links;
    }

    private String word(FeatureEncoding wanted) {
        return formats.list().entrySet().stream()
                .filter(entry -> entry.getValue().equals(wanted))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
