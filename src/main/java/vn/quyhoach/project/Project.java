package vn.quyhoach.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A project of the register.
 *
 * @param investmentBnVnd billion VND
 * @param indicative whether the decision names no place that binds
 * @param taskNumber the task of the action programme it belongs to
 * @param rowVersion changes with every change, also of a location; the ETag
 */
public record Project(
        long id,
        String code,
        Bilingual name,
        String projectClass,
        @Nullable String investor,
        @Nullable String leadAgency,
        @Nullable String decisionNo,
        ProjectStatus status,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        @Nullable BigDecimal investmentBnVnd,
        boolean indicative,
        @Nullable String taskNumber,
        String createdBy,
        int rowVersion,
        @JsonIgnore List<ProjectLocation> locations) {}
