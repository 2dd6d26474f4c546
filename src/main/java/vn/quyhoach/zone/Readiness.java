package vn.quyhoach.zone;

import java.util.List;

/**
 * Where a version stands on its way.
 *
 * @param authors accounts of those who worked on it: none of them publishes it
 * @param reviewers accounts of those who were asked to appraise it
 * @param unresolvedComments whoever publishes over them says how many
 * @param obstacles what keeps the caller from publishing it now; empty where nothing does
 */
public record Readiness(
        VersionStatus status,
        List<String> authors,
        List<String> reviewers,
        long unresolvedComments,
        List<Obstacle> obstacles) {}
