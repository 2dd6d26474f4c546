package vn.quyhoach.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quyhoach.text.Words;

/** What a column of a file can be, told by its heading in Vietnamese or English, with or without diacritics. */
enum Field {
    CODE(
            "ma",
            "ma du an",
            "ma da",
            "maduan",
            "mada",
            "ma so",
            "so hieu du an",
            "code",
            "project code",
            "projectcode",
            "id"),
    NAME("ten", "ten du an", "ten da", "tenduan", "tenda", "name", "project name", "projectname"),
    CLASS("loai", "loai du an", "loai da", "loaiduan", "loaida", "class", "project class", "projectclass"),
    WKT("wkt", "ewkt", "geom", "geometry", "hinh", "hinh hoc", "the geom", "wkt geom"),
    X("x", "x m", "x bac", "toa do x", "bac", "northing", "vi do", "lat", "latitude"),
    Y("y", "y m", "y dong", "toa do y", "dong", "easting", "kinh do", "lon", "lng", "longitude"),
    CORNER("goc", "diem", "so hieu diem", "so hieu goc", "ten diem", "corner", "point", "moc");

    private final Set<String> headings;

    Field(String... headings) {
        this.headings = Set.of(headings);
    }

    /** The first of the columns whose heading says so. */
    Optional<String> find(List<String> columns) {
        return columns.stream()
                .filter(column -> headings.contains(fold(column)))
                .findFirst();
    }

    /** Lower case without marks, words apart by one blank. */
    static String fold(String heading) {
        return Words.folded(heading).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
