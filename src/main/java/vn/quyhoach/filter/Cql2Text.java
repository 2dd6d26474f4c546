package vn.quyhoach.filter;

import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemException;

/** CQL2 as text: {@code class_code = 'LUC' AND S_INTERSECTS(geometry, BBOX(106,10,107,11))}. */
public final class Cql2Text {

    private Cql2Text() {}

    /**
     * Reads a filter.
     *
     * @param crs the system of its coordinates, in the axis order of the authority
     * @throws ProblemException {@code FILTER_UNREADABLE} with the place and what was expected there, {@code
     *     FILTER_TOO_LARGE}, {@code BBOX_MALFORMED}, {@code COORDINATES_OUT_OF_RANGE}
     */
    public static Predicate parse(String text, Crs crs) {
        FilterBudget budget = FilterBudget.of(text);
        Tokens tokens = new Tokens(text);
        return new TextParser(tokens, budget, new WellKnownText(tokens, new Shapes(crs, budget), budget)).filter();
    }
}
