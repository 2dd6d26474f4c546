package vn.quyhoach.conformity.family;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The shipped rule pack as a reader with a pencil would take it: nothing of the product's own reading is used. */
final class ShippedRules {

    private static final Path FOLDER = Path.of("gis-data", "rules");

    /** The day from which the pack holds, as its manifest says. */
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 6, 13);

    private ShippedRules() {}

    record Use(
            String projectClass,
            String group,
            List<String> landClasses,
            String effect,
            String condition,
            String agency,
            String legalRef) {

        String firstClass() {
            return landClasses.get(0);
        }
    }

    record Setback(
            String type,
            String subtype,
            String side,
            double metres,
            String from,
            String effect,
            String legalRef,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** @param projectClasses empty for all */
    record Protection(
            String layer,
            String classCode,
            List<String> projectClasses,
            String effect,
            String condition,
            String legalRef) {

        boolean speaksOf(String layerId, String code, String projectClass) {
            return layer.equals(layerId)
                    && classCode.equals(code)
                    && (projectClasses.isEmpty() || projectClasses.contains(projectClass));
        }
    }

    record Tolerance(String basis, double sheetMillimetres, double groundMetres) {}

    static List<Use> uses() {
        return rows("use-matrix-v0.csv").stream()
                .map(row -> new Use(
                        row.get("project_class"),
                        row.get("zone_group"),
                        words(row.get("zone_classes")),
                        row.get("effect"),
                        row.get("condition_vi"),
                        row.get("competent_agency_vi"),
                        row.get("legal_ref")))
                .toList();
    }

    static List<Setback> setbacks() {
        return rows("setbacks-v0.csv").stream()
                .map(row -> new Setback(
                        row.get("object_type"),
                        row.get("subtype"),
                        row.get("side"),
                        Double.parseDouble(row.get("distance_m")),
                        row.get("measured_from"),
                        row.get("effect"),
                        row.get("legal_ref"),
                        LocalDate.parse(row.get("valid_from")),
                        row.get("valid_to").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("valid_to"))))
                .toList();
    }

    static List<Protection> protections() {
        return rows("overlay-rules-v0.csv").stream()
                .map(row -> new Protection(
                        row.get("layer"),
                        row.get("class_code"),
                        words(row.get("project_classes")),
                        row.get("effect"),
                        row.get("condition_vi"),
                        row.get("legal_ref")))
                .toList();
    }

    static List<Tolerance> tolerances() {
        return rows("tolerances-v0.csv").stream()
                .map(row -> new Tolerance(
                        row.get("position_basis"),
                        Double.parseDouble(row.get("sheet_mm")),
                        Double.parseDouble(row.get("ground_m"))))
                .toList();
    }

    /** The lines of the file of thresholds, by name. */
    static Set<String> thresholds() {
        Set<String> names = new LinkedHashSet<>();
        rows("thresholds-v0.csv").forEach(row -> names.add(row.get("name")));
        return names;
    }

    static double threshold(String name) {
        return rows("thresholds-v0.csv").stream()
                .filter(row -> row.get("name").equals(name))
                .mapToDouble(row -> Double.parseDouble(row.get("value")))
                .findFirst()
                .orElseThrow();
    }

    static Set<String> projectClasses() {
        Set<String> codes = new LinkedHashSet<>();
        uses().forEach(use -> codes.add(use.projectClass()));
        return codes;
    }

    /** Where a kind of project may be: permitted, else (mining is permitted nowhere) on conditions. */
    static Use landFor(String projectClass) {
        return Stream.of("P", "C")
                .flatMap(effect -> uses().stream()
                        .filter(use -> use.projectClass().equals(projectClass)
                                && use.effect().equals(effect)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" +"));
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat form = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = form.parse(Files.newBufferedReader(FOLDER.resolve(file)))) {
            return new ArrayList<>(parser.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
