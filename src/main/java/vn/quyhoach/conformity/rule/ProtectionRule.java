package vn.quyhoach.conformity.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * Land that is protected, reserved or endangered binds what is built on it, whatever its zoning.
 *
 * <p>Source: the overlay table of the rule pack; each line names its law (biodiversity, environment, water, dykes,
 * minerals, border).
 * <p>The first line that names the layer, the class and the kind of project holds; a line without kinds holds for all.
 */
public final class ProtectionRule {

    /**
     * One line of the table.
     *
     * @param projectClasses empty for all
     */
    public record Protection(
            String layer,
            String classCode,
            Set<String> projectClasses,
            Effect effect,
            Bilingual condition,
            @Nullable Bilingual competentAgency,
            @Nullable String legalRef) {}

    private final List<Protection> protections;

    public ProtectionRule(List<Protection> protections) {
        this.protections = List.copyOf(protections);
    }

    public Optional<Protection> find(String layer, String classCode, String projectClass) {
        return protections.stream()
                .filter(protection -> protection.layer().equals(layer)
                        && protection.classCode().equals(classCode))
                .filter(protection -> protection.projectClasses().isEmpty()
                        || protection.projectClasses().contains(projectClass))
                .findFirst();
    }

    /** The lines that speak of a kind of project, in their order. */
    public List<Protection> of(String projectClass) {
        return protections.stream()
                .filter(protection -> protection.projectClasses().isEmpty()
                        || protection.projectClasses().contains(projectClass))
                .toList();
    }
}
