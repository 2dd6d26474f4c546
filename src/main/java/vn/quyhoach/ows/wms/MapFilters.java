package vn.quyhoach.ows.wms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Cql2Text;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Reads {@code CQL_FILTER}: one condition a layer in the order of {@code LAYERS}, semicolons between them. */
final class MapFilters {

    private static final String NAME = "CQL_FILTER";

    private MapFilters() {}

    /** One a layer; null for a layer without. Coordinates in them are longitude and latitude. */
    static List<@Nullable Predicate> read(Kvp kvp, int layers) {
        String text = kvp.find(NAME);
        if (text == null) {
            return new ArrayList<>(Collections.nCopies(layers, null));
        }
        List<String> parts = split(text);
        if (parts.size() != layers) {
            throw OwsProblems.invalid(
                    NAME,
                    new Bilingual(
                            "Có " + parts.size() + " điều kiện cho " + layers
                                    + " lớp; dùng dấu chấm phẩy giữa các lớp.",
                            parts.size() + " conditions for " + layers + " layers; put semicolons between layers."));
        }
        List<@Nullable Predicate> filters = new ArrayList<>();
        for (String part : parts) {
            filters.add(part.isBlank() || part.strip().equalsIgnoreCase("INCLUDE") ? null : parse(part));
        }
        return filters;
    }

    private static Predicate parse(String text) {
        try {
            return Cql2Text.parse(text, Crs.WGS84);
        } catch (ProblemException e) {
            throw OwsProblems.as(OwsCode.INVALID_PARAMETER_VALUE, NAME, e);
        }
    }

    /** At semicolons outside quotes. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        for (char c : text.toCharArray()) {
            if (c == ';' && quote == 0) {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            part.append(c);
        }
        parts.add(part.toString());
        return parts;
    }
}
