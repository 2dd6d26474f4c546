package vn.quyhoach.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\"", "W/\"3\""})
    void letsPassWhoHasSeenTheCurrentVersion(String ifMatch) {
        assertThatCode(() -> EntityTag.require(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "x", "\"33\""})
    void stopsWhoHasSeenAnother(String ifMatch) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> EntityTag.require(ifMatch, 3));
        assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(problem.details().get("current")).isEqualTo(3);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void asksWhoDoesNotSay(String ifMatch) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> EntityTag.require(ifMatch, 3));
        assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_REQUIRED);
    }

    @Test
    void isQuoted() {
        assertThat(EntityTag.of(7)).isEqualTo("\"7\"");
    }
}
