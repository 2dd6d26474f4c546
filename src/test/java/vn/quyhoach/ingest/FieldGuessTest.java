package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What Vietnamese offices call their fields. */
class FieldGuessTest {

    @Test
    void knowsFieldsWithAndWithoutMarks() {
        assertThat(FieldGuess.of(List.of("OBJECTID", "Mã_ĐT", "Tên đối tượng", "LOAI_DAT", "Tỷ lệ")))
                .containsEntry("code", "Mã_ĐT")
                .containsEntry("name", "Tên đối tượng")
                .containsEntry("classCode", "LOAI_DAT")
                .containsEntry("sourceScale", "Tỷ lệ")
                .hasSize(4);
    }

    @Test
    void takesTheNumberOfAProgramOnlyWhereNothingElseIsACode() {
        assertThat(FieldGuess.of(List.of("fid", "OBJECTID", "x")))
                .containsEntry("code", "OBJECTID")
                .hasSize(1);
        assertThat(FieldGuess.of(List.of("fid", "code"))).containsEntry("code", "code");
        assertThat(FieldGuess.of(List.of("geom", "area"))).isEmpty();
    }
}
