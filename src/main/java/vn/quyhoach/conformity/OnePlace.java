package vn.quyhoach.conformity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.AdminUnits;

/** Asks the database what is around a place. */
@Component
class OnePlace implements Surveyor {

    private final Drawings drawings;
    private final AdminUnits units;
    private final LandQuotas quotas;
    private final ProgrammeListings programmes;
    private final Clock clock;

    OnePlace(Drawings drawings, AdminUnits units, LandQuotas quotas, ProgrammeListings programmes, Clock clock) {
        this.drawings = drawings;
        this.units = units;
        this.quotas = quotas;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The same for a job that asks of many places. */
    ManyPlaces many() {
        return new ManyPlaces(drawings, drawings.cells(), units.grounds(), quotas, programmes, clock);
    }

    @Override
    public Surroundings around(CheckInput input, Basis basis) {
        LocalDate today = LocalDate.now(clock);
        List<AdminUnit> unitsThen = units.under(input.ground(), input.asOf());
        return new Surroundings(
                drawings.find(input, basis),
                unitsThen,
                input.asOf().equals(today) ? unitsThen : units.under(input.ground(), today),
                quotas.of(input, basis),
                programmes.of(input));
    }
}
