package vn.quyhoach.zone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A plan with the versions the caller may see, the oldest first.
 *
 * @param periodFrom first year of the planning period
 * @param visionTo the year of the vision beyond the period
 */
public record Plan(
        long id,
        String code,
        PlanLevel level,
        Bilingual name,
        int periodFrom,
        int periodTo,
        @Nullable Integer visionTo,
        List<PlanVersion> versions) {}
