package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * Whose verdict may change.
 *
 * @param id of the project or the check
 * @param code of the project, or the number of the check
 * @param recorded the verdict that was given; null for a project
 */
record ImpactSubject(
        Kind kind,
        String id,
        @Nullable String code,
        @Nullable Bilingual name,
        String projectClass,
        @Nullable Verdict recorded) {

    enum Kind {
        PROJECT,
        CHECK
    }
}
