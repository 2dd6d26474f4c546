package vn.quyhoach.conformity;

/**
 * What a plan version draws, as it is at a moment.
 *
 * @param stamp changes with it
 */
record VersionContent(long versionId, long stamp) {}
