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
        ProgrammeListing programme) {}
