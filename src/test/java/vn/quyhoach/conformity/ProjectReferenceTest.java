package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
import vn.quyhoach.text.Bilingual;

/** What a record keeps of a project, and what it kept before. */
class ProjectReferenceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As records have it that were made before the investor was kept: their hash is over these bytes. */
    private static final String BEFORE =
            "{\"code\":\"DA-1\",\"id\":7,\"name\":{\"en\":\"Trial park\",\"vi\":\"KCN thử\"}}";

    @Test
    void leavesOldRecordsTheirBytes() {
        ProjectReference read = JSON.readValue(BEFORE, ProjectReference.class);
        assertThat(CanonicalJson.bytes(JSON.valueToTree(read)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(BEFORE);
    }

    @Test
    void keepsInNewRecordsWhatTheCertificatePrints() {
        ProjectReference made = new ProjectReference(
                7, "DA-1", new Bilingual("KCN thử", "Trial park"), "Công ty Thử", "12/QĐ-UBND", "7.01");
        assertThat(JSON.readValue(JSON.writeValueAsString(made), ProjectReference.class))
                .isEqualTo(made);
        assertThat(JSON.valueToTree(made).propertyNames()).contains("investor", "decisionNo", "taskNumber");
    }
}
