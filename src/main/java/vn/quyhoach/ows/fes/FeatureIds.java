package vn.quyhoach.ows.fes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.text.Bilingual;

/**
 * The ids of features in XML: {@code land-allocation.17}.
 *
 * @param layer whose features are asked for
 * @param known the ids of all layers the caller may see
 */
public record FeatureIds(PublishedLayer layer, Set<String> known) {

    private static final int MOST = 10_000;

    /** The layer's name in an id; empty for what cannot be one of ours. */
    public static String type(String id) {
        int dot = id.lastIndexOf('.');
        return dot < 1 ? "" : id.substring(0, dot);
    }

    /** The number in an id; -1, which no feature has, for what is none. */
    public static long number(String id) {
        String digits = id.substring(id.lastIndexOf('.') + 1);
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
    }

    /**
     * The features of these ids. An id that belongs to nobody finds nothing.
     *
     * @throws vn.quyhoach.problem.ProblemException {@code InvalidParameterValue} for one of another layer
     */
    public Predicate read(Collection<String> ids) {
        if (ids.size() > MOST) {
            throw OwsProblems.invalid(
                    "RESOURCEID", new Bilingual("Tối đa " + MOST + " mã.", "At most " + MOST + " ids."));
        }
        List<Long> numbers = new ArrayList<>();
        for (String id : ids) {
            String type = type(id);
            if (type.equals(layer.id())) {
                numbers.add(number(id));
            } else if (known.contains(type)) {
                throw OwsProblems.invalid(
                        "RESOURCEID",
                        new Bilingual(
                                "Đối tượng " + id + " không thuộc lớp " + layer.id() + ".",
                                "The feature " + id + " is none of the layer " + layer.id() + "."));
            }
        }
        return numbers.isEmpty() ? new Predicate.Constant(false) : new Predicate.Ids(numbers);
    }
}
