package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sheet.TableFile;
import vn.quyhoach.text.Bilingual;

/** Files that are tables, opened as layers. */
final class PlacedTables {

    private static final Bilingual NO_PLACES = new Bilingual(
            "bảng không có cột WKT (POINT, LINESTRING, POLYGON…) và không có hai cột tọa độ; đặt tên cột là wkt, hoặc x và y, kinh độ và vĩ độ, easting và northing",
            "the table has no column of WKT (POINT, LINESTRING, POLYGON…) and no two columns of coordinates; call them wkt, or x and y, longitude and latitude, easting and northing");

    private PlacedTables() {}

    /** @throws ProblemException {@code FILE_FORMAT_UNKNOWN}, {@code FILE_UNREADABLE} for one without places */
    static VectorFile separated(Path file, String name, VectorLimits limits, ReadingHints hints) throws IOException {
        Optional<FeatureSource> source =
                Separated.read(VectorFiles.baseName(name), () -> Files.newInputStream(file), hints);
        if (source.isEmpty()) {
            boolean table = name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv)");
            throw table ? noPlaces() : VectorFiles.unknown(name);
        }
        return new VectorFile(VectorFormat.TABLE, List.of(source.get()), limits, () -> {});
    }

    /** @throws ProblemException {@code FILE_UNREADABLE} for a workbook without places */
    static VectorFile workbook(Path file, String name, VectorLimits limits) {
        List<FeatureSource> sources = TableFile.readAsWritten(file).stream()
                .map(table -> TableSource.of(table, null))
                .flatMap(Optional::stream)
                .toList();
        if (sources.isEmpty()) {
            throw noPlaces();
        }
        return new VectorFile(VectorFormat.TABLE, sources, limits, () -> {});
    }

    private static ProblemException noPlaces() {
        return new ProblemException(ProblemCode.FILE_UNREADABLE, Map.of("reason", NO_PLACES));
    }
}
