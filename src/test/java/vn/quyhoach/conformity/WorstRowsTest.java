package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quyhoach.conformity.ImpactChange.Unit;
import vn.quyhoach.text.Bilingual;

/** Of more rows than anybody reads the least bad ones are let go, in whatever order they come. */
class WorstRowsTest {

    private static final EffectShares NOTHING = new EffectShares(0, 0, 0, 0, 0);

    @Test
    void keepsTheWorst() {
        WorstRows rows = new WorstRows(2);
        rows.add(row("A", Verdict.CONFORMS, Verdict.PARTIAL));
        rows.add(row("B", Verdict.CONFORMS, Verdict.CONFORMS_WITH_CONDITIONS));
        rows.add(row("C", Verdict.CONFORMS, Verdict.CONFLICT));
        rows.add(row("D", Verdict.CONFLICT, Verdict.CONFORMS));
        assertThat(rows.worstFirst()).extracting(row -> row.subject().id()).containsExactly("C", "A");
        assertThat(rows.left()).isEqualTo(2);
    }

    private static ImpactRow row(String id, Verdict before, Verdict after) {
        return new ImpactRow(
                new ImpactSubject(ImpactSubject.Kind.PROJECT, id, id, null, "INDUSTRIAL_PARK", null),
                new ImpactChange(
                        before,
                        after,
                        before,
                        after,
                        new Bilingual("", ""),
                        Unit.SQUARE_METRES,
                        null,
                        NOTHING,
                        List.of(),
                        List.of()),
                null);
    }
}
