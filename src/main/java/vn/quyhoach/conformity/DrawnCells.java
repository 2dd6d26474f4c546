package vn.quyhoach.conformity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;

/**
 * Remembers what versions draw in squares of the map: a square is read when the first place comes near it, and again when
 * the version has changed. What was longest not asked for is forgotten first. For any number of threads.
 */
@Component
class DrawnCells implements DrawnSource {

    private static final double SIDE_M = 4_000;

    private static final int BYTES_A_VERTEX = 40;

    /** A quarter of the heap, and no more than 400 MB: a province of 200,000 zones takes half of that. */
    private static final long MOST_VERTICES =
            Math.min(10_000_000, Runtime.getRuntime().maxMemory() / 4 / BYTES_A_VERTEX);

    /** What else an object has weighs as many vertices. */
    private static final int OBJECT_WEIGHT = 12;

    /** A place that comes near more squares is asked for by itself. */
    private static final int MOST_CELLS = 36;

    private static final int MOST_OCCUPIED = 10_000;

    private static final int MOST_VERSIONS = 1_000;

    private final PlanObjects objects;
    private final Cache<Key, Cell> cells = Caffeine.newBuilder()
            .maximumWeight(MOST_VERTICES)
            .weigher((Key key, Cell cell) -> cell.weight())
            .build();
    private final Cache<Key, Set<Square>> occupied =
            Caffeine.newBuilder().maximumSize(MOST_OCCUPIED).build();
    private final Cache<Drawing, Integer> scales =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();

    DrawnCells(PlanObjects objects) {
        this.objects = objects;
    }

    private record Key(Square cell, VersionContent version, List<String> layers) {}

    private record Drawing(VersionContent version, List<String> layers) {}

    private record Cell(STRtree index, int weight) {}

    /** Areas, lines and works are numbered apart. */
    private record ObjectKey(int dimension, long id) {}

    @Override
    public List<DrawnObject> near(
            IndexedGround ground, Reach reach, List<VersionContent> versions, List<String> layers) {
        Envelope farthest = ground.within(Math.max(reach.areasM(), reach.linesM()));
        List<Square> squares = squares(farthest);
        if (squares.size() > MOST_CELLS) {
            return objects.near(ground, reach, versions, layers);
        }
        Envelope areas = ground.within(reach.areasM());
        Map<ObjectKey, DrawnObject> found = new HashMap<>();
        for (Square square : squares) {
            for (Cell cell :
                    cells.getAll(keys(square, versions, layers), this::read).values()) {
                cell.index().query(farthest, item -> {
                    DrawnObject object = (DrawnObject) item;
                    if (!object.isArea() || areas.intersects(object.shape().getEnvelopeInternal())) {
                        found.put(new ObjectKey(object.shape().getDimension(), object.id()), object);
                    }
                });
            }
        }
        return new ArrayList<>(found.values());
    }

    @Override
    public int coarsestScale(List<VersionContent> versions, List<String> layers) {
        return versions.stream()
                .mapToInt(version -> scales.get(
                        new Drawing(version, layers),
                        drawing -> objects.coarsestScale(List.of(drawing.version()), drawing.layers())))
                .max()
                .orElse(0);
    }

    @Override
    public Set<Square> occupied(IndexedGround ground, List<VersionContent> versions, List<String> layers) {
        List<Square> squares = squares(ground.within(0));
        if (squares.size() > MOST_CELLS) {
            return objects.occupied(ground, versions, layers);
        }
        Set<Square> found = new HashSet<>();
        for (Square square : squares) {
            for (Key key : keys(square, versions, layers)) {
                found.addAll(occupied.get(key, this::readOccupied));
            }
        }
        return found;
    }

    private static List<Key> keys(Square square, List<VersionContent> versions, List<String> layers) {
        return versions.stream()
                .map(version -> new Key(square, version, layers))
                .toList();
    }

    /**
     * The versions of one square at once. Lines come in by their widest offset already, see the query; tolerances and
     * set-backs are those of the places.
     */
    private Map<Key, Cell> read(Set<? extends Key> keys) {
        Key any = keys.iterator().next();
        Map<Long, List<DrawnObject>> drawn = objects
                .near(
                        ground(any.cell()),
                        new Reach(0, 0),
                        keys.stream().map(Key::version).toList(),
                        any.layers())
                .stream()
                .collect(Collectors.groupingBy(DrawnObject::versionId));
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> key, key -> cell(drawn.getOrDefault(key.version().versionId(), List.of()))));
    }

    private static Cell cell(List<DrawnObject> drawn) {
        STRtree index = new STRtree();
        int weight = OBJECT_WEIGHT;
        for (DrawnObject object : drawn) {
            Envelope box = object.shape().getEnvelopeInternal();
            Double offset = object.outerOffsetM();
            box.expandBy(offset == null ? 0 : offset);
            index.insert(box, object);
            weight += object.shape().getNumPoints() + OBJECT_WEIGHT;
        }
        index.build();
        return new Cell(index, weight);
    }

    private Set<Square> readOccupied(Key key) {
        return objects.occupied(ground(key.cell()), List.of(key.version()), key.layers());
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
