package vn.quyhoach.conformity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quyhoach.reference.UnitGrounds;

/** Remembers what lies around places, for a job that asks of many. For any number of threads. */
final class ManyPlaces implements Surveyor {

    /** What projects take of the quotas may change while the job runs. */
    private static final Duration QUOTAS_HOLD = Duration.ofSeconds(2);

    private static final double SQUARE_METRES_A_HECTARE = 10_000;

    private final Drawings drawings;
    private final DrawnCells cells;
    private final UnitGrounds units;
    private final LandQuotas landQuotas;
    private final ProgrammeListings programmes;
    private final Clock clock;
    private final Cache<LandQuotas.Question, List<LandQuotas.Quota>> quotas =
            Caffeine.newBuilder().expireAfterWrite(QUOTAS_HOLD).maximumSize(100).build();

    ManyPlaces(
            Drawings drawings,
            DrawnCells cells,
            UnitGrounds units,
            LandQuotas landQuotas,
            ProgrammeListings programmes,
            Clock clock) {
        this.drawings = drawings;
        this.cells = cells;
        this.units = units;
        this.landQuotas = landQuotas;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public Surroundings around(CheckInput input, Basis basis) {
        return new Surroundings(
                drawings.find(input, basis, cells),
                units.under(input.ground(), input.asOf()),
                units.under(input.ground(), LocalDate.now(clock)),
                quotas(input, basis),
                programmes.of(input));
    }

    UnitGrounds units() {
        return units;
    }

    private List<LandQuota> quotas(CheckInput input, Basis basis) {
        return LandQuotas.Question.of(input, basis)
                .map(question -> quotas.get(question, asked -> landQuotas.find(asked, null)))
                .orElse(List.of())
                .stream()
                .flatMap(quota -> share(quota, input).stream())
                .toList();
    }

    private Optional<LandQuota> share(LandQuotas.Quota quota, CheckInput input) {
        double hectares = units.squareMetresIn(quota.unitId(), input.ground()) / SQUARE_METRES_A_HECTARE;
        return hectares > 0 ? Optional.of(quota.with(hectares, input.project())) : Optional.empty();
    }
}
