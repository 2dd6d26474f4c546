package vn.quyhoach.audit;

import java.util.Map;

/**
 * A domain fact worth a line in the trail.
 *
 * @param action past participle, such as {@code plan-version-published}
 * @param subject what it happened to, such as {@code plan-version:12}
 * @param details versions before and after, never a geometry
 */
public record AuditedEvent(String action, String subject, Map<String, ?> details) {}
