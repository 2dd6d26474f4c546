package vn.quyhoach.conformity;

import java.util.Map;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.text.Bilingual;

/**
 * Something to know beside the verdict.
 *
 * @param code public and stable: {@code NEAR_BOUNDARY}, {@code OVER_QUOTA}, {@code IN_LIST}, {@code NOT_IN_LIST}, {@code
 *     PROGRAMME_DIFFERS}, {@code PLAN_CONTRADICTION}, {@code ASK_AUTHORITY}
 * @param details its numbers: metres, square metres, hectares, years, codes
 */
public record CheckFinding(String code, Severity severity, Bilingual message, Map<String, Object> details) {}
