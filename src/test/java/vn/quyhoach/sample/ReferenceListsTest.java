package vn.quyhoach.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.quyhoach.sheet.CsvResource;

/** The lists in {@code gis-data} and {@code styles} agree with each other. */
class ReferenceListsTest {

    private static Set<String> values(String file, String column) {
        return CsvResource.read(file).stream().map(row -> row.text(column)).collect(Collectors.toSet());
    }

    private static Set<String> landUseCodes(String scheme) {
        return CsvResource.read("gis-data/reference/land_use_classes.csv").stream()
                .filter(row -> row.text("scheme").equals(scheme))
                .map(row -> row.text("code"))
                .collect(Collectors.toSet());
    }

    @Test
    void everyLandUseClassHasAColourAndAParentOfItsGeneration() {
        Set<String> coloured = values("styles/palette/landuse.csv", "code");
        for (CsvResource.Row row : CsvResource.read("gis-data/reference/land_use_classes.csv")) {
            assertThat(coloured).contains(row.text("code"));
            if (!row.isEmpty("parent_code")) {
                assertThat(landUseCodes(row.text("scheme"))).contains(row.text("parent_code"));
            }
        }
    }

    @Test
    void mappingKnowsBothGenerations() {
        for (CsvResource.Row row : CsvResource.read("gis-data/reference/land_use_mapping.csv")) {
            assertThat(landUseCodes(row.text("from_scheme"))).contains(row.text("from_code"));
            assertThat(landUseCodes(row.text("to_scheme"))).contains(row.text("to_code"));
        }
    }

    @Test
    void matrixAnswersEveryProjectClassInEveryZoneGroup() {
        List<CsvResource.Row> matrix = CsvResource.read("gis-data/rules/use-matrix-v0.csv");
        Set<String> projects = values("gis-data/reference/project_classes.csv", "code");
        Set<String> groups = values("gis-data/rules/use-matrix-v0.csv", "zone_group");
        assertThat(values("gis-data/rules/use-matrix-v0.csv", "project_class")).isEqualTo(projects);
        assertThat(matrix).hasSize(projects.size() * groups.size());
    }

    @Test
    void everyConditionIsSaidInBothLanguagesWithItsAuthority() {
        for (String file : List.of("gis-data/rules/use-matrix-v0.csv", "gis-data/rules/overlay-rules-v0.csv")) {
            CsvResource.read(file).stream()
                    .filter(row -> Set.of("C", "CONDITION", "BLOCK", "NOTIFY").contains(row.text("effect")))
                    .forEach(row -> assertThat(List.of(
                                    row.text("condition_vi"),
                                    row.text("condition_en"),
                                    row.text("competent_agency_vi"),
                                    row.text("competent_agency_en")))
                            .as("%s", row)
                            .doesNotContain(""));
        }
    }

    @Test
    void matrixAndOverlaysNameClassesThatExist() {
        Set<String> landUse = CsvResource.read("gis-data/reference/land_use_classes.csv").stream()
                .map(row -> row.text("code"))
                .collect(Collectors.toSet());
        for (CsvResource.Row row : CsvResource.read("gis-data/rules/use-matrix-v0.csv")) {
            assertThat(landUse).contains(row.text("zone_classes").split(" ", -1));
        }
        Set<String> classes = CsvResource.read("styles/palette/classes.csv").stream()
                .map(row -> row.text("layer") + "/" + row.text("class_code"))
                .collect(Collectors.toSet());
        for (CsvResource.Row row : CsvResource.read("gis-data/rules/overlay-rules-v0.csv")) {
            assertThat(classes).contains(row.text("layer") + "/" + row.text("class_code"));
        }
    }

    @Test
    void agenciesSucceedAgenciesThatExist() {
        Set<String> codes = values("gis-data/reference/agencies.csv", "code");
        assertThat(codes).containsAll(values("gis-data/reference/agency_succession.csv", "predecessor_code"));
        assertThat(codes).containsAll(values("gis-data/reference/agency_succession.csv", "successor_code"));
    }

    @Test
    void projectsNameTasksOfTheProgrammeAndClassesOfTheMatrix() {
        Set<String> tasks = values("gis-data/sample/programme_tasks.csv", "number");
        Set<String> classes = values("gis-data/reference/project_classes.csv", "code");
        for (CsvResource.Row row : CsvResource.read("gis-data/sample/projects.csv")) {
            assertThat(tasks).contains(row.text("task_number"));
            assertThat(classes).contains(row.text("project_class"));
        }
    }
}
