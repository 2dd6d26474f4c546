package vn.quyhoach.vectorfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.support.GdalFile;
import vn.quyhoach.support.OldLetters;
import vn.quyhoach.support.Rows;
import vn.quyhoach.vectorfile.TextEncoding.Basis;

/** Formats that only GDAL reads, and texts of old fonts that a program took for Western ones. */
class ForeignFilesTest {

    private static final List<String> NAMES =
            List.of("Đất trồng lúa xã Mỹ Lộc", "Khu công nghiệp Đức Hòa", "Đường ở ấp Bình Tả");

    @TempDir
    private Path folder;

    @AfterEach
    void leavesNothing() {
        assertThat(StagingFolder.leftovers()).isEmpty();
    }

    @Test
    void readsMapInfoTables() throws IOException {
        GdalFile.zones(folder, "ranh.tab", "-f", "MapInfo File");
        requireZones(GdalFile.zip(
                folder.resolve("a.zip"),
                folder.resolve("ranh.tab"),
                folder.resolve("ranh.dat"),
                folder.resolve("ranh.map"),
                folder.resolve("ranh.id")));
    }

    @Test
    void readsMapInfoInterchange() throws IOException {
        Path mif = GdalFile.zones(folder, "ranh.mif", "-f", "MapInfo File", "-dsco", "FORMAT=MIF");
        requireZones(GdalFile.zip(folder.resolve("a.zip"), mif, folder.resolve("ranh.mid")));
        try (VectorFile alone = VectorFiles.open(mif, "ranh.mif", VectorLimits.DOSSIER)) {
            assertThat(alone.format()).isEqualTo(VectorFormat.FOREIGN);
            assertThat(alone.layers().get(0).name()).isEqualTo("ranh");
        }
    }

    @Test
    void readsFileGeodatabases() throws IOException {
        Path gdb = GdalFile.zones(folder, "ranh.gdb", "-f", "OpenFileGDB", "-nlt", "MULTIPOLYGON");
        requireZones(GdalFile.zip(folder.resolve("a.zip"), gdb));
    }

    @Test
    void readsDesignFiles() throws IOException {
        String line = "{\"type\":\"LineString\",\"coordinates\":[[100,200],[200,200]]}";
        Path dgn = GdalFile.of(
                folder,
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                        + line + "}]}",
                "tim.dgn",
                "-f",
                "DGN");
        try (VectorFile file = VectorFiles.open(dgn, "tim.dgn", VectorLimits.DOSSIER)) {
            assertThat(file.first(file.layers().get(0), 99)).anySatisfy(feature -> {
                assertThat(feature.geometry().getLength()).isCloseTo(100, within(0.01));
                assertThat(feature.attributes()).containsKey("Level");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Neutral", "WindowsLatin1"})
    void tellsTheLettersOfAMapInfoTable(String charset) throws IOException {
        Path mif = GdalFile.of(folder, points(NAMES), "ten.mif", "-f", "MapInfo File", "-dsco", "FORMAT=MIF");
        Path mid = folder.resolve("ten.mid");
        String rows = Files.readString(mid);
        Files.write(mid, OldLetters.tcvn(rows));
        Files.writeString(mif, Files.readString(mif).replace("\"Neutral\"", '"' + charset + '"'));
        try (VectorFile file =
                VectorFiles.open(GdalFile.zip(folder.resolve("a.zip"), mif, mid), "a.zip", VectorLimits.DOSSIER)) {
            VectorLayer layer = file.layers().get(0);
            assertThat(layer.encoding().name()).isEqualTo("TCVN3");
            assertThat(file.first(layer, 9))
                    .extracting(feature -> feature.attributes().get("name"))
                    .containsExactlyElementsOf(NAMES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCVN3", "VNI-Windows", "windows-1258"})
    void readsTextsAnewThatAProgramTookForWestern(String alphabet) throws IOException {
        List<String> western = NAMES.stream()
                .map(name -> new String(OldLetters.bytes(alphabet, name), StandardCharsets.ISO_8859_1))
                .toList();
        Path gpkg = GdalFile.of(folder, points(western), "cu.gpkg", "-f", "GPKG");
        try (VectorFile file = VectorFiles.open(gpkg, "cu.gpkg", VectorLimits.DOSSIER)) {
            VectorLayer layer = file.layers().get(0);
            assertThat(layer.encoding().basis()).isEqualTo(Basis.CONTRADICTED);
            assertThat(layer.encoding().name()).isEqualTo(alphabet);
            assertThat(file.first(layer, 9))
                    .extracting(feature -> feature.attributes().get("name"))
                    .containsExactlyElementsOf(NAMES);
        }
    }

    @Test
    void leavesUnicodeAlone() throws IOException {
        for (List<String> names : List.of(NAMES, List.of("Cà Mau", "Gò Công"), List.of("Café Müller", "Trang nhà"))) {
            Path gpkg = GdalFile.of(folder, points(names), "moi.gpkg", "-f", "GPKG");
            try (VectorFile file = VectorFiles.open(gpkg, "moi.gpkg", VectorLimits.DOSSIER)) {
                VectorLayer layer = file.layers().get(0);
                assertThat(layer.encoding()).isNull();
                assertThat(file.first(layer, 9))
                        .extracting(feature -> feature.attributes().get("name"))
                        .containsExactlyElementsOf(names);
            }
            Files.delete(gpkg);
        }
    }

    @Test
    void opensNoTableThatATableNames() throws IOException {
        Path tab = Files.writeString(
                folder.resolve("xa.tab"),
                "!table\n!version 450\n!charset WindowsLatin1\nDefinition Table\n  File \"/etc/passwd\"\n  Type ASCII\n");
        for (Path file : List.of(tab, GdalFile.zip(folder.resolve("a.zip"), tab))) {
            assertThatThrownBy(() -> VectorFiles.open(file, "xa.tab", VectorLimits.DOSSIER))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("FILE_UNREADABLE");
        }
    }

    private static void requireZones(Path zip) {
        try (VectorFile file = VectorFiles.open(zip, "a.zip", VectorLimits.DOSSIER)) {
            assertThat(file.layers()).hasSize(1);
            List<VectorFeature> features = file.first(file.layers().get(0), 9);
            assertThat(features)
                    .extracting(feature -> feature.attributes().get("name"))
                    .containsExactly("Đất lúa", "Ấp ở");
            assertThat(features.stream()
                            .mapToDouble(feature -> feature.geometry().getArea())
                            .sum())
                    .isCloseTo(19_900, within(5.0));
        }
    }

    private static String points(List<String> names) {
        StringBuilder features = new StringBuilder();
        for (String name : names) {
            features.append(features.isEmpty() ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"name\":\"")
                    .append(name)
                    .append("\"},\"geometry\":")
                    .append(Rows.ring(0, 0, 100, 100))
                    .append('}');
        }
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},"
                + "\"features\":[" + features + "]}";
    }
}
