package vn.quyhoach.ows.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.OwsXml;
import vn.quyhoach.ows.fes.FeatureIds;
import vn.quyhoach.ows.fes.Prefixes;
import vn.quyhoach.text.Bilingual;

/** Reads requests for features from names and values. */
@Component
class KvpRequests {

    /** Of one request. */
    static final int MOST_QUERIES = 20;

    private final QueryBuilder builder;
    private final TypeNames types;

    KvpRequests(QueryBuilder builder, TypeNames types) {
        this.builder = builder;
        this.types = types;
    }

    FeatureRequest read(OwsCall call, WfsVersion version) {
        Kvp kvp = call.kvp();
        PageLinks links = PageLinks.of(call.endpoint(), given(call));
        long start = kvp.number("STARTINDEX", 0, 0, Integer.MAX_VALUE);
        Long count = count(kvp, version);
        boolean hits = ResultOptions.hits(kvp.find("RESULTTYPE"));
        ResultOptions.requireLocal(kvp.find("RESOLVE"));
        ResultOptions.requireFilterLanguage(kvp.find("FILTER_LANGUAGE"));
        String format = kvp.find("OUTPUTFORMAT");
        String stored = kvp.find("STOREDQUERY_ID");
        if (stored != null) {
            StoredQuery.require(stored, "storedQuery_id");
            String id = kvp.find("ID");
            if (id == null) {
                throw OwsProblems.missing("id");
            }
            return new FeatureRequest(
                    version,
                    List.of(builder.build(StoredQuery.byId(id, kvp.find("SRSNAME"), types), kvp)),
                    0,
                    null,
                    hits,
                    format,
                    true,
                    links);
        }
        List<WfsQuery> queries = parts(kvp, version).stream()
                .map(parts -> builder.build(parts, kvp))
                .toList();
        return new FeatureRequest(version, queries, start, count, hits, format, false, links);
    }

    private static @Nullable Long count(Kvp kvp, WfsVersion version) {
        // clients send one of both names whatever the version
        String own = version.isLatest() ? "COUNT" : "MAXFEATURES";
        String name = kvp.find(own) == null ? version.isLatest() ? "MAXFEATURES" : "COUNT" : own;
        return kvp.find(name) == null ? null : (long) kvp.number(name, 0, 0, Integer.MAX_VALUE);
    }

    /** What was sent, for the links to other pages. */
    private static Map<String, String> given(OwsCall call) {
        Map<String, String> given = new LinkedHashMap<>();
        call.http().getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        return given;
    }

    private static List<QueryParts> parts(Kvp kvp, WfsVersion version) {
        Prefixes prefixes = ParameterLists.prefixes(first(kvp, "NAMESPACES", "NAMESPACE"));
        List<List<String>> types = types(kvp, version);
        List<String> ids = ParameterLists.words(first(kvp, "RESOURCEID", "FEATUREID"));
        Map<String, List<String>> idsByType = types.isEmpty() ? byType(ids) : Map.of();
        if (types.isEmpty()) {
            types = idsByType.keySet().stream().map(List::of).toList();
        }
        if (types.isEmpty()) {
            throw OwsProblems.missing(version.isLatest() ? "typeNames" : "typeName");
        }
        if (types.size() > MOST_QUERIES) {
            throw tooMany();
        }
        List<String> properties = ParameterLists.groups(kvp.find("PROPERTYNAME"));
        List<String> filters = ParameterLists.groups(kvp.find("FILTER"));
        List<String> sorts = ParameterLists.groups(kvp.find("SORTBY"));
        requireSame("propertyName", properties, types);
        requireSame("filter", filters, types);
        requireSame("sortBy", sorts, types);
        List<QueryParts> parts = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            String filter = get(filters, i);
            parts.add(new QueryParts(
                    types.get(i),
                    prefixes,
                    kvp.find("SRSNAME"),
                    ParameterLists.words(get(properties, i)),
                    filter == null || filter.isEmpty() ? null : OwsXml.parse(filter),
                    kvp.find("CQL_FILTER"),
                    kvp.find("BBOX"),
                    idsByType.getOrDefault(String.join(",", types.get(i)), ids),
                    ParameterLists.sort(get(sorts, i))));
        }
        return parts;
    }

    private static List<List<String>> types(Kvp kvp, WfsVersion version) {
        String given = version.isLatest() ? first(kvp, "TYPENAMES", "TYPENAME") : first(kvp, "TYPENAME", "TYPENAMES");
        if (given == null) {
            return List.of();
        }
        if (given.startsWith("(") || version.isLatest()) {
            return ParameterLists.groups(given).stream()
                    .map(ParameterLists::words)
                    .toList();
        }
        // 1.1 knows no joins: each name is a query of its own
        return ParameterLists.words(given).stream().map(List::of).toList();
    }

    /** An id says which type it is of. */
    private static Map<String, List<String>> byType(List<String> ids) {
        Map<String, List<String>> byType = new LinkedHashMap<>();
        for (String id : ids) {
            String type = FeatureIds.type(id);
            if (type.isEmpty()) {
                throw OwsProblems.invalid(
                        "RESOURCEID",
                        new Bilingual(
                                id + ": mã có dạng loại.số; nếu không hãy gửi TYPENAMES.",
                                id + ": an id has the form type.number; send TYPENAMES otherwise."));
            }
            byType.computeIfAbsent(type, key -> new ArrayList<>()).add(id);
        }
        return byType;
    }

    static RuntimeException tooMany() {
        return OwsProblems.invalid(
                "typeNames",
                new Bilingual(
                        "Tối đa " + MOST_QUERIES + " truy vấn trong một yêu cầu.",
                        "At most " + MOST_QUERIES + " queries a request."));
    }

    private static void requireSame(String name, List<String> groups, List<List<String>> types) {
        if (groups.size() > 1 && groups.size() != types.size()) {
            throw OwsProblems.invalid(
                    name,
                    new Bilingual(
                            name + ": số nhóm khác số loại đối tượng.",
                            name + ": there are as many groups as types, or one."));
        }
    }

    /** One group stands for all queries. */
    private static @Nullable String get(List<String> groups, int index) {
        return groups.isEmpty() ? null : groups.get(groups.size() == 1 ? 0 : index);
    }

    private static @Nullable String first(Kvp kvp, String name, String other) {
        String value = kvp.find(name);
        return value == null ? kvp.find(other) : value;
    }
}
