package vn.quyhoach.conformity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyhoach.reference.AdminUnit;

/** Finds out what is around a place. */
@Component
class Surveyor {

    private final Drawings drawings;
    private final LandQuotas quotas;
    private final ProgrammeListings programmes;
    private final Clock clock;

    Surveyor(Drawings drawings, LandQuotas quotas, ProgrammeListings programmes, Clock clock) {
        this.drawings = drawings;
        this.quotas = quotas;
        this.programmes = programmes;
        this.clock = clock;
    }

    Surroundings around(CheckInput input, Basis basis) {
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, List<AdminUnit>> units =
                basis.units().under(input.ground(), Set.copyOf(List.of(input.asOf(), today)));
        return new Surroundings(
                drawings.find(input, basis),
                units.getOrDefault(input.asOf(), List.of()),
                units.getOrDefault(today, List.of()),
                quotas.of(input, basis),
                programmes.of(input));
    }
}
