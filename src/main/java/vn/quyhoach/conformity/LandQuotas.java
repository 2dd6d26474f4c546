package vn.quyhoach.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Compares a place, with what is committed already, to the land that the plans allot to its kind of project. */
@Component
class LandQuotas {

    /** A square metre, in hectares: less is the rounding of the sums. */
    private static final double LEAST_HECTARES = 1e-4;

    private static final double SQUARE_METRES_A_HECTARE = 10_000;

    private final SqlFile quotas = SqlFile.of(LandQuotas.class, "land_quotas");
    private final JdbcClient jdbc;

    LandQuotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A line of a plan's table with what is used up of it.
     *
     * @param committedHa by the id of the project that takes it
     */
    record Quota(
            long versionId,
            String classScheme,
            String classCode,
            Bilingual className,
            long unitId,
            String unit,
            int year,
            double quotaHa,
            SortedMap<Long, Double> committedHa) {

        LandQuota with(double footprint, @Nullable ProjectReference project) {
            double committed = 0;
            int projects = 0;
            for (Map.Entry<Long, Double> other : committedHa.entrySet()) {
                if (project == null || project.id() != other.getKey()) {
                    committed += other.getValue();
                    projects++;
                }
            }
            double over = committed + footprint - quotaHa;
            return new LandQuota(
                    versionId,
                    classScheme,
                    classCode,
                    className,
                    unitId,
                    unit,
                    year,
                    quotaHa,
                    Measure.rounded(committed, 4),
                    projects,
                    Measure.rounded(footprint, 4),
                    over > LEAST_HECTARES ? Measure.rounded(over, 4) : 0);
        }
    }

    /** Which lines speak of a place. */
    record Question(List<Long> versions, String projectClass, int year) {

        /** Empty for a line or a point, which use up no area that could be measured. */
        static Optional<Question> of(CheckInput input, Basis basis) {
            return input.ground().getDimension() < 2
                    ? Optional.empty()
                    : Optional.of(new Question(
                            basis.plans().stream()
                                    .filter(PlanInForce::mandatory)
                                    .map(plan -> plan.version().id())
                                    .toList(),
                            input.projectClass().code(),
                            input.year()));
        }
    }

    /** By plan, the largest unit first; those of the units the place has ground in. */
    List<LandQuota> of(CheckInput input, Basis basis) {
        return Question.of(input, basis)
                .map(question -> basis.ledger().lines(question, this::find))
                .orElse(List.of())
                .stream()
                .flatMap(quota -> share(quota, input, basis).stream())
                .toList();
    }

    private static Optional<LandQuota> share(Quota quota, CheckInput input, Basis basis) {
        double hectares = basis.units().squareMetresIn(quota.unitId(), input.ground()) / SQUARE_METRES_A_HECTARE;
        return hectares > 0 ? Optional.of(quota.with(hectares, input.project())) : Optional.empty();
    }

    private List<Quota> find(Question question) {
        return jdbc.sql(quotas.text())
                .param("versions", question.versions().toArray(Long[]::new))
                .param("kind", question.projectClass())
                .param("year", question.year())
                .query((row, number) -> quota(row))
                .list();
    }

    private static Quota quota(ResultSet row) throws SQLException {
        Long[] projects = (Long[]) row.getArray("projects").getArray();
        Double[] areas = (Double[]) row.getArray("areas_ha").getArray();
        SortedMap<Long, Double> committed = new TreeMap<>();
        for (int i = 0; i < projects.length; i++) {
            committed.put(projects[i], areas[i]);
        }
        return new Quota(
                row.getLong("plan_version_id"),
                row.getString("class_scheme"),
                row.getString("class_code"),
                Bilingual.of(row.getString("class_vi"), row.getString("class_en")),
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getInt("year"),
                row.getDouble("quota_ha"),
                committed);
    }
}
