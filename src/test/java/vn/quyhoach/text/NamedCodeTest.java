package vn.quyhoach.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedCodeTest {

    private static final List<NamedCode> CLASSES = List.of(
            code("LUC", "Đất chuyên trồng lúa", "Rice land"),
            code("LUK", "Đất trồng lúa còn lại", "Other rice land"),
            code("HNK", "Đất trồng cây hằng năm khác", "Other annual crops"),
            code("CLN", "Đất trồng cây lâu năm", "Perennial crops"),
            code("RPH", "Đất rừng phòng hộ", "Protection forest"),
            code("ONT", "Đất ở tại nông thôn", "Rural residential land"),
            code("ODT", "Đất ở tại đô thị", "Urban residential land"));

    @Test
    void offersTheCodesThatWereProbablyMeant() {
        Bilingual near = NamedCode.nearest("LUX", CLASSES);
        assertThat(near.vi()).startsWith("LUC (Đất chuyên trồng lúa), LUK (Đất trồng lúa còn lại)");
        assertThat(near.en()).startsWith("LUC (Rice land), LUK (Other rice land)");
        assertThat(near.vi().split("\\), ")).as("not all of a long list").hasSize(6);
    }

    @Test
    void readsANameWithoutItsMarks() {
        assertThat(NamedCode.nearest("dat o tai do thi", CLASSES).vi()).startsWith("ODT (Đất ở tại đô thị)");
        assertThat(NamedCode.nearest("x", List.of()).vi()).isEmpty();
    }

    private static NamedCode code(String code, String vi, String en) {
        return new NamedCode(code, new Bilingual(vi, en));
    }
}
