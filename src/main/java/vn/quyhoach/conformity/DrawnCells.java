package vn.quyhoach.conformity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import vn.quyhoach.geo.Geometries;

/**
 * Remembers what is drawn in squares of the map, for whoever compares many places: a square is read when the first place
 * comes near it. What was longest not asked for is forgotten first. Of one job; versions that change meanwhile are not seen.
 * For any number of threads.
 */
final class DrawnCells implements DrawnSource {

    private static final double SIDE_M = 4_000;

    /** Some 40 bytes each. */
    private static final long MOST_VERTICES = 3_000_000;

    /** A place that comes near more squares is asked for by itself. */
    private static final int MOST_CELLS = 36;

    private final PlanObjects objects;
    private final Cache<Key, Cell> cells = Caffeine.newBuilder()
            .maximumWeight(MOST_VERTICES)
            .weigher((Key key, Cell cell) -> cell.vertices())
            .build();
    private final Cache<Key, Set<Square>> occupied =
            Caffeine.newBuilder().maximumSize(MOST_VERTICES / 1_000).build();

    DrawnCells(PlanObjects objects) {
        this.objects = objects;
    }

    private record Key(Square cell, List<Long> versions, List<String> layers) {}

    private record Cell(STRtree index, int vertices) {}

    /** Areas, lines and works are numbered apart. */
    private record ObjectKey(int dimension, long id) {}

    @Override
    public List<DrawnObject> near(IndexedGround ground, Reach reach, List<Long> versions, List<String> layers) {
        Envelope farthest = ground.within(Math.max(reach.areasM(), reach.linesM()));
        List<Square> squares = squares(farthest);
        if (squares.size() > MOST_CELLS) {
            return objects.near(ground, reach, versions, layers);
        }
        Envelope areas = ground.within(reach.areasM());
        Map<ObjectKey, DrawnObject> found = new HashMap<>();
        for (Square square : squares) {
            cells.get(new Key(square, versions, layers), this::read).index().query(farthest, item -> {
                DrawnObject object = (DrawnObject) item;
                if (!object.isArea() || areas.intersects(object.shape().getEnvelopeInternal())) {
                    found.put(new ObjectKey(object.shape().getDimension(), object.id()), object);
                }
            });
        }
        return new ArrayList<>(found.values());
    }

    @Override
    public Set<Square> occupied(IndexedGround ground, List<Long> versions, List<String> layers) {
        List<Square> squares = squares(ground.within(0));
        if (squares.size() > MOST_CELLS) {
            return objects.occupied(ground, versions, layers);
        }
        Set<Square> found = new HashSet<>();
        for (Square square : squares) {
            found.addAll(occupied.get(
                    new Key(square, versions, layers),
                    key -> objects.occupied(ground(key.cell()), key.versions(), key.layers())));
        }
        return found;
    }

    /** Lines come in by their widest offset already, see the query; tolerances and set-backs are those of the places. */
    private Cell read(Key key) {
        STRtree index = new STRtree();
        int vertices = 1;
        for (DrawnObject object : objects.near(ground(key.cell()), new Reach(0, 0), key.versions(), key.layers())) {
            Envelope box = object.shape().getEnvelopeInternal();
            Double offset = object.outerOffsetM();
            box.expandBy(offset == null ? 0 : offset);
            index.insert(box, object);
            vertices += object.shape().getNumPoints();
        }
        index.build();
        return new Cell(index, vertices);
    }

    private static IndexedGround ground(Square cell) {
        Envelope box = new Envelope(
                cell.column() * SIDE_M, (cell.column() + 1) * SIDE_M, cell.row() * SIDE_M, (cell.row() + 1) * SIDE_M);
        return new IndexedGround(Geometries.NATIONAL.toGeometry(box));
    }

    private static List<Square> squares(Envelope box) {
        List<Square> squares = new ArrayList<>();
        int lastColumn = (int) Math.floor(box.getMaxX() / SIDE_M);
        int lastRow = (int) Math.floor(box.getMaxY() / SIDE_M);
        for (int column = (int) Math.floor(box.getMinX() / SIDE_M); column <= lastColumn; column++) {
            for (int row = (int) Math.floor(box.getMinY() / SIDE_M); row <= lastRow; row++) {
                squares.add(new Square(column, row));
            }
        }
        return squares;
    }
}
