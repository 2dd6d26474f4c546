package vn.quyhoach.project;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A project in a list.
 *
 * @param bbox west, south, east, north in degrees of all locations; null without one
 */
public record ProjectSummary(
        long id,
        String code,
        Bilingual name,
        String projectClass,
        Bilingual projectClassName,
        @Nullable String investor,
        @Nullable String leadAgency,
        @Nullable String decisionNo,
        ProjectStatus status,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        @Nullable BigDecimal investmentBnVnd,
        boolean indicative,
        @Nullable String taskNumber,
        int rowVersion,
        int locationCount,
        @Nullable List<Double> bbox) {}
