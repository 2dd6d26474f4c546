package vn.quyhoach.conformity.rule;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A project may use only land whose planned class permits its kind.
 *
 * <p>Source: the use matrix of the rule pack, a proposal the planning department must approve; each line names its law.
 * <p>A class that the matrix does not name is not regulated: a person decides, nothing is assumed.
 */
public final class PermittedUseRule {

    /** One field of the matrix. */
    public record Use(
            Permission permission,
            @Nullable Bilingual condition,
            @Nullable Bilingual competentAgency,
            @Nullable String legalRef) {}

    private static final Use NOT_NAMED = new Use(Permission.NOT_REGULATED, null, null, null);

    private final Map<String, Map<String, Use>> uses;

    /** @param uses by class of project, then by class of land */
    public PermittedUseRule(Map<String, Map<String, Use>> uses) {
        this.uses = Map.copyOf(uses);
    }

    public Use use(String projectClass, String landClass) {
        return uses.getOrDefault(projectClass, Map.of()).getOrDefault(landClass, NOT_NAMED);
    }

    public boolean knows(String projectClass) {
        return uses.containsKey(projectClass);
    }
}
