package vn.quyhoach.ingest.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.ingest.coverage.CoverageFlaw.Kind;

/**
 * Looks at the staged objects of a layer that covers the ground: gaps between them, overlaps, also with what the draft
 * has already, and where they do not fit the neighbouring unit or the version before.
 *
 * <p>A gap is ground enclosed by objects, or a strip narrower than {@link NarrowGaps#WIDTH_M} between them that opens to
 * the outside; of both, what is larger than {@link #TOLERANCE_M2}.
 */
@Component
public class CoverageCheck {

    /** Borders digitised twice differ by fractions of a metre; less than this is drawing, not a claim. */
    public static final double TOLERANCE_M2 = 1.0;

    /** Places of a kind that are told. */
    private static final int MOST = 100;

    /** Places of a kind that are mended in one import. */
    private static final int MOST_MENDED = 5_000;

    /** Of the extent beyond the objects, so that the ground round them is one piece and no strip. */
    private static final double MARGIN_M = 10;

    private static final Set<Kind> GAPS = Set.of(Kind.GAP, Kind.NEIGHBOUR_GAP);

    private final CoverageReader reader;

    CoverageCheck(CoverageReader reader) {
        this.reader = reader;
    }

    /**
     * In the transaction that has filled the staging table.
     *
     * @param parameters {@code version}, {@code layer}, {@code replace} and {@code unit}, which may be null
     */
    public CoverageResult run(Map<String, ?> parameters) {
        Seen seen = look(parameters, MOST);
        return result(seen.places(), seen.overlaps());
    }

    /**
     * The same for those who mend it: of each kind as many as can be mended at once.
     *
     * @param parameters as of {@link #run}
     */
    public CoverageFaults faults(Map<String, ?> parameters) {
        Seen seen = look(parameters, MOST_MENDED);
        CoverageResult result = result(seen.places(), new Overlaps());
        return new CoverageFaults(
                CoverageFaults.shared(seen.overlaps().largest(TOLERANCE_M2, MOST_MENDED)),
                CoverageFaults.shared(seen.overlaps().largestOnNeighbours(TOLERANCE_M2, MOST_MENDED)),
                result.flaws().stream()
                        .filter(flaw -> GAPS.contains(flaw.kind()))
                        .toList());
    }

    /** What was seen in all tiles. */
    private record Seen(Map<Kind, Places> places, Overlaps overlaps) {}

    private Seen look(Map<String, ?> parameters, int most) {
        CoverageReader.Extent extent = reader.open(parameters);
        Envelope box = whole(extent.box());
        Map<Kind, Places> places = places(box, most);
        Overlaps overlaps = new Overlaps();
        if (!extent.has(Side.STAGED)) {
            return new Seen(Map.of(), overlaps);
        }
        boolean before = extent.has(Side.PREVIOUS);
        boolean unit = extent.has(Side.UNIT);
        double coveredM2 = 0;
        for (Envelope tile : Tiles.of(box, reader.weights(extent))) {
            TileFaces faces = new TileFaces(tile, reader.members(tile), places);
            faces.beside(overlaps);
            if (before) {
                faces.since(unit);
            } else if (unit) {
                coveredM2 += faces.unit();
            }
        }
        places.forEach((kind, found) -> found.finish(GAPS.contains(kind)));
        Places uncovered = Objects.requireNonNull(places.get(Kind.UNCOVERED));
        if (coveredM2 < uncovered.sumM2()) {
            places.remove(Kind.UNCOVERED); // a file of a part of the unit is not asked for the rest
        }
        return new Seen(places, overlaps);
    }

    private static Map<Kind, Places> places(Envelope box, int most) {
        Predicate<Set<Side>> file = touched -> touched.contains(Side.STAGED);
        Predicate<Set<Side>> neighbour = touched -> touched.contains(Side.NEIGHBOUR);
        Map<Kind, Places> places = new EnumMap<>(Kind.class);
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.OVERLAP))) {
            places.put(kind, new Places(box, TOLERANCE_M2, most, touched -> true));
        }
        places.put(Kind.GAP, new Places(box, TOLERANCE_M2, most, file.and(neighbour.negate())));
        places.put(Kind.NEIGHBOUR_GAP, new Places(box, TOLERANCE_M2, most, file.and(neighbour)));
        return places;
    }

    private CoverageResult result(Map<Kind, Places> places, Overlaps overlaps) {
        List<CoverageFlaw> flaws = new ArrayList<>();
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        if (overlaps.count(TOLERANCE_M2) > 0) {
            counts.put(Kind.OVERLAP, overlaps.count(TOLERANCE_M2));
            overlaps.largest(TOLERANCE_M2, MOST).forEach(overlap -> flaws.add(reader.flaw(overlap)));
        }
        places.forEach((kind, found) -> {
            if (found.count() > 0) {
                counts.put(kind, found.count());
            }
            found.largest().forEach(place -> flaws.add(flaw(kind, place)));
        });
        Places gaps = places.get(Kind.GAP);
        if (gaps == null) {
            return new CoverageResult(flaws, counts, false);
        }
        if (!gaps.coarse()) {
            narrow(gaps.outside(), flaws, counts);
        }
        return new CoverageResult(flaws, counts, gaps.coarse());
    }

    /** Strips that open to the outside, between two objects of which the file has one. */
    private void narrow(Geometry outside, List<CoverageFlaw> flaws, Map<Kind, Long> counts) {
        for (Geometry strip : NarrowGaps.of(outside)) {
            List<CoverageReader.Named> named = reader.touching(strip);
            if (strip.getArea() > TOLERANCE_M2
                    && named.size() > 1
                    && named.get(0).side() == Side.STAGED) {
                boolean neighbour = named.stream().anyMatch(one -> one.side() == Side.NEIGHBOUR);
                Kind kind = neighbour ? Kind.NEIGHBOUR_GAP : Kind.GAP;
                if (counts.merge(kind, 1L, Long::sum) <= MOST) {
                    flaws.add(new CoverageFlaw(kind, codes(named), strip.getArea(), strip));
                }
            }
        }
    }

    private CoverageFlaw flaw(Kind kind, Place place) {
        List<CoverageReader.Named> named =
                GAPS.contains(kind) ? reader.touching(place.shape()) : reader.under(place.shape());
        return new CoverageFlaw(kind, codes(named), place.areaM2(), place.shape());
    }

    private static List<String> codes(List<CoverageReader.Named> named) {
        return named.stream().map(CoverageReader.Named::code).distinct().toList();
    }

    private static Envelope whole(Envelope box) {
        return new Envelope(
                Math.floor(box.getMinX() - MARGIN_M),
                Math.ceil(box.getMaxX() + MARGIN_M),
                Math.floor(box.getMinY() - MARGIN_M),
                Math.ceil(box.getMaxY() + MARGIN_M));
    }
}
