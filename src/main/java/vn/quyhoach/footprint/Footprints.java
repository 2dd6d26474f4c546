package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.footprint.Systems.Choice;
import vn.quyhoach.geo.CornerRows;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.Grounds;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.UnitFinder;
import vn.quyhoach.vectorfile.SourceCrs;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorFiles;
import vn.quyhoach.vectorfile.VectorLimits;

/** Reads the place of a project, in whatever form it comes. */
@Component
public class Footprints {

    /** Of well-known text and its like: the vertices are counted once they are read. */
    static final int MOST_CHARACTERS = 10_000_000;

    private final Systems systems;
    private final UnitFinder units;

    Footprints(Systems systems, UnitFinder units) {
        this.systems = systems;
        this.units = units;
    }

    /** The same for many places: without a system named each of them is looked for in several. */
    public Footprints with(UnitFinder other) {
        return new Footprints(systems.with(other), other);
    }

    /** @throws ProblemException for whatever is wrong with the text */
    Footprint read(String text, FootprintOptions options) {
        if (text.isBlank()) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        requireShort(text, MOST_CHARACTERS);
        if (WellKnownText.isIn(text)) {
            return readPlace(WellKnownText.read(text), options);
        }
        if (VectorFiles.detect(text).isPresent()) {
            try (VectorFile file = VectorFiles.openText(text, VectorLimits.FOOTPRINT)) {
                return read(file, options);
            }
        }
        requireShort(text, CornerTable.MOST_CHARACTERS);
        return readTable(CornerTable.read(text), options);
    }

