package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.vectorfile.VectorLayer;

/**
 * Which layer of the files at hand a rule of a profile speaks of: the one of its name, else the only one that has all
 * the fields it maps. Names are compared without marks, blanks and case, as offices write them.
 */
final class ProfileFit {

    /** Layers of any file have a field called so. */
    private static final int FIELDS_TO_TELL_BY = 2;

    private final ImportProfile profile;
    private final Map<Integer, ImportProfile.Rule> rules = new HashMap<>();
    private final List<String> missingLayers = new ArrayList<>();
    private final List<ImportProfile.MissingField> missingFields = new ArrayList<>();
    private int named;

    private ProfileFit(ImportProfile profile) {
        this.profile = profile;
    }

    /** @param layers of all files, in their order */
    static ProfileFit of(ImportProfile profile, List<VectorLayer> layers) {
        ProfileFit fit = new ProfileFit(profile);
        List<ImportProfile.Rule> unnamed = new ArrayList<>();
        for (ImportProfile.Rule rule : profile.layers()) {
            String name = FieldGuess.plain(Objects.requireNonNullElse(rule.sourceLayer(), ""));
            List<Integer> same =
                    fit.free(layers, layer -> FieldGuess.plain(layer.name()).equals(name));
            if (same.isEmpty()) {
                unnamed.add(rule);
            } else {
                fit.named++;
                fit.take(same.get(0), rule, layers);
            }
        }
        for (ImportProfile.Rule rule : unnamed) {
            List<Integer> like = fit.free(layers, layer -> hasFieldsOf(layer, rule));
            if (like.size() == 1) {
                fit.take(like.get(0), rule, layers);
            } else {
                fit.missingLayers.add(Objects.requireNonNullElse(rule.sourceLayer(), ""));
            }
        }
        return fit;
    }

    private List<Integer> free(List<VectorLayer> layers, java.util.function.Predicate<VectorLayer> wanted) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (!rules.containsKey(i) && wanted.test(layers.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean hasFieldsOf(VectorLayer layer, ImportProfile.Rule rule) {
        List<String> fields = rule.mappingOrEmpty().values().stream()
                .filter(field -> !field.startsWith("="))
                .distinct()
                .toList();
        return rule.layer() != null
                && fields.size() >= FIELDS_TO_TELL_BY
                && fields.stream().allMatch(field -> field(layer, field) != null);
    }

    private static @Nullable String field(VectorLayer layer, String wanted) {
        if (layer.attributes().contains(wanted)) {
            return wanted;
        }
        return layer.attributes().stream()
                .filter(name -> FieldGuess.plain(name).equals(FieldGuess.plain(wanted)))
                .findFirst()
                .orElse(null);
    }

    private void take(int index, ImportProfile.Rule rule, List<VectorLayer> layers) {
        rules.put(index, rule);
        VectorLayer layer = layers.get(index);
        rule.mappingOrEmpty().forEach((attribute, field) -> {
            if (!field.startsWith("=") && field(layer, field) == null) {
                missingFields.add(new ImportProfile.MissingField(layer.name(), attribute, field));
            }
        });
    }

    /** Whether it is plainly meant: a layer of its has the name it knows, and nothing that it maps is missing. */
    boolean isPlain() {
        return named > 0 && missingFields.isEmpty();
    }

    /** How many layers of the files it knows. */
    int size() {
        return rules.size();
    }

    Optional<ImportProfile.Rule> rule(int index) {
        return Optional.ofNullable(rules.get(index));
    }

    /**
     * What the profile says of one layer of a file.
     *
     * @param name of the layer; null for the only one that it knows and sends somewhere
     */
    Optional<DossierManifest.Entry> entryOf(@Nullable String name, List<VectorLayer> layers) {
        List<DossierManifest.Entry> found = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            VectorLayer layer = layers.get(i);
            ImportProfile.Rule rule = rules.get(i);
            boolean meant =
                    name == null || name.isBlank() ? rule != null && rule.layer() != null : name.equals(layer.name());
            if (rule != null && meant) {
                DossierManifest.Entry nothing =
                        new DossierManifest.Entry(null, layer.name(), null, null, null, null, null, null);
                found.add(entry(nothing, rule, layer));
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    ImportProfile.Applied applied() {
        return new ImportProfile.Applied(
                profile.id(), profile.name(), List.copyOf(missingLayers), List.copyOf(missingFields));
    }

    /** The guess of an entry with what the rule knows better. */
    static DossierManifest.Entry entry(DossierManifest.Entry guess, ImportProfile.Rule rule, VectorLayer layer) {
        Map<String, String> mapping = new LinkedHashMap<>(guess.mapping() == null ? Map.of() : guess.mapping());
        rule.mappingOrEmpty().forEach((attribute, wanted) -> {
            String field = wanted.startsWith("=") ? wanted : field(layer, wanted);
            if (field != null) {
                mapping.put(attribute, field);
            }
        });
        Map<String, String> classes = new LinkedHashMap<>();
        if (guess.classes() != null && Objects.equals(guess.layer(), rule.layer())) {
            classes.putAll(guess.classes());
        }
        if (rule.classes() != null) {
            classes.putAll(rule.classes());
        }
        return new DossierManifest.Entry(
                guess.file(),
                guess.sourceLayer(),
                rule.layer(),
                rule.crs(),
                rule.classScheme(),
                rule.positionBasis(),
                mapping,
                classes);
    }
}
