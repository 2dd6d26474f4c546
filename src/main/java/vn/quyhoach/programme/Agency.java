package vn.quyhoach.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * An agency that leads or joins tasks.
 *
 * @param validTo the last day, included; open where null
 * @param successors codes of the agencies that took over
 */
public record Agency(
        long id,
        String code,
        Bilingual name,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified,
        List<String> successors) {}
