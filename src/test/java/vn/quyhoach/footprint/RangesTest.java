package vn.quyhoach.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.quyhoach.footprint.Ranges.Candidate;
import vn.quyhoach.geo.AcceptanceVector;
import vn.quyhoach.geo.Crs;

/** Which systems and which order coordinates may be in: certain where it is, open where it is not. */
class RangesTest {

    private static final Crs OLD_TAY_NINH = Crs.of("EPSG:9209");
    private static final Crs SIX_DEGREES = Crs.of("EPSG:3405");

    @SuppressWarnings("unused") // read by name
    static final List<AcceptanceVector> VECTORS = AcceptanceVector.ALL;

    @ParameterizedTest
    @FieldSource("VECTORS")
    void findsTheSystemAndTheOrderOfEveryKnownPlace(AcceptanceVector place) {
        for (boolean northFirst : new boolean[] {true, false}) {
            assertThat(read(place.north9210(), place.east9210(), northFirst))
                    .contains(new Candidate(Crs.NATIONAL, northFirst))
                    .startsWith(new Candidate(Crs.NATIONAL, northFirst));
            assertThat(read(place.north3405(), place.east3405(), northFirst))
                    .contains(new Candidate(SIX_DEGREES, northFirst));
            assertThat(read(place.north9210(), place.east9209(), northFirst))
                    .contains(new Candidate(OLD_TAY_NINH, northFirst));
            assertThat(read(place.latitude(), place.longitude(), northFirst))
                    .containsExactly(new Candidate(Crs.WGS84, northFirst));
        }
    }

    @Test
    void leavesTheZoneOpenWhereEastingsOverlap() {
        assertThat(read(1_164_914.17, 571_853.413, true))
                .extracting(Candidate::crs)
                .containsExactly(Crs.NATIONAL, OLD_TAY_NINH, SIX_DEGREES);
        assertThat(read(1_164_914.17, 634_423.9, true))
                .extracting(Candidate::crs)
                .containsExactly(OLD_TAY_NINH, SIX_DEGREES);
        assertThat(read(1_191_798.146, 480_000, true))
                .extracting(Candidate::crs)
                .containsExactly(Crs.NATIONAL);
    }

    @Test
    void neverMixesOrdersWithinATable() {
        assertThat(Ranges.candidates(List.of(new double[] {1_164_914, 571_853}, new double[] {571_853, 1_164_914})))
                .isEmpty();
    }

    @Test
    void findsNothingFarAway() {
        assertThat(read(2_300_000, 571_853, true)).isEmpty();
        assertThat(read(48.1, 11.5, true)).isEmpty();
        assertThat(Ranges.plausible(3, 1_164_914)).isFalse();
        assertThat(Ranges.plausible(2, 25.3)).isFalse();
        assertThat(Ranges.plausible(Double.NaN, 571_853)).isFalse();
    }

    private static List<Candidate> read(double north, double east, boolean northFirst) {
        return Ranges.candidates(
                List.<double[]>of(northFirst ? new double[] {north, east} : new double[] {east, north}));
    }
}
