package vn.quyhoach.conformity.pack;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.text.Bilingual;

/**
 * A flaw of a rule pack.
 *
 * @param code public and stable, such as {@code QH-RULE-VALUE}
 * @param file name of the file
 * @param line from 1, the header included
 * @param column name of the column, or field of the manifest
 * @param remedy how to mend it
 */
public record PackFinding(
        String code,
        Severity severity,
        String file,
        int line,
        @Nullable String column,
        Bilingual message,
        Bilingual remedy) {}
