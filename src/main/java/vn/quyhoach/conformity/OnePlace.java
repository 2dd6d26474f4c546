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
    private final PlanObjects objects;
    private final AdminUnits units;
    private final LandQuotas quotas;
    private final ProgrammeListings programmes;
    private final Clock clock;

    OnePlace(
            Drawings drawings,
            PlanObjects objects,
            AdminUnits units,
            LandQuotas quotas,
            ProgrammeListings programmes,
            Clock clock) {
        this.drawings = drawings;
        this.objects = objects;
        this.units = units;
        this.quotas = quotas;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public Surroundings around(CheckInput input, Basis basis) {
        LocalDate today = LocalDate.now(clock);
        List<AdminUnit> unitsThen = units.under(input.ground(), input.asOf());
        return new Surroundings(
                drawings.find(input, basis, objects),
                unitsThen,
                input.asOf().equals(today) ? unitsThen : units.under(input.ground(), today),
                quotas.of(input, basis.plans()),
                programmes.of(input));
    }
}
