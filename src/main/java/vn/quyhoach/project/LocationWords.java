package vn.quyhoach.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemException;

/** What is said of a place beside where it is, in the attributes of the project layers. */
record LocationWords(
        @Nullable String label,
        @Nullable String phase,
        @Nullable Double accuracyM,
        @Nullable String positionBasis) {

    static final LocationWords NONE = new LocationWords(null, null, null, null);

    static LocationWords of(ProjectLocationEntity location) {
        return new LocationWords(location.label, location.phase, location.accuracyM, location.positionBasis.name());
    }

    /**
     * This with what was sent in its place.
     *
     * @throws ProblemException {@code FIELDS_INVALID}
     */
    LocationWords with(Map<String, @Nullable Object> sent) {
        LocationWords said = new LocationWords(
                (String) sent.getOrDefault("label", label),
                (String) sent.getOrDefault("phase", phase),
                (Double) sent.getOrDefault("accuracy_m", accuracyM),
                (String) sent.getOrDefault("position_basis", positionBasis));
        new FieldChecks()
                .text("label", said.label, 200)
                .text("phase", said.phase, 200)
                .range("accuracy_m", said.accuracyM, 0, 50_000)
                .that(
                        "position_basis",
                        said.positionBasis == null
                                || Arrays.stream(PositionBasis.values())
                                        .anyMatch(basis -> basis.name().equals(said.positionBasis)),
                        "là LEGAL_BOUNDARY, PLAN_DIGITISED hoặc INDICATIVE_SYMBOL",
                        "is LEGAL_BOUNDARY, PLAN_DIGITISED or INDICATIVE_SYMBOL")
                .orThrow();
        return said;
    }

    /** @param sent as it was delivered, in the system {@code crs} */
    LocationDraft draft(Geometry sent, Crs crs) {
        return new LocationDraft(null, label, phase, sent, crs, GeoJson.write(sent, crs), metres(), basis());
    }

    void say(ProjectLocationEntity location) {
        location.describe(label, phase, metres(), basis());
    }

    /** Where these differ from others: attribute to what is wanted and what there is. */
    Map<String, Object> differences(LocationWords present) {
        Map<String, Object> differences = new LinkedHashMap<>();
        differ(differences, "label", label, present.label);
        differ(differences, "phase", phase, present.phase);
        differ(differences, "accuracy_m", metres(), present.metres());
        differ(differences, "position_basis", basis().name(), present.basis().name());
        return differences;
    }

    private static void differ(
            Map<String, Object> differences, String name, @Nullable Object wanted, @Nullable Object now) {
        if (!Objects.equals(wanted, now)) {
            Map<String, @Nullable Object> both = new LinkedHashMap<>();
            both.put("yours", wanted);
            both.put("current", now);
            differences.put(name, both);
        }
    }

    private double metres() {
        return accuracyM == null ? 0 : accuracyM;
    }

    private PositionBasis basis() {
        return positionBasis == null ? PositionBasis.PLAN_DIGITISED : PositionBasis.valueOf(positionBasis);
    }
}
