package vn.quyhoach.ingest.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Cuts an extent into tiles with about the same number of vertices in each; corners in whole metres. */
final class Tiles {

    /** Vertices of a tile: some megabytes. */
    private static final long MOST_VERTICES = 25_000;

    /** Smaller than this a tile is not cut, however much lies over it. */
    private static final double LEAST_METRES = 8;

    /** Where an object lies, and how many vertices it stands for. */
    record Weight(double x, double y, long vertices) {}

    private final List<Envelope> tiles = new ArrayList<>();

    private Tiles() {}

    /** @param extent with corners in whole metres */
    static List<Envelope> of(Envelope extent, List<Weight> weights) {
        Tiles cut = new Tiles();
        cut.split(extent, new ArrayList<>(weights));
        return cut.tiles;
    }

    private void split(Envelope box, List<Weight> weights) {
        long vertices = weights.stream().mapToLong(Weight::vertices).sum();
        boolean wide = box.getWidth() >= box.getHeight();
        double length = Math.max(box.getWidth(), box.getHeight());
        if (vertices <= MOST_VERTICES || weights.size() < 2 || length < 2 * LEAST_METRES) {
            tiles.add(box);
            return;
        }
        weights.sort(Comparator.comparingDouble(wide ? Weight::x : Weight::y));
        Weight middle = weights.get(weights.size() / 2);
        double low = wide ? box.getMinX() : box.getMinY();
        double high = wide ? box.getMaxX() : box.getMaxY();
        double cut = Math.rint(wide ? middle.x() : middle.y());
        cut = Math.max(low + LEAST_METRES, Math.min(high - LEAST_METRES, cut));
        int to = 0;
        while (to < weights.size()
                && (wide ? weights.get(to).x() : weights.get(to).y()) < cut) {
            to++;
        }
        List<Weight> before = new ArrayList<>(weights.subList(0, to));
        List<Weight> after = new ArrayList<>(weights.subList(to, weights.size()));
        weights.clear();
        if (wide) {
            split(new Envelope(low, cut, box.getMinY(), box.getMaxY()), before);
            split(new Envelope(cut, high, box.getMinY(), box.getMaxY()), after);
        } else {
            split(new Envelope(box.getMinX(), box.getMaxX(), low, cut), before);
            split(new Envelope(box.getMinX(), box.getMaxX(), cut, high), after);
        }
    }
}
