package vn.quyhoach.ows.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.filter.Cql2Text;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.layer.SortKey;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.fes.FeatureIds;
import vn.quyhoach.ows.fes.FilterReader;
import vn.quyhoach.ows.fes.PropertyNames;
import vn.quyhoach.ows.fes.PropertyNames.Kind;
import vn.quyhoach.ows.fes.SrsNames;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Makes sense of a query that was sent, or says why there is none. */
@Component
class QueryBuilder {

    /**
     * What is written when nobody asks for another system: VN-2000 in the zone of six degrees. Older libraries, the
     * OGC's own test suite among them, do not know the provincial zones (EPSG:9205 to 9218, of 2018) and give up at the
     * first type whose default is one; whoever wants the province's zone names it.
     */
    static final SrsName USUAL = SrsName.urn(Crs.of("EPSG:3405"));

    private final TypeNames types;
    private final Layers layers;
    private final Selections selections;

    QueryBuilder(TypeNames types, Layers layers, Selections selections) {
        this.types = types;
        this.layers = layers;
        this.selections = selections;
    }

    /**
     * @param kvp where the parameters that all services of the house know stand
     * @throws ProblemException {@code InvalidParameterValue}, {@code OptionNotSupported}, {@code
     *     OperationParsingFailed}
     */
    WfsQuery build(QueryParts parts, Kvp kvp) {
        PublishedLayer layer = layer(parts);
        LayerSchema schema = layers.schema(layer);
        PropertyNames names = new PropertyNames(layer, schema);
        SrsName srs = parts.srsName() == null ? USUAL : SrsNames.of(parts.srsName(), "srsName");
        FeatureIds ids = new FeatureIds(layer, types.known());
        requireOneSelection(parts);

        Predicate filter = filter(parts, ids, names);
        boolean byId = filter instanceof Predicate.Ids;
        FeatureQuery query = FeatureQuery.of(layer, selection(layer, kvp, byId))
                .in(bbox(parts.bbox()))
                .filter(filter)
                .sortedBy(sort(parts, names))
                .as(srs.crs());
        Set<String> wanted = properties(parts, names);
        if (wanted != null) {
            query = query.properties(wanted);
            query = wanted.contains(LayerSchema.GEOMETRY) ? query : query.withoutGeometry();
        }
        return new WfsQuery(query, query.narrow(schema), srs, parts.srsName() != null);
    }

    private PublishedLayer layer(QueryParts parts) {
        if (parts.types().isEmpty()) {
            throw OwsProblems.missing("typeNames");
        }
        if (parts.types().size() > 1) {
            throw OwsProblems.of(
                    OwsCode.OPTION_NOT_SUPPORTED,
                    "typeNames",
                    new Bilingual(
                            "Không hỗ trợ kết nối các loại đối tượng (join); mỗi truy vấn một loại.",
                            "Joins are not supported; name one type a query."));
        }
        return types.get(parts.types().get(0), parts.prefixes(), "typeNames");
    }

    /** The standard lets them exclude each other, and a client that sends two means one of them by mistake. */
    private static void requireOneSelection(QueryParts parts) {
        int given = (parts.filter() == null ? 0 : 1)
                + (parts.cql() == null ? 0 : 1)
                + (parts.bbox() == null ? 0 : 1)
                + (parts.ids().isEmpty() ? 0 : 1);
        if (given > 1) {
            throw OwsProblems.invalid(
                    "filter",
                    new Bilingual(
                            "Chỉ gửi một trong FILTER, BBOX, RESOURCEID, CQL_FILTER; khung bao có thể nằm trong FILTER.",
                            "Send one of FILTER, BBOX, RESOURCEID, CQL_FILTER; a box can stand inside the FILTER."));
        }
    }

    private static @Nullable Predicate filter(QueryParts parts, FeatureIds ids, PropertyNames names) {
        if (!parts.ids().isEmpty()) {
            return ids.read(parts.ids());
        }
        if (parts.cql() != null) {
            try {
                return Cql2Text.parse(parts.cql(), Crs.WGS84);
            } catch (ProblemException e) {
                throw OwsProblems.as(OwsCode.INVALID_PARAMETER_VALUE, "cql_filter", e);
            }
        }
        return parts.filter() == null ? null : new FilterReader(ids, names, USUAL).read(parts.filter());
    }

    /** Who asks for a feature by its id gets it whenever it was valid. */
    private Selection selection(PublishedLayer layer, Kvp kvp, boolean byId) {
        Map<String, String[]> given = new LinkedHashMap<>();
        put(given, "datetime", kvp.find("DATETIME") == null ? kvp.find("TIME") : kvp.find("DATETIME"));
        // PLANVERSION is what WMS calls it, where VERSION is taken too
        put(given, "version", kvp.find("PLAN_VERSION") == null ? kvp.find("PLANVERSION") : kvp.find("PLAN_VERSION"));
        put(given, "unit", kvp.find("UNIT"));
        put(given, "class", kvp.find("CLASS"));
        return byId && given.isEmpty()
                ? Selection.ALL
                : selections.read(layer, QueryParameters.of(given, Selections.PARAMETERS));
    }

    private static void put(Map<String, String[]> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, new String[] {value});
        }
    }

    private static @Nullable Bbox bbox(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(",", -1);
        boolean named = parts.length == 5 || parts.length == 7;
        SrsName srs = named ? SrsNames.of(parts[parts.length - 1].strip(), "bbox") : USUAL;
        String numbers = named ? text.substring(0, text.lastIndexOf(',')) : text;
        // a short name stands for longitude first, whatever the authority says
        Crs order = srs.crs().northingFirst() && !srs.northingFirst() ? Crs.WGS84 : srs.crs();
        Bbox read = Bbox.parse(numbers, order);
        return new Bbox(read.west(), read.south(), read.east(), read.north(), srs.crs());
    }

    private static List<SortKey> sort(QueryParts parts, PropertyNames names) {
        List<SortKey> keys = new ArrayList<>();
        for (QueryParts.Sort sort : parts.sort()) {
            PropertyNames.Found found = names.get(sort.property(), parts.prefixes(), "sortBy");
            if (found.kind() != Kind.ATTRIBUTE && found.kind() != Kind.ID) {
                throw OwsProblems.invalid(
                        "sortBy",
                        new Bilingual(
                                "Không sắp xếp được theo " + sort.property() + ".",
                                "Features cannot be sorted by " + sort.property() + "."));
            }
            keys.add(new SortKey(found.name(), sort.descending()));
        }
        return keys;
    }

    private static @Nullable Set<String> properties(QueryParts parts, PropertyNames names) {
        if (parts.properties().isEmpty() || parts.properties().contains("*")) {
            return null;
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String property : parts.properties()) {
            PropertyNames.Found found = names.get(property, parts.prefixes(), "propertyName");
            if (found.kind() == Kind.ATTRIBUTE || found.kind() == Kind.GEOMETRY) {
                wanted.add(found.name());
            }
        }
        return wanted;
    }
}
