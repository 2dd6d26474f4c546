package vn.quyhoach.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.footprint.LayerChoice;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sheet.OfficeText;
import vn.quyhoach.sheet.TableFile;
import vn.quyhoach.sheet.TableFile.Table;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorFiles;
import vn.quyhoach.vectorfile.VectorFormat;
import vn.quyhoach.vectorfile.VectorLayer;
import vn.quyhoach.vectorfile.VectorLimits;

/**
 * A file of many places: a map, where every feature is one, or a table, where a row with well-known text is one, or the
 * rows of the same code with their corners.
 *
 * @param name what the sender calls it
 */
record BatchFile(Path path, String name) {

    static final int MOST_ROWS = 5_000;
    static final VectorLimits LIMITS = new VectorLimits(100L << 20, MOST_ROWS, 5_000_000);

    /**
     * A layer or sheet.
     *
     * @param crs the system of its coordinates; null where the file names none that we know
     * @param fields which column will be taken for what
     */
    record Part(String name, List<String> columns, @Nullable String crs, Map<Field, String> fields) {

        static Part of(String name, List<String> columns, @Nullable String crs, Field... fields) {
            Map<Field, String> found = new EnumMap<>(Field.class);
            for (Field field : fields) {
                field.find(columns).ifPresent(column -> found.put(field, column));
            }
            return new Part(name, columns, crs, found);
        }
    }

    /**
     * What can be chosen of it.
     *
     * @throws ProblemException {@code FILE_FORMAT_UNKNOWN}, {@code FILE_FORMAT_BINARY}, {@code FILE_UNREADABLE}, {@code
     *     UPLOAD_TOO_LARGE}
     */
    List<Part> parts() {
        Optional<List<Table>> tables = tables();
        if (tables.isPresent()) {
            return tables.get().stream()
                    .map(table -> new TableRows(table).part())
                    .toList();
        }
        try (VectorFile file = VectorFiles.open(path, name, LIMITS)) {
            return file.layers().stream().map(BatchFile::part).toList();
        }
    }

    private static Part part(VectorLayer layer) {
        Crs crs = layer.crs().crs();
        return Part.of(
                layer.name(), layer.attributes(), crs == null ? null : crs.code(), Field.CODE, Field.NAME, Field.CLASS);
    }

    /**
     * Its rows, one after the other.
     *
     * @throws ProblemException those of {@link #parts}, {@code PARAMETER_INVALID} for a layer or column that is not
     *     there, {@code GEOMETRY_TOO_LARGE} for more than {@value #MOST_ROWS} rows
     */
    void read(BatchOptions options, Consumer<RowDraft> sink) {
        Optional<List<Table>> tables = tables();
        if (tables.isPresent()) {
            List<Table> written =
                    tables.get().stream().filter(table -> !table.isEmpty()).toList();
            new TableRows(chosen(written, Table::name, options.layer())).read(options, sink);
            return;
        }
        try (VectorFile file = VectorFiles.open(path, name, LIMITS)) {
            VectorLayer layer = chosen(file.layers(), VectorLayer::name, options.layer());
            VectorRows.read(file, layer, options, sink);
        }
    }

    private Optional<List<Table>> tables() {
        Optional<VectorFormat> format = VectorFiles.detect(path);
        if (format.isPresent()) {
            boolean workbook = format.get() == VectorFormat.ZIP && TableFile.isWorkbook(path);
            return workbook ? Optional.of(TableFile.read(path)) : Optional.empty();
        }
        try {
            if (Files.size(path) > LIMITS.maxBytes()) {
                throw new ProblemException(
                        ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", (LIMITS.maxBytes() >> 20) + " MB"));
            }
            String text = OfficeText.of(Files.readAllBytes(path)).orElseThrow(this::unknown);
            return Optional.of(List.of(TableFile.separated(name, text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProblemException unknown() {
        return new ProblemException(
                ProblemCode.FILE_FORMAT_UNKNOWN,
                Map.of("file", name, "supported", VectorFiles.SUPPORTED + ", XLSX, CSV"));
    }

    private static <T> T chosen(List<T> parts, Function<T, String> name, @Nullable String wanted) {
        List<T> fitting = wanted == null || wanted.isBlank()
                ? parts
                : parts.stream().filter(part -> name.apply(part).equals(wanted)).toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (parts.isEmpty()) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        throw LayerChoice.amongLayers(wanted, parts.stream().map(name).toList());
    }

    /** @throws ProblemException {@code PARAMETER_INVALID} for a column that is not there */
    static @Nullable String column(@Nullable String wanted, String parameter, Field field, List<String> columns) {
        if (wanted == null || wanted.isBlank()) {
            return field.find(columns).orElse(null);
        }
        if (!columns.contains(wanted)) {
            String known = String.join(", ", columns);
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID,
                    Map.of(
                            "parameter",
                            parameter,
                            "value",
                            wanted,
                            "reason",
                            new Bilingual("Các cột của tệp: " + known, "The file has the columns: " + known)));
        }
        return wanted;
    }
}
