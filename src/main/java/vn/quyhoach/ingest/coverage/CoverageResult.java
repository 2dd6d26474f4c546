package vn.quyhoach.ingest.coverage;

import java.util.List;
import java.util.Map;

/**
 * What a check of a coverage found.
 *
 * @param flaws the largest of each kind
 * @param counts of all, by kind
 * @param coarse whether the outer border was too long to look for gaps that open outwards
 */
public record CoverageResult(List<CoverageFlaw> flaws, Map<CoverageFlaw.Kind, Long> counts, boolean coarse) {}
