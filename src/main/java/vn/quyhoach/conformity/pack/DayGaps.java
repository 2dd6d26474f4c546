package vn.quyhoach.conformity.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds days without a rule. */
final class DayGaps {

    private DayGaps() {}

    /** The first day of a time on which none of the validities holds. */
    static Optional<LocalDate> first(List<Validity> validities, Validity time) {
        LocalDate day = time.from();
        while (time.holdsOn(day)) {
            LocalDate asked = day;
            Optional<Validity> holding = validities.stream()
                    .filter(validity -> validity.holdsOn(asked))
                    .findFirst();
            if (holding.isEmpty()) {
                return Optional.of(day);
            }
            LocalDate end = holding.get().to();
            if (end == null) {
                return Optional.empty();
            }
            day = end;
        }
        return Optional.empty();
    }
}
