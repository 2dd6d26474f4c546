package vn.quyhoach.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * The classes of a layer in the words of one list, so that what two lists call by different codes is one class.
 *
 * <p>Only what the lists say for certain is translated. An old class that may be one of several newer ones keeps its code
 * with the year of its list, and whether ground of it has changed is {@link #isUnsure unsure}.
 */
public final class ClassVocabulary {

    /** The groups of the Land Law (article 10 of 2013, article 9 of 2024), in which every table of land use is made. */
    private static final Set<String> GROUPS = Set.of("NNP", "PNN", "CSD");

    private final @Nullable String scheme;
    private final List<ListedClass> classes;
    private final List<ClassMapping> mappings;
    private final Map<String, ListedClass> byCode = new HashMap<>();

    /**
     * @param scheme the list; null for a layer that has but one
     * @param classes in the order of the law
     * @param mappings of the older codes in use
     */
    public ClassVocabulary(@Nullable String scheme, List<ListedClass> classes, List<ClassMapping> mappings) {
        this.scheme = scheme;
        this.classes = List.copyOf(classes);
        this.mappings = List.copyOf(mappings);
        classes.forEach(known -> byCode.put(known.code(), known));
    }

    public @Nullable String scheme() {
        return scheme;
    }

    /** Every class there may be, in the order of the law. */
    public List<ListedClass> classes() {
        return classes;
    }

    /** What was translated, and how. */
    public List<ClassMapping> mappings() {
        return mappings;
    }

    /** The code of this list for a code of any. */
    public String say(@Nullable String itsScheme, String code) {
        return mappings.stream()
                .filter(mapping -> mapping.fromScheme().equals(itsScheme)
                        && mapping.fromCode().equals(code))
                .map(ClassMapping::said)
                .findFirst()
                .orElse(code);
    }

    /** Whether two classes that differ may still be the same use, which the lists cannot tell. */
    public boolean isUnsure(@Nullable String from, @Nullable String to) {
        return from != null && to != null && !from.equals(to) && (mayBe(from, to) || mayBe(to, from));
    }

    private boolean mayBe(String old, String code) {
        return mappings.stream()
                .filter(mapping -> mapping.said().equals(old) && !mapping.isCertain())
                .flatMap(mapping -> mapping.to().stream())
                .anyMatch(wide -> isWithin(code, wide));
    }

    /** Whether a class is another, or a part of it. */
    public boolean isWithin(String code, String whole) {
        for (String at = code; at != null; at = parent(at)) {
            if (at.equals(whole)) {
                return true;
            }
        }
        return false;
    }

    /** The class at the top that a class is a part of; itself if it is none's. */
    public String root(String code) {
        String at = code;
        for (String above = parent(at); above != null; above = parent(at)) {
            at = above;
        }
        return at;
    }

    /** Whether it is one of the groups every table of land use has, with ground or without. */
    public boolean isOfficialGroup(String code) {
        return scheme != null && GROUPS.contains(code);
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** These words and those codes, the unknown ones as they are. */
    public ClassVocabulary including(Collection<String> codes) {
        List<ListedClass> all = new ArrayList<>(classes);
        codes.stream()
                .filter(code -> !knows(code))
                .distinct()
                .sorted()
                .forEach(code -> all.add(new ListedClass(code, new Bilingual(code, code), null)));
        return new ClassVocabulary(scheme, all, mappings);
    }

    /** The class of a code that is in use. */
    public ListedClass get(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    private @Nullable String parent(String code) {
        ListedClass known = byCode.get(code);
        return known == null ? null : known.parentCode();
    }
}
