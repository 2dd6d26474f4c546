package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.quyhoach.sheet.TableFile;

/** A table as a layer: its rows lie where a column of well-known text or two columns of coordinates say. */
final class TableSource implements FeatureSource {

    /** As workbooks of this service head their geometry. */
    private static final Pattern CODE = Pattern.compile("\\((EPSG:\\d+)\\)");

    private static final Pattern SRID = Pattern.compile("(?i)\\s*SRID=(\\d+);(.*)", Pattern.DOTALL);
    private static final int MOST_NESTING = 32;

    private final TableFile.Table table;
    private final TablePlaces places;
    private final List<String> heads;
    private final @Nullable TextEncoding encoding;

    private TableSource(TableFile.Table table, TablePlaces places, @Nullable TextEncoding encoding) {
        this.table = table;
        this.places = places;
        this.encoding = encoding;
        this.heads = heads(table.rows().get(places.header()));
    }

    /** Empty for a table that does not say where its rows lie. */
    static Optional<FeatureSource> of(TableFile.Table table, @Nullable TextEncoding encoding) {
        return TablePlaces.find(table.rows()).map(places -> new TableSource(table, places, encoding));
    }

    /** Columns without a name are called by their letter, those of the same name are numbered. */
    private static List<String> heads(List<String> row) {
        Set<String> heads = new LinkedHashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String name =
                    row.get(i).isBlank() ? "column " + (i + 1) : row.get(i).strip();
            for (int n = 2; !heads.add(name); n++) {
                name = row.get(i).strip() + " (" + n + ")";
            }
        }
        return new ArrayList<>(heads);
    }

    @Override
    public VectorLayer layer() {
        List<String> names = new ArrayList<>(heads);
        if (places.wkt() >= 0) {
            names.remove(places.wkt());
        }
        Map<Oddity, String> oddities = new EnumMap<>(Oddity.class);
        if (places.told(heads)) {
            oddities.put(
                    Oddity.COORDINATE_COLUMNS,
                    heads.get(places.east()) + " → E, " + heads.get(places.north()) + " → N");
        }
        return new VectorLayer(table.name(), names, crs(), encoding, oddities);
    }

    /** Only what the text itself or its head says; numbers in columns never say it. */
    private SourceCrs crs() {
        Matcher head = CODE.matcher(places.wkt() < 0 ? "" : heads.get(places.wkt()));
        if (head.find()) {
            return SourceCrs.named(head.group(1));
        }
        for (List<String> row : rows()) {
            Matcher stated = SRID.matcher(places.wkt() < 0 ? "" : cell(row, places.wkt()));
            if (stated.matches()) {
                return SourceCrs.named("EPSG:" + stated.group(1));
            }
        }
        return SourceCrs.UNSTATED;
    }

    private List<List<String>> rows() {
        return table.rows().subList(places.header() + 1, table.rows().size());
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    @Override
    public void read(Budget budget, Consumer<VectorFeature> sink) throws IOException {
        long number = 0;
        for (List<String> row : rows()) {
            if (row.stream().allMatch(String::isBlank)) {
                continue;
            }
            budget.feature();
            Shapes shapes = new Shapes();
            Geometry geometry = places.wkt() >= 0 ? wkt(cell(row, places.wkt()), shapes) : point(row, shapes);
            budget.vertices(geometry == null ? 0 : geometry.getNumPoints());
            Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
            for (int i = 0; i < heads.size(); i++) {
                if (i != places.wkt()) {
                    String value = cell(row, i).strip();
                    attributes.put(heads.get(i), value.isEmpty() ? null : value);
                }
            }
            sink.accept(new VectorFeature(++number, geometry, shapes.flaw(), attributes, shapes.oddities()));
        }
    }

    private static @Nullable Geometry wkt(String cell, Shapes shapes) {
        if (cell.isBlank()) {
            return null;
        }
        Matcher stated = SRID.matcher(cell);
        String text = stated.matches() ? stated.group(2) : cell;
        if (deep(text)) {
            shapes.flawed(Flaws.MALFORMED);
            return null;
        }
        try {
            Geometry geometry = new WKTReader().read(text);
            shapes.oddities(geometry);
            return geometry.isEmpty() ? null : geometry;
        } catch (ParseException | IllegalArgumentException notRead) {
            shapes.flawed(Flaws.MALFORMED);
            return null;
        }
    }

    /** Well-known text nests collections; a stranger's text could nest until the stack ends. */
    private static boolean deep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth > MOST_NESTING) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Geometry point(List<String> row, Shapes shapes) {
        String east = cell(row, places.east());
        String north = cell(row, places.north());
        if (east.isBlank() && north.isBlank()) {
            return null;
        }
        OptionalDouble x = TablePlaces.number(east);
        OptionalDouble y = TablePlaces.number(north);
        if (x.isEmpty() || y.isEmpty()) {
            shapes.flawed(Flaws.MALFORMED);
            return null;
        }
        return shapes.point(new double[] {x.getAsDouble(), y.getAsDouble()});
    }
}