    private static void requireShort(String text, int most) {
        if (text.length() > most) {
            throw new ProblemException(ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", most / 1000 + " kB"));
        }
    }

    /** @throws ProblemException for whatever is wrong with the file */
    Footprint read(VectorFile file, FootprintOptions options) {
        return readPlace(VectorPlace.read(file, options.layer()), options);
    }

    /**
     * One shape of many in its right system and order, without what a person would look at.
     *
     * @param shape as it stands in its file, easting first if the file keeps to its format
     * @param source the system the file names, if it names one
     * @param declared the system the sender names; it goes before the file's
     * @throws ProblemException for whatever is wrong with its system; the shape itself is not looked at
     */
    public PlacedShape place(Geometry shape, SourceCrs source, @Nullable String declared) {
        return placed(new VectorPlace(shape, source, List.of()), FootprintOptions.of(declared, null, null, null));
    }

    /**
     * One text of many: well-known text, GeoJSON or a table of corners.
     *
     * @param declared the system the sender names
     * @throws ProblemException for whatever is wrong with the text
     */
    public PlacedShape place(String text, @Nullable String declared) {
        FootprintOptions options = FootprintOptions.of(declared, null, null, null);
        if (WellKnownText.isIn(text)) {
            return placed(WellKnownText.read(text), options);
        }
        Footprint read = read(text, options);
        return new PlacedShape(read.geometry(), Crs.WGS84, read.notes());
    }

    private PlacedShape placed(VectorPlace place, FootprintOptions options) {
        List<Note> notes = new ArrayList<>();
        Crs stated = stated(place, options, notes);
        Geometry shape = place.geometry();
        if (shape.isEmpty()) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        List<double[]> pairs = pairs(shape);
        Choice choice = systems.chooseOnly(pairs, options.declared() == null ? stated : options.declared());
        Geometry eastFirst = eastFirst(shape, choice, notes);
        if (choice.detected()) {
            notes.addAll(choiceNotes(choice));
        }
        Crs crs = choice.candidate().crs();
        return new PlacedShape(GeoJson.write(eastFirst, crs), crs, notes);
    }

    private Footprint readPlace(VectorPlace place, FootprintOptions options) {
        List<Note> notes = new ArrayList<>();
        Crs stated = stated(place, options, notes);
        return readShape(place.geometry(), stated, notes, options);
    }

    /** The system a file names; null where the numbers must tell. */
    private static @Nullable Crs stated(VectorPlace place, FootprintOptions options, List<Note> notes) {
        Crs stated = place.crs().crs();
        if (!place.crs().stated() && stated != null && !fitsDegrees(place.geometry())) {
            stated = null; // metres in a GeoJSON without a system: told by the ranges
        }
        if (stated == null && options.declared() == null && place.crs().stated()) {
            throw new ProblemException(
                    ProblemCode.CRS_UNSUPPORTED,
                    Map.of(
                            "crs",
                            place.crs().words(),
                            "supported",
                            Crs.supported().stream().map(Crs::code).toList()));
        }
        notes.addAll(place.notes());
        boolean overridden = options.declared() != null
                && place.crs().stated()
                && !options.declared().equals(stated);
        if (overridden) {
            notes.add(Note.of(
                    "FILE_CRS_OVERRIDDEN",
                    "Dùng hệ tọa độ do người gửi khai báo; tệp ghi \""
                            + place.crs().words() + "\".",
                    "The system named by the sender is used; the file says \""
                            + place.crs().words() + "\"."));
        }
        return stated;
    }

    /** A table of corners, from a text or a spreadsheet. */
    Footprint readTable(CornerTable table, FootprintOptions options) {
        List<double[]> pairs = table.rings().stream()
                .flatMap(List::stream)
                .map(corner -> new double[] {corner.first(), corner.second()})
                .toList();
        Choice choice = systems.choose(pairs, options.declared());
        boolean northFirst = choice.candidate().northFirst();
        CornerRings rings = new CornerRings(choice.candidate().crs(), northFirst, options.repairOrder());
        Geometry geometry = rings.build(table, options.kind());
        List<Note> notes = new ArrayList<>(table.notes());
        if (table.xIsFirst() != null && table.xIsFirst() != northFirst) {
            notes.add(Note.of(
                    "AXES_AGAINST_HEADING",
                    "Tiêu đề cột X, Y ngược với trị số: đã đọc theo trị số (tọa độ Bắc lớn hơn 1 000 km).",
                    "The headings X and Y contradict the numbers: read by the numbers (northings exceed 1,000 km)."));
        }
        notes.addAll(rings.notes());
        Footprint footprint = finish(geometry, choice, notes, rings::label);
        new EdgeCheck(table, footprint.corners()).note().ifPresent(notes::add);
        return footprint;
    }

    private Footprint readShape(Geometry shape, @Nullable Crs stated, List<Note> notes, FootprintOptions options) {
        if (shape.isEmpty()) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        boolean goesRound = options.kind() == FootprintKind.POLYGON && shape.getDimension() == 1;
        Geometry geometry = goesRound ? ClosedLines.area(shape, notes).orElse(shape) : shape;
        Choice choice = systems.choose(pairs(geometry), options.declared() == null ? stated : options.declared());
        return finish(eastFirst(geometry, choice, notes), choice, notes, (place, number) -> String.valueOf(number));
    }

    private static List<double[]> pairs(Geometry geometry) {
        return Arrays.stream(geometry.getCoordinates())
                .map(place -> new double[] {place.x, place.y})
                .toList();
    }

    private static Geometry eastFirst(Geometry geometry, Choice choice, List<Note> notes) {
        if (!choice.candidate().northFirst()) {
            return geometry;
        }
        Geometry eastFirst = geometry.copy();
        eastFirst.apply((CoordinateFilter) place -> {
            double easting = place.y;
            place.y = place.x;
            place.x = easting;
        });
        eastFirst.geometryChanged();
        notes.add(Note.of(
                "AXES_SWAPPED",
                "Tọa độ được ghi Bắc trước, Đông sau: đã đổi lại.",
                "The coordinates were written northing first: they were swapped."));
        return eastFirst;
    }

    private Footprint finish(
            Geometry geometry, Choice choice, List<Note> notes, BiFunction<Coordinate, Integer, String> labels) {
        Crs crs = choice.candidate().crs();
        Geometry national = Grounds.national(geometry, crs, VectorPlace.MOST_VERTICES);
        requireInside(national, choice);
        notes.addAll(choiceNotes(choice));
        boolean area = national.getDimension() == 2;
        return new Footprint(
                GeoJson.write(Geometries.transform(geometry, crs, Crs.WGS84), Crs.WGS84),
                area ? "POLYGON" : national.getDimension() == 1 ? "LINE" : "POINT",
                area ? (Double) national.getArea() : null,
                national.getDimension() > 0 ? (Double) national.getLength() : null,
                new Footprint.SystemRead(crs.code(), crs.name(), choice.detected(), choice.alternatives()),
                choice.candidate().order(),
                CornerRows.of(geometry, national, labels),
                systems.unitsAt(national),
                notes);
    }

    private void requireInside(Geometry national, Choice choice) {
        try {
            units.requireInsideProvince(national);
        } catch (ProblemException outside) {
            if (outside.code() != ProblemCode.GEOMETRY_OUTSIDE_PROVINCE
                    || choice.alternatives().isEmpty()) {
                throw outside;
            }
            Map<String, Object> details = new LinkedHashMap<>(outside.details());
            details.put("candidates", choice.alternatives());
            throw new ProblemException(ProblemCode.GEOMETRY_OUTSIDE_PROVINCE, details);
        }
    }

    private static List<Note> choiceNotes(Choice choice) {
        List<Note> notes = new ArrayList<>();
        Crs crs = choice.candidate().crs();
        if (choice.detected()) {
            notes.add(Note.of(
                    "CRS_DETECTED",
                    "Hệ tọa độ không được khai báo; theo trị số, đọc là " + crs.name() + " (" + crs.code() + ").",
                    "No system was named; by the numbers it was read as " + crs.name() + " (" + crs.code() + ")."));
        }
        choice.alternatives()
                .forEach(other -> notes.add(Note.of(
                        "CRS_ALSO_POSSIBLE",
                        String.format(
                                Locale.ROOT,
                                "Trong %s (%s) vị trí cũng nằm trong tỉnh: %s.",
                                other.name(),
                                other.code(),
                                other.place()),
                        String.format(
                                Locale.ROOT,
                                "In %s (%s) the place would also lie in the province: %s.",
                                other.name(),
                                other.code(),
                                other.place()))));
        return notes;
    }

    private static boolean fitsDegrees(Geometry geometry) {
        return Arrays.stream(geometry.getCoordinates())
                .allMatch(place -> Math.abs(place.x) <= 180 && Math.abs(place.y) <= 180);
    }
}
