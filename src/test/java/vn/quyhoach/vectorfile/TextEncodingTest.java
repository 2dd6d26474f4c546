package vn.quyhoach.vectorfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.support.LegacyShapefile;
import vn.quyhoach.vectorfile.TextEncoding.Basis;

/** Shapefiles of Vietnamese offices, with a right, a wrong or no word about their letters. */
class TextEncodingTest {

    private static final List<String> NAMES =
            List.of("Đất trồng lúa xã Mỹ Lộc", "Khu công nghiệp Đức Hòa", "Đường ở ấp Bình Tả", "No marks at all");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8,        '',           FOUND,        UTF-8",
        "UTF-8,        UTF-8,        STATED,       UTF-8",
        "UTF-8,        ISO-8859-1,   CONTRADICTED, UTF-8",
        "windows-1258, '',           FOUND,        windows-1258",
        "windows-1258, ANSI 1258,    STATED,       windows-1258",
        "windows-1258, UTF-8,        CONTRADICTED, windows-1258",
        "TCVN3,        '',           FOUND,        TCVN3",
        "TCVN3,        1252,         CONTRADICTED, TCVN3",
        "VNI-Windows,  '',           FOUND,        VNI-Windows",
        "VNI-Windows,  88591,        CONTRADICTED, VNI-Windows",
    })
    void readsWhatTheBytesSay(String alphabet, String cpg, Basis basis, String name) throws IOException {
        Path zip = LegacyShapefile.zip(folder, alphabet, cpg, NAMES);
        try (VectorFile file = VectorFiles.open(zip, "a.zip", VectorLimits.DOSSIER)) {
            VectorLayer layer = file.layers().get(0);
            assertThat(layer.encoding().basis()).isEqualTo(basis);
            assertThat(layer.encoding().name()).isEqualTo(name);
            assertThat(layer.encoding().example()).isEqualTo(NAMES.get(0));
            assertThat(file.first(layer, 9))
                    .extracting(feature -> feature.attributes().get("name"))
                    .containsExactlyElementsOf(NAMES);
        }
    }

    @Test
    void believesTheCallerButSaysWhenTheTextsDoNot() throws IOException {
        Path zip = LegacyShapefile.zip(folder, "TCVN3", "", NAMES);
        assertThat(read(zip, "TCVN3").encoding().basis()).isEqualTo(Basis.DECLARED);
        assertThat(read(zip, "VNI").encoding().basis()).isEqualTo(Basis.UNPROVEN);
    }

    @Test
    void decidesNothingAboutLettersOfNoVietnameseAlphabet() throws IOException {
        Path zip = LegacyShapefile.zip(folder, "Latin", "", List.of("Skøyen øst", "Grünerløkka æ", "Åsen høyåsen"));
        assertThat(read(zip, null).encoding().basis()).isEqualTo(Basis.UNDECIDED);
        Path said = LegacyShapefile.zip(folder, "Latin", "1252", List.of("Skøyen øst", "Grünerløkka æ"));
        assertThat(read(said, null).encoding().basis()).isEqualTo(Basis.UNPROVEN);
        Path plain = LegacyShapefile.zip(folder, "Latin", "", List.of("A", "B"));
        assertThat(read(plain, null).encoding().basis()).isEqualTo(Basis.PLAIN);
    }

    private static VectorLayer read(Path zip, String encoding) {
        try (VectorFile file = VectorFiles.open(zip, "a.zip", VectorLimits.DOSSIER, new ReadingHints(encoding))) {
            return file.layers().get(0);
        }
    }
}
