package vn.quyhoach.filter;

import java.util.Map;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * How much one filter may ask for, whatever its language: readers take from it as they go, so that a filter made to
 * exhaust the stack, the memory or the database's planner ends early.
 */
public final class FilterBudget {

    /** Characters of the text. */
    public static final int MOST_CHARACTERS = 200_000;

    /** Conditions within conditions, brackets within brackets. */
    public static final int MOST_LEVELS = 64;

    /** Conditions and values. */
    public static final int MOST_NODES = 2_000;

    /** Of all geometries together. */
    public static final int MOST_VERTICES = 10_000;

    private int levels;
    private int nodes;
    private int vertices;

    /** @throws ProblemException {@code FILTER_TOO_LARGE}, as all methods here */
    public static FilterBudget of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw exceeded(text.length(), MOST_CHARACTERS, "ký tự", "characters");
        }
        return new FilterBudget();
    }

    /** One level down; {@link #leave} comes back. */
    public void enter() {
        if (++levels > MOST_LEVELS) {
            throw exceeded(levels, MOST_LEVELS, "tầng lồng nhau", "levels");
        }
    }

    public void leave() {
        levels--;
    }

    /** One more condition or value. */
    public void node() {
        if (++nodes > MOST_NODES) {
            throw exceeded(nodes, MOST_NODES, "điều kiện và giá trị", "conditions and values");
        }
    }

    /** One more corner of a geometry. */
    public void vertex() {
        if (++vertices > MOST_VERTICES) {
            throw exceeded(vertices, MOST_VERTICES, "đỉnh", "vertices");
        }
    }

    private static ProblemException exceeded(int found, int limit, String vi, String en) {
        return new ProblemException(
                ProblemCode.FILTER_TOO_LARGE,
                Map.of(
                        "size", new Bilingual(found + " " + vi, found + " " + en),
                        "limit", new Bilingual(limit + " " + vi, limit + " " + en)));
    }
}
