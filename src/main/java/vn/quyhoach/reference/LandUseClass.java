package vn.quyhoach.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A class of land use as the land law of a generation names it.
 *
 * @param scheme the generation: {@code 2014} or {@code 2024}
 * @param validTo the last day, included; open where null
 * @param verified whether the name was read in the gazetted annex
 */
public record LandUseClass(
        String scheme,
        String code,
        Bilingual name,
        @Nullable String parentCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified) {}
