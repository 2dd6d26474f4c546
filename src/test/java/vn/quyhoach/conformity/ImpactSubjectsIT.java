package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.PlanRows;

/** Whom a draft may concern: the whole register, page after page, and past checks as of the day the draft would hold. */
@HttpTest
class ImpactSubjectsIT {

    @Autowired
    private ImpactSubjects subjects;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void asksEveryProjectAndEveryCheckOnTheDayOfTheDraft() {
        PlanRows rows = new PlanRows(jdbc);
        rows.province();
        rows.projectClass("INDUSTRIAL_PARK", "Khu công nghiệp", "Industrial park");
        jdbc.sql("""
                        insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                        select 'DA-' || number, 'Dự án', 'INDUSTRIAL_PARK', 'PROPOSED', 'test', 'test'
                        from generate_series(1, 501) number
                        """).update();
        assertThat(subjects.projects())
                .hasSize(501)
                .extracting(ImpactSubject::id)
                .doesNotHaveDuplicates();
        check(3, "now()");
        PastChecks.Present present = subjects.checks();
        assertThat(present.count()).isEqualTo(3);
        // made while the others are judged
        check(1, "now() + interval '1 second'");
        List<CheckInput> asked = new ArrayList<>();
        LocalDate day = LocalDate.parse("2027-05-01");
        subjects.eachCheck(present, day, (subject, input) -> asked.add(input));
        assertThat(asked).hasSize(3).allSatisfy(input -> {
            assertThat(input.asOf()).isEqualTo(day);
            assertThat(input.accuracyM()).isEqualTo(3);
        });
    }

    private void check(int days, String at) {
        jdbc.sql("""
                        insert into planning.conformity_check (id, number, created_at, as_of, project_class, verdict, rule_pack,
                            footprint, result, created_by)
                        select gen_random_uuid(), gen_random_uuid()::text, %s, date '2025-01-01' + day, 'INDUSTRIAL_PARK', 'CONFORMS',
                            'none', st_geomfromtext('POINT(571000 1161000)', 9210), '{"accuracyM": 3}', 'test'
                        from generate_series(1, %d) day
                        """.formatted(at, days)).update();
    }
}
