package vn.quyhoach.ows.wfs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.fes.FeatureIds;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** The one query that every server must have: a feature by its id. */
final class StoredQuery {

    static final String BY_ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";

    /** How version 2.0.2 names it. */
    private static final String BY_ID_ADDRESS = "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById";

    private StoredQuery() {}

    /** @throws ProblemException {@code InvalidParameterValue} */
    static void require(String id, String locator) {
        if (!id.equals(BY_ID) && !id.equals(BY_ID_ADDRESS)) {
            throw OwsProblems.invalid(
                    locator,
                    new Bilingual(
                            "Không có truy vấn \"" + id + "\"; chỉ có " + BY_ID + ".",
                            "There is no stored query \"" + id + "\"; there is " + BY_ID + "."));
        }
    }

    /** @throws ProblemException {@code NotFound} for an id that cannot be one of ours */
    static QueryParts byId(String id, @Nullable String srsName, TypeNames types) {
        String type = FeatureIds.type(id);
        if (types.find(type) == null || FeatureIds.number(id) < 0) {
            throw notFound(id);
        }
        return new QueryParts(
                List.of(type), prefix -> null, srsName, List.of(), null, null, null, List.of(id), List.of());
    }

    static ProblemException notFound(String id) {
        return OwsProblems.of(
                OwsCode.NOT_FOUND,
                "id",
                new Bilingual("Không có đối tượng " + id + ".", "There is no feature " + id + "."));
    }
}
