package vn.quyhoach.conformity;

import java.util.List;
import vn.quyhoach.reference.AdminUnit;

/**
 * All that is known of a place before the rules are asked.
 *
 * @param unitsThen those it lies in on the day of the check; {@code unitsToday} when it is made
 */
record Surroundings(
        Drawings.Drawn drawn,
        List<AdminUnit> unitsThen,
        List<AdminUnit> unitsToday,
        List<LandQuota> quotas,
        ProgrammeListing programme) {

    /** For who wants a verdict only: units, quotas and the programme never move one. */
    static Surroundings forVerdict(Drawings.Drawn drawn) {
        return new Surroundings(drawn, List.of(), List.of(), List.of(), ProgrammeListing.NOT_FOUND);
    }
}
