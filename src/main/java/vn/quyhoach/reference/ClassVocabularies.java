package vn.quyhoach.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.reference.ClassMapping.Kind;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Finds the words for the classes that something is drawn with: the newest list in use, older codes said in it. */
@Component
public class ClassVocabularies {

    private final SqlFile mappings = SqlFile.of(ClassVocabularies.class, "land_use_mappings");
    private final SqlFile layerClasses = SqlFile.of(ClassVocabularies.class, "layer_classes");
    private final JdbcClient jdbc;
    private final LandUseClasses landUse;

    ClassVocabularies(JdbcClient jdbc, LandUseClasses landUse) {
        this.jdbc = jdbc;
        this.landUse = landUse;
    }

    /** A code that is in use, and the list it is of; null for a layer that has a list of its own. */
    public record Used(@Nullable String scheme, String code) {}

    private record Arrow(String scheme, String code, String to, String kind) {}

    /**
     * The words for these codes of a layer.
     *
     * @param layerId the layer, not its draft
     */
    public ClassVocabulary of(String layerId, Collection<Used> used) {
        String newest = used.stream()
                .map(Used::scheme)
                .filter(Objects::nonNull)
                .max(String::compareTo)
                .orElse(null);
        List<ListedClass> classes = new ArrayList<>(newest == null ? ofLayer(layerId) : ofScheme(newest));
        List<ClassMapping> translated = newest == null ? List.of() : translate(newest, classes, used);
        translated.stream()
                .filter(mapping -> !mapping.isCertain())
                .forEach(mapping -> classes.add(place(mapping, classes), untranslated(mapping, classes)));
        ClassVocabulary words = new ClassVocabulary(newest, classes, translated);
        return words.including(
                used.stream().map(one -> words.say(one.scheme(), one.code())).toList());
    }

    private List<ClassMapping> translate(String newest, List<ListedClass> classes, Collection<Used> used) {
        List<Used> old = used.stream()
                .filter(one -> one.scheme() != null && !one.scheme().equals(newest))
                .distinct()
                .toList();
        if (old.isEmpty()) {
            return List.of();
        }
        List<Arrow> arrows = jdbc.sql(mappings.text())
                .param("scheme", newest)
                .query(Arrow.class)
                .list();
        List<ClassMapping> translated = new ArrayList<>();
        for (LandUseClass known : landUse.list(null)) {
            if (old.contains(new Used(known.scheme(), known.code()))) {
                translated.add(mapping(known, newest, classes, arrows));
            }
        }
        return translated;
    }

    private static ClassMapping mapping(
            LandUseClass old, String newest, List<ListedClass> classes, List<Arrow> arrows) {
        List<Arrow> own = arrows.stream()
                .filter(arrow ->
                        arrow.scheme().equals(old.scheme()) && arrow.code().equals(old.code()))
                .toList();
        List<String> to = own.stream().map(Arrow::to).toList();
        Kind kind = own.isEmpty()
                ? Kind.NONE
                : to.size() > 1 ? Kind.SPLIT : own.get(0).kind().equals("exact") ? Kind.EXACT : Kind.BROADER;
        // a wider class that is itself divided says no more than which group it is of
        boolean one = kind == Kind.EXACT || kind == Kind.BROADER && isLeaf(to.get(0), classes);
        String said = one ? to.get(0) : old.code() + " (" + old.scheme() + ")";
        return new ClassMapping(old.scheme(), old.code(), old.name(), newest, to, kind, said);
    }

    private static boolean isLeaf(String code, List<ListedClass> classes) {
        return classes.stream().noneMatch(known -> code.equals(known.parentCode()));
    }

    /** Before the first of the classes it may be. */
    private static int place(ClassMapping mapping, List<ListedClass> classes) {
        List<String> codes = classes.stream().map(ListedClass::code).toList();
        return mapping.to().stream()
                .mapToInt(codes::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(codes.size());
    }

    private static ListedClass untranslated(ClassMapping mapping, List<ListedClass> classes) {
        Bilingual name = new Bilingual(
                mapping.fromName().vi() + " (danh mục " + mapping.fromScheme() + ")",
                mapping.fromName().en() + " (list of " + mapping.fromScheme() + ")");
        Map<String, ListedClass> known = classes.stream().collect(Collectors.toMap(ListedClass::code, one -> one));
        String parent = switch (mapping.kind()) {
            case BROADER -> mapping.to().get(0);
            case SPLIT -> Objects.requireNonNull(known.get(mapping.to().get(0))).parentCode();
            default -> null;
        };
        return new ListedClass(mapping.said(), name, parent);
    }

    private List<ListedClass> ofScheme(String scheme) {
        return landUse.list(scheme).stream()
                .map(known -> new ListedClass(known.code(), known.name(), known.parentCode()))
                .toList();
    }

    private List<ListedClass> ofLayer(String layerId) {
        return jdbc.sql(layerClasses.text())
                .param("layer", layerId)
                .query((row, n) -> new ListedClass(
                        row.getString("code"), Bilingual.of(row.getString("name_vi"), row.getString("name_en")), null))
                .list();
    }
}
