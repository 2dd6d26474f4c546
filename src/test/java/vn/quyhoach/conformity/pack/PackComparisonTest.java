package vn.quyhoach.conformity.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.quyhoach.conformity.pack.RuleChange.FieldChange;

/** A rule of which two things change is one change that tells both. */
class PackComparisonTest {

    @Test
    void tellsAllFieldsOfARule() {
        TreeMap<String, String> texts = new TreeMap<>(PackFiles.shipped().texts());
        texts.compute(
                "setbacks-v0.csv",
                (name, text) -> text.replaceFirst(
                        "22KV_BARE,EACH,2.0,OUTER_CONDUCTOR,CONDITION", "22KV_BARE,EACH,2.5,OUTER_CONDUCTOR,BLOCK"));
        List<RuleChange> changes =
                PackComparison.of(PackFiles.shipped(), new PackFiles(texts), new RuleWords(List.of()));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.fields()).extracting(FieldChange::column).containsExactly("distance_m", "effect");
            assertThat(change.words().en()).contains("2.0 → 2.5", "conditional → blocked");
        });
    }
}
