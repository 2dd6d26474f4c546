package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.quyhoach.problem.Finding;
import vn.quyhoach.problem.Severity;

/** What is kept of findings: each with its object and attribute, a bounded number, in letters that can be stored. */
class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void keepsAHundredOfACodeAndCountsAll() {
        for (int i = 0; i < 250; i++) {
            findings.add(Severity.NOTE, "QH-NAME-MISSING", "A" + i, Map.of(), null);
        }
        findings.count(Severity.NOTE, "QH-NAME-MISSING", 250);
        assertThat(findings.list()).hasSize(100);
        assertThat(findings.counts()).containsEntry("QH-NAME-MISSING", 250L);
    }

    @Test
    void namesTheAttributeAndItsValue() {
        findings.add(
                Severity.BLOCKING, "QH-VALUE-INVALID", "A", Map.of("attribute", "sourceScale", "value", "x"), null);
        findings.add(Severity.BLOCKING, "QH-CLASS-MISSING", "B", Map.of("field", "MaLoai"), null);
        findings.add(Severity.BLOCKING, "QH-CODE-EXISTS", "C", Map.of(), null);
        findings.add(Severity.BLOCKING, "QH-GEOM-MISSING", "D", Map.of(), null);
        assertThat(findings.list())
                .extracting(Finding::attribute)
                .containsExactly(
                        new Finding.Attribute("sourceScale", "x"),
                        new Finding.Attribute("MaLoai", null),
                        new Finding.Attribute("code", "C"),
                        null);
    }

    @Test
    void repeatsNoMegabyteAndNoControlCharacter() {
        findings.add(
                Severity.BLOCKING,
                "QH-FIELD-MISSING",
                "a\u0000b\uD800",
                Map.of("field", "f", "attribute", "code", "fields", "x".repeat(1_000_000) + "\u0001"),
                null);
        Finding finding = findings.list().get(0);
        assertThat(finding.subject()).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(finding.message().vi().length()).isLessThan(3_000);
        assertThat(finding.details().get("fields").toString()).hasSizeLessThan(2_100);
    }

    @Test
    void oneCodeHasOneConsequence() {
        assertThatThrownBy(() -> findings.about(Severity.NOTE, "QH-OVERLAP", Map.of()))
                .hasMessageContaining("QH-OVERLAP");
    }
}
