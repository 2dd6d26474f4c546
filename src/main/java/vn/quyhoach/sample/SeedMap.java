package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Seeds placed so far, findable by place. */
final class SeedMap {

    private static final double CELL_METRES = 400;

    private final List<Seed> seeds = new ArrayList<>();
    private final Map<Long, List<Coordinate>> cells = new HashMap<>();

    void add(Coordinate at, Seed.Kind kind, int axis) {
        Coordinate rounded = Place.round(at);
        seeds.add(new Seed(rounded, kind, axis));
        cells.computeIfAbsent(key(cell(rounded.x), cell(rounded.y)), key -> new ArrayList<>())
                .add(rounded);
    }

    boolean isFree(Coordinate at, double metres) {
        for (long i = cell(at.x - metres); i <= cell(at.x + metres); i++) {
            for (long j = cell(at.y - metres); j <= cell(at.y + metres); j++) {
                for (Coordinate other : cells.getOrDefault(key(i, j), List.of())) {
                    if (other.distance(at) < metres) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    List<Seed> all() {
        return List.copyOf(seeds);
    }

    private static long cell(double metres) {
        return (long) Math.floor(metres / CELL_METRES);
    }

    private static long key(long i, long j) {
        return i << 32 | j & 0xFFFFFFFFL;
    }
}
