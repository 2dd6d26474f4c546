package vn.quyhoach.project;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A project as it is sent.
 *
 * @param locations all places of the project; left out, a change leaves them as they are
 */
@JsonIgnoreProperties({"id", "rowVersion", "bbox", "units", "createdBy", "projectClassName", "locationCount"})
record ProjectRequest(
        @Nullable String code,
        @Nullable Bilingual name,
        @Nullable String projectClass,
        @Nullable String investor,
        @Nullable String leadAgency,
        @Nullable String decisionNo,
        @Nullable ProjectStatus status,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        @Nullable BigDecimal investmentBnVnd,
        @Nullable Boolean indicative,
        @Nullable String taskNumber,
        @Nullable List<LocationRequest> locations) {

    ProjectDraft draft() {
        return new ProjectDraft(
                code,
                name,
                projectClass,
                investor,
                leadAgency,
                decisionNo,
                status,
                startYear,
                endYear,
                investmentBnVnd,
                indicative,
                taskNumber,
                locations == null
                        ? null
                        : locations.stream().map(LocationRequest::draft).toList());
    }
}
