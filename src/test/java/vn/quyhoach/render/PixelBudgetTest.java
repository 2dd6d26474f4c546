package vn.quyhoach.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

class PixelBudgetTest {

    private final PixelBudget budget = new PixelBudget(100, Duration.ZERO);

    @Test
    void picturesTogetherKeepToTheBudget() {
        String both = budget.within(60, () -> "one" + budget.within(40, () -> " and another"));
        assertThat(both).isEqualTo("one and another");
    }

    @Test
    void aPictureForWhichThereIsNoRoomInTimeIsRefused() {
        assertThatThrownBy(() -> budget.within(61, () -> budget.within(40, () -> "")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.QUERY_TOO_SLOW));
    }

    @Test
    void roomIsGivenBackAlsoAfterAFailure() {
        assertThatThrownBy(() -> budget.within(100, () -> {
                    throw new IllegalStateException("no ink");
                }))
                .hasMessage("no ink");
        assertThat(budget.within(100, () -> "again")).isEqualTo("again");
    }

    @Test
    void aPictureLargerThanTheBudgetIsPaintedAlone() {
        assertThat(budget.within(1_000, () -> "alone")).isEqualTo("alone");
    }
}
