package vn.quyhoach.layer;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Cql2Json;
import vn.quyhoach.filter.Cql2Text;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Reads {@code filter} in {@code filter-lang}, whose coordinates are in {@code filter-crs}: CQL2, as OGC API says it. */
public final class FilterParameters {

    private FilterParameters() {}

    /**
     * The condition; null where there is none. Whether the layer has the properties it names is seen by the query.
     *
     * @throws ProblemException for what cannot be read
     */
    public static @Nullable Predicate read(QueryParameters parameters) {
        String language = parameters.find("filter-lang");
        String system = parameters.find("filter-crs");
        Crs crs = system == null ? Crs.WGS84 : Crs.of(system);
        String filter = parameters.find("filter");
        boolean json = "cql2-json".equals(language);
        if (language != null && !json && !language.equals("cql2-text")) {
            throw QueryParameters.invalid(
                    "filter-lang",
                    language,
                    new Bilingual("Cần cql2-text hoặc cql2-json.", "Expected cql2-text or cql2-json."));
        }
        if (filter == null) {
            return null;
        }
        return json ? Cql2Json.parse(filter, crs) : Cql2Text.parse(filter, crs);
    }
}
