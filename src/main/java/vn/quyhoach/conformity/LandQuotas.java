package vn.quyhoach.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Compares a place, with what is committed already, to the land that the plans allot to its kind of project. */
@Component
class LandQuotas {

    /** A square metre, in hectares: less is the rounding of the sums. */
    private static final double LEAST_HECTARES = 1e-4;

    private final SqlFile quotas = SqlFile.of(LandQuotas.class, "land_quotas");
    private final JdbcClient jdbc;

    LandQuotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By plan, the largest unit first; none for a line or a point, which use up no area that could be measured. */
    List<LandQuota> of(CheckInput input, List<PlanInForce> plans) {
        if (input.ground().getDimension() < 2) {
            return List.of();
        }
        Long[] versions = plans.stream()
                .filter(PlanInForce::mandatory)
                .map(plan -> plan.version().id())
                .toArray(Long[]::new);
        return jdbc.sql(quotas.text())
                .param("ground", Geometries.toEwkb(input.ground()))
                .param("versions", versions)
                .param("kind", input.projectClass().code())
                .param("year", input.year())
                .param(
                        "project",
                        input.project() == null ? null : input.project().id())
                .query((row, number) -> quota(row))
                .list();
    }

    private static LandQuota quota(ResultSet row) throws SQLException {
        double quota = row.getDouble("quota_ha");
        double committed = row.getDouble("committed_ha");
        double footprint = row.getDouble("footprint_ha");
        double over = committed + footprint - quota;
        return new LandQuota(
                row.getLong("plan_version_id"),
                row.getString("class_scheme"),
                row.getString("class_code"),
                Bilingual.of(row.getString("class_vi"), row.getString("class_en")),
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getInt("year"),
                quota,
                Measure.rounded(committed, 4),
                row.getInt("projects"),
                Measure.rounded(footprint, 4),
                over > LEAST_HECTARES ? Measure.rounded(over, 4) : 0);
    }
}
