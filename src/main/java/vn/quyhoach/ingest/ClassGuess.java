package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Words;

/**
 * Which field of a layer holds classes, of which list, and what its values are in that list: by their codes, by their
 * names, and for land use over both generations of the law.
 */
final class ClassGuess {

    /** Of the different values of a field, to take it for one of classes. */
    private static final double LEAST_SHARE = 0.5;

    private static final int MOST_VALUES = 300;

    private static final SqlFile LISTS = SqlFile.of(ClassGuess.class, "known_classes");

    private final Map<ListName, Map<String, Known>> known;

    private ClassGuess(Map<ListName, Map<String, Known>> known) {
        this.known = known;
    }

    /**
     * A code or name by which a class of a list is known.
     *
     * @param scheme null for lists that are not of a generation
     * @param own whether it is the list's own, not one carried over from the other generation
     */
    private record Known(String layer, @Nullable String scheme, String word, String code, boolean own) {}

    /** One list of classes. */
    private record ListName(String layer, @Nullable String scheme) {}

    /** Knows the lists as they are now; for all the layers of a dossier. */
    static ClassGuess read(JdbcClient jdbc) {
        Map<ListName, Map<String, Known>> known = new LinkedHashMap<>();
        jdbc.sql(LISTS.text())
                .query((row, n) -> new Known(
                        row.getString("layer_id"),
                        row.getString("scheme"),
                        row.getString("word"),
                        row.getString("code"),
                        row.getBoolean("own")))
                .list()
                .forEach(one -> known.computeIfAbsent(
                                new ListName(one.layer(), one.scheme()), list -> new LinkedHashMap<>())
                        .putIfAbsent(Words.folded(one.word()), one));
        return new ClassGuess(known);
    }

    /**
     * The best field for a layer.
     *
     * @param wanted the layer that is meant; null to find one by its classes
     * @param named the field that is called as classes are; tried alone when it is there
     */
    Optional<DossierPreview.Classes> of(
            List<Map<String, @Nullable Object>> rows, @Nullable String wanted, @Nullable String named) {
        List<DossierPreview.Classes> found = new ArrayList<>();
        Set<String> fields = named != null ? Set.of(named) : fields(rows);
        for (String field : fields) {
            Set<String> values = values(rows, field);
            known.forEach((list, words) -> {
                if (!values.isEmpty() && (wanted == null || wanted.equals(list.layer()))) {
                    found.add(judge(field, values, list, words));
                }
            });
        }
        return found.stream()
                .max(Comparator.comparingDouble(DossierPreview.Classes::share)
                        .thenComparing(classes -> -classes.recoded().size())
                        .thenComparing(classes -> Objects.requireNonNullElse(classes.scheme(), "")))
                .filter(classes -> named != null || classes.share() >= LEAST_SHARE);
    }

    private static DossierPreview.Classes judge(
            String field, Set<String> values, ListName list, Map<String, Known> words) {
        Map<String, String> recoded = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        double weight = 0;
        for (String value : values) {
            Known match = words.get(Words.folded(value));
            if (match == null) {
                unknown.add(value);
            } else {
                weight += match.own() ? 1 : 0.5;
                if (!match.code().equals(value)) {
                    recoded.put(value, match.code());
                }
            }
        }
        return new DossierPreview.Classes(field, list.layer(), list.scheme(), weight / values.size(), recoded, unknown);
    }

    private static Set<String> fields(List<Map<String, @Nullable Object>> rows) {
        Set<String> fields = new LinkedHashSet<>();
        rows.forEach(row -> row.forEach((name, value) -> {
            if (value instanceof String) {
                fields.add(name);
            }
        }));
        return fields;
    }

    private static Set<String> values(List<Map<String, @Nullable Object>> rows, String field) {
        Set<String> values = new LinkedHashSet<>();
        for (Map<String, @Nullable Object> row : rows) {
            Object value = row.get(field);
            String text = Words.kept(value == null ? null : value.toString());
            if (text != null && values.size() < MOST_VALUES) {
                values.add(text);
            }
        }
        return values;
    }
}
