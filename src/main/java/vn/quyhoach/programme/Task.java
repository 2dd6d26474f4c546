package vn.quyhoach.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A task of the programme.
 *
 * @param sample true for one that our sample made up
 */
public record Task(
        String number,
        String theme,
        Bilingual content,
        String leadAgency,
        List<String> coAgencies,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable String product,
        @Nullable String resources,
        @Nullable String legalBasis,
        boolean sample,
        int projectCount) {}
