package vn.quyhoach.footprint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import vn.quyhoach.footprint.Footprint.Alternative;
import vn.quyhoach.footprint.Ranges.Candidate;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.UnitFinder;

/**
 * Chooses the system coordinates are read in. A declared one is taken; otherwise the zone of the province where it fits,
 * and the others that fit are named; where only others fit, and more than one, the sender must say.
 */
@Component
class Systems {

    private final UnitFinder units;
    private final Clock clock;

    Systems(UnitFinder units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The same, asking another for units. */
    Systems with(UnitFinder other) {
        return new Systems(other, clock);
    }

    /** How coordinates are read, and how else they could be. */
    record Choice(Candidate candidate, boolean detected, List<Alternative> alternatives) {}

    /**
     * Chooses for pairs as they were written.
     *
     * @param stated what the sender or the file names
     * @throws ProblemException {@code CRS_AMBIGUOUS}, {@code GEOMETRY_OUTSIDE_PROVINCE}
     */
    Choice choose(List<double[]> pairs, @Nullable Crs stated) {
        List<Candidate> possible = Ranges.candidates(pairs).stream()
                .filter(candidate -> place(pairs, candidate).isPresent())
                .toList();
        if (stated != null) {
            Candidate named = new Candidate(stated, Ranges.northFirst(pairs, stated));
            return new Choice(named, false, alternatives(pairs, possible, named));
        }
        if (possible.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_OUTSIDE_PROVINCE, Map.of("where", pairs.get(0)[0] + "; " + pairs.get(0)[1]));
        }
        Candidate first = possible.get(0);
        boolean certain = possible.size() == 1
                || first.crs().equals(Crs.NATIONAL)
                || first.crs().equals(Crs.WGS84);
        if (!certain) {
            throw new ProblemException(
                    ProblemCode.CRS_AMBIGUOUS, Map.of("candidates", alternatives(pairs, possible, null)));
        }
        return new Choice(first, true, alternatives(pairs, possible, first));
    }

    /** As {@link #choose}, without what else a system that is stated could be. */
    Choice chooseOnly(List<double[]> pairs, @Nullable Crs stated) {
        return stated == null
                ? choose(pairs, null)
                : new Choice(new Candidate(stated, Ranges.northFirst(pairs, stated)), false, List.of());
    }

    /** Units of today at a place in the national system. */
    List<AdminUnit> unitsAt(Geometry national) {
        return units.under(national, today());
    }

    private List<Alternative> alternatives(List<double[]> pairs, List<Candidate> possible, @Nullable Candidate chosen) {
        return possible.stream()
                .filter(candidate -> chosen == null || !candidate.crs().equals(chosen.crs()))
                .map(candidate -> new Alternative(
                        candidate.crs().code(),
                        candidate.crs().name(),
                        place(pairs, candidate).orElse("")))
                .toList();
    }

    /** The smallest unit in which the middle of the pairs lies; empty when that is outside the province. */
    private Optional<String> place(List<double[]> pairs, Candidate candidate) {
        Point middle = middle(pairs, candidate);
        List<AdminUnit> at = units.under(middle, today());
        if (!at.isEmpty()) {
            return Optional.of(at.get(at.size() - 1).fullName());
        }
        try {
            units.requireInsideProvince(middle);
            return Optional.of("");
        } catch (ProblemException outside) {
            return Optional.empty();
        }
    }

    private static Point middle(List<double[]> pairs, Candidate candidate) {
        int north = candidate.northFirst() ? 0 : 1;
        double northing =
                pairs.stream().mapToDouble(pair -> pair[north]).average().orElseThrow();
        double easting =
                pairs.stream().mapToDouble(pair -> pair[1 - north]).average().orElseThrow();
        Point middle = Geometries.factory(candidate.crs()).createPoint(new Coordinate(easting, northing));
        return (Point) Geometries.transform(middle, candidate.crs(), Crs.NATIONAL);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
