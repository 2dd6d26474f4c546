package vn.quyhoach.ows.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.fes.Elements;
import vn.quyhoach.text.Bilingual;

/** Reads requests for features from a document. */
@Component
class XmlRequests {

    private final QueryBuilder builder;
    private final TypeNames types;

    XmlRequests(QueryBuilder builder, TypeNames types) {
        this.builder = builder;
        this.types = types;
    }

    FeatureRequest read(OwsCall call, WfsVersion version, Element root) {
        long start = number(root, "startIndex", 0);
        String countName = Elements.attribute(root, "count") == null ? "maxFeatures" : "count";
        Long count = Elements.attribute(root, countName) == null ? null : number(root, countName, 0);
        boolean hits = ResultOptions.hits(Elements.attribute(root, "resultType"));
        ResultOptions.requireLocal(Elements.attribute(root, "resolve"));
        String format = Elements.attribute(root, "outputFormat");
        List<WfsQuery> queries = new ArrayList<>();
        List<QueryParts> parts = new ArrayList<>();
        boolean single = false;
        for (Element child : Elements.of(root)) {
            switch (Elements.name(child)) {
                case "Query" -> parts.add(query(child));
                case "StoredQuery" -> {
                    parts.add(stored(child));
                    single = true;
                }
                default -> throw Elements.wrong(child, "không được ở đây", "cannot stand here");
            }
        }
        if (parts.isEmpty()) {
            throw Elements.wrong(root, "thiếu wfs:Query", "wfs:Query is missing");
        }
        if (parts.size() > KvpRequests.MOST_QUERIES) {
            throw KvpRequests.tooMany();
        }
        parts.forEach(each -> queries.add(builder.build(each, call.kvp())));
        PageLinks links = PageLinks.of(call.endpoint(), address(call, version, root, parts));
        return new FeatureRequest(version, queries, start, count, hits, format, single && parts.size() == 1, links);
    }

    static QueryParts query(Element query) {
        String types = Elements.attribute(query, "typeNames");
        types = types == null ? Elements.attribute(query, "typeName") : types;
        List<String> properties = new ArrayList<>();
        List<QueryParts.Sort> sort = new ArrayList<>();
        for (Element child : Elements.of(query)) {
            switch (Elements.name(child)) {
                case "PropertyName", "XlinkPropertyName" -> properties.add(Elements.text(child));
                case "SortBy" -> Elements.of(child).forEach(key -> sort.add(sort(key)));
                default -> {} // Filter is looked for below, functions are none of this service
            }
        }
        return new QueryParts(
                types == null ? List.of() : List.of(types.split("[\\s,]+")),
                query::lookupNamespaceURI,
                Elements.attribute(query, "srsName"),
                properties,
                Elements.first(query, "Filter"),
                null,
                null,
                List.of(),
                sort);
    }

    private static QueryParts.Sort sort(Element key) {
        Element name = Elements.first(key, "ValueReference");
        Element order = Elements.first(key, "SortOrder");
        return new QueryParts.Sort(
                Elements.text(name == null ? Elements.get(key, "PropertyName") : name),
                order != null && Elements.text(order).startsWith("D"));
    }

    private QueryParts stored(Element query) {
        String id = Elements.attribute(query, "id");
        if (id == null) {
            throw OwsProblems.missing("storedQuery_id");
        }
        StoredQuery.require(id, "storedQuery_id");
        for (Element parameter : Elements.of(query, "Parameter")) {
            if ("id".equalsIgnoreCase(Elements.attribute(parameter, "name"))) {
                return StoredQuery.byId(Elements.text(parameter), null, types);
            }
        }
        throw OwsProblems.missing("id");
    }

    private static long number(Element root, String name, long otherwise) {
        String text = Elements.attribute(root, name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,9}")) {
            return Long.parseLong(text);
        }
        throw OwsProblems.invalid(
                name,
                new Bilingual(
                        name + "=" + text + ": cần số nguyên từ 0 trở lên.",
                        name + "=" + text + ": expected a whole number of 0 or more."));
    }

    /** The same request in names and values: pages are linked by addresses. */
    private static Map<String, String> address(
            OwsCall call, WfsVersion version, Element root, List<QueryParts> queries) {
        Map<String, String> all = new LinkedHashMap<>();
        call.http().getParameterMap().forEach((name, values) -> all.put(name, values[0]));
        all.put("SERVICE", "WFS");
        all.put("VERSION", version.number());
        all.put("REQUEST", root.getLocalName());
        put(all, "VALUEREFERENCE", Elements.attribute(root, "valueReference"));
        put(all, "OUTPUTFORMAT", Elements.attribute(root, "outputFormat"));
        put(all, "SRSNAME", queries.get(0).srsName());
        all.put("TYPENAMES", groups(queries, parts -> local(parts.types().get(0))));
        if (queries.stream().anyMatch(parts -> !parts.properties().isEmpty())) {
            all.put("PROPERTYNAME", groups(queries, parts -> String.join(",", locals(parts.properties()))));
        }
        if (queries.stream().anyMatch(parts -> !parts.sort().isEmpty())) {
            all.put("SORTBY", groups(queries, XmlRequests::sortText));
        }
        if (queries.stream().anyMatch(parts -> parts.filter() != null)) {
            all.put("FILTER", groups(queries, parts -> filterText(parts.filter())));
        }
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    private interface Part {
        String of(QueryParts parts);
    }

    private static String groups(List<QueryParts> queries, Part part) {
        if (queries.size() == 1) {
            return part.of(queries.get(0));
        }
        StringBuilder groups = new StringBuilder();
        queries.forEach(query -> groups.append('(').append(part.of(query)).append(')'));
        return groups.toString();
    }

    /** Without a prefix, which an address would have to explain. */
    private static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private static List<String> locals(List<String> names) {
        return names.stream().map(XmlRequests::local).toList();
    }

    private static String sortText(QueryParts parts) {
        return String.join(
                ",",
                parts.sort().stream()
                        .map(key -> local(key.property()) + (key.descending() ? " DESC" : " ASC"))
                        .toList());
    }

    private static String filterText(@Nullable Element filter) {
        return filter == null ? "" : FilterText.of(filter);
    }
}
