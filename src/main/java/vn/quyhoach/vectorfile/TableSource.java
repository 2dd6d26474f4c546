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

    /** As tables of this service head it. */
    private static final String SYSTEM = "crs";

    private static final Pattern WHOLE_CODE = Pattern.compile("EPSG:\\d+");

    private static final Pattern SRID = Pattern.compile("(?i)\\s*SRID=(\\d+);(.*)", Pattern.DOTALL);
    private static final int MOST_NESTING = 32;

    private final TableFile.Table table;
    private final TablePlaces places;
    private final List<String> heads;

    /** The column that says of every row in which system it is; -1 for none. */
    private final int system;

    private final @Nullable TextEncoding encoding;

    private TableSource(TableFile.Table table, TablePlaces places, @Nullable TextEncoding encoding) {
        this.table = table;
        this.places = places;
        this.encoding = encoding;
        this.heads = heads(table.rows().get(places.header()));
        this.system = system();
    }

    /** Empty for a table that does not say where its rows lie. */
    static Optional<FeatureSource> of(TableFile.Table table, @Nullable TextEncoding encoding) {
        return TablePlaces.find(table.rows()).map(places -> new TableSource(table, places, encoding));
    }

    /** Columns without a name are called by their letter, those of the same name are numbered. */
    private static List<String> heads(List<String> row) {
        Set<String> heads = new LinkedHashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String head = TableFile.oneLine(row.get(i));
            String name = head.isEmpty() ? "column " + (i + 1) : head;
            for (int n = 2; !heads.add(name); n++) {
                name = head + " (" + n + ")";
            }
        }
        return new ArrayList<>(heads);
    }

    @Override
    public VectorLayer layer() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            if (isAttribute(i)) {
                names.add(heads.get(i));
            }
        }
        Map<Oddity, String> oddities = new EnumMap<>(Oddity.class);
        if (places.told(heads)) {
            oddities.put(
                    Oddity.COORDINATE_COLUMNS,
                    heads.get(places.east()) + " → E, " + heads.get(places.north()) + " → N");
        }
        return new VectorLayer(table.name(), names, crs(), encoding, oddities);
    }

    /** Only what a column of its own, the text itself or its head says; numbers in columns never say it. */
    private SourceCrs crs() {
        if (system >= 0) {
            return rows().stream()
                    .map(row -> cell(row, system).strip())
                    .filter(code -> !code.isEmpty())
                    .findFirst()
                    .map(SourceCrs::named)
                    .orElse(SourceCrs.UNSTATED);
        }
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

    /** By its head, and only if every row with a place says the same. */
    private int system() {
        int column = places.wkt() < 0 ? -1 : heads.indexOf(SYSTEM);
        if (column < 0) {
            return -1;
        }
        List<String> said = rows().stream()
                .filter(row -> !cell(row, places.wkt()).isBlank())
                .map(row -> cell(row, column).strip())
                .distinct()
                .limit(2)
                .toList();
        return said.size() == 1 && WHOLE_CODE.matcher(said.get(0)).matches() ? column : -1;
    }

    private boolean isAttribute(int column) {
        return column != places.wkt() && column != system;
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
                if (isAttribute(i)) {
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
        String line = TableFile.oneLine(cell);
        Matcher stated = SRID.matcher(line);
        String text = stated.matches() ? stated.group(2) : line;
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
