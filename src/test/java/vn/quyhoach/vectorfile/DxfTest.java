package vn.quyhoach.vectorfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.support.Gdal;

/** Drawings of AutoCAD and its kin, written by hand as their group codes are defined, and by GDAL. */
class DxfTest {

    private static final VectorLimits SMALL = new VectorLimits(1 << 20, 100, 5_000);

    /** 100 m by 100 m. */
    private static final String SQUARE = entity("LWPOLYLINE", "RANH")
            + "90\n4\n70\n1\n10\n571000\n20\n1164000\n10\n571100\n20\n1164000\n10\n571100\n20\n1164100\n10\n571000\n20\n1164100\n";

    @TempDir
    private Path folder;

    private static String entity(String type, String layer) {
        return "0\n" + type + "\n5\n2F\n100\nAcDbEntity\n8\n" + layer + "\n";
    }

    private static String drawing(String... entities) {
        return "999\nmade by hand\n  0\nSECTION\n  2\nHEADER\n9\n$ACADVER\n1\nAC1015\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n"
                + String.join("", entities) + "0\nENDSEC\n0\nEOF\n";
    }

    private static List<VectorFeature> features(String drawing) {
        List<VectorFeature> features = new ArrayList<>();
        try (VectorFile file = VectorFiles.openText(drawing, SMALL)) {
            assertThat(file.format()).isEqualTo(VectorFormat.DXF);
            file.layers().forEach(layer -> file.read(layer, features::add));
        }
        return features;
    }

    private static Geometry shape(String entity) {
        return features(drawing(entity)).get(0).geometry();
    }

    @Test
    void readsAClosedPolylineAsAnArea() {
        VectorFeature feature = features(drawing(SQUARE)).get(0);
        assertThat(feature.geometry().getGeometryType()).isEqualTo("Polygon");
        assertThat(feature.geometry().getArea()).isEqualTo(10_000);
        assertThat(feature.attributes()).containsEntry("layer", "RANH").containsEntry("handle", "2F");
    }

    @Test
    void readsAPolylineThatComesBackAsAnAreaAndAnOpenOneAsALine() {
        String back = SQUARE.replace("70\n1\n", "70\n0\n") + "10\n571000.0004\n20\n1164000\n";
        assertThat(shape(back).getArea()).isEqualTo(10_000);
        assertThat(shape(SQUARE.replace("70\n1\n", "70\n128\n")).getGeometryType())
                .isEqualTo("LineString");
    }

    @Test
    void readsThePolylinesOfOldReleases() {
        String old = entity("POLYLINE", "RANH")
                + "66\n1\n70\n1\n10\n0\n20\n0\n"
                + "0\nVERTEX\n8\nVERTICES\n10\n571000\n20\n1164000\n30\n2.5\n"
                + "0\nVERTEX\n8\nVERTICES\n10\n571100\n20\n1164000\n"
                + "0\nVERTEX\n8\nVERTICES\n10\n571050\n20\n1164050\n70\n16\n"
                + "0\nVERTEX\n8\nVERTICES\n10\n571100\n20\n1164100\n"
                + "0\nSEQEND\n8\nVERTICES\n"
                + entity("POINT", "MOC")
                + "10\n571000\n20\n1164000\n";
        List<VectorFeature> features = features(drawing(old));
        assertThat(features).hasSize(2);
        assertThat(features.get(0).geometry().getArea()).isEqualTo(5_000);
        assertThat(features.get(0).attributes()).containsEntry("layer", "RANH");
        assertThat(features.get(1).geometry().getGeometryType()).isEqualTo("Point");
    }

    @Test
    void drawsArcsWithChordsThatStayWithinACentimetre() {
        String circle = entity("CIRCLE", "0") + "10\n571000\n20\n1164000\n40\n100\n";
        assertThat(shape(circle).getArea()).isCloseTo(Math.PI * 10_000, within(2 * Math.PI * 100 * 0.01));
        String quarter = entity("ARC", "0") + "10\n571000\n20\n1164000\n40\n100\n50\n0\n51\n90\n";
        assertThat(shape(quarter).getLength()).isCloseTo(Math.PI * 50, within(0.05));
        assertThat(shape(quarter).getEnvelopeInternal().getMinX()).isCloseTo(571_000, within(1e-6));
        // a bulge of 1 is half a circle to the right of the way
        String half = entity("LWPOLYLINE", "0")
                + "70\n1\n10\n571000\n20\n1164000\n42\n1\n10\n571100\n20\n1164000\n10\n571050\n20\n1164100\n";
        assertThat(shape(half).getArea()).isCloseTo(5_000 + Math.PI * 50 * 50 / 2, within(2.0));
        assertThat(shape(half).getEnvelopeInternal().getMinY()).isCloseTo(1_163_950, within(0.01));
        assertThat(shape(half.replace("42\n1\n", "42\n-0.4142135624\n")).getArea())
                .isCloseTo(5_000 - (Math.PI * 5_000 / 4 - 2_500), within(2.0));
    }

    @Test
    void keepsTheLayersOfTheDrawingApart() {
        try (VectorFile file = VectorFiles.openText(
                drawing(
                        SQUARE,
                        entity("LINE", "Tim \\U+0111\\U+01B0\\U+1EDDng") + "10\n1\n20\n2\n11\n3\n21\n4\n",
                        SQUARE),
                SMALL)) {
            assertThat(file.layers()).extracting(VectorLayer::name).containsExactly("RANH", "Tim đường");
            assertThat(file.layers().get(0).crs()).isEqualTo(SourceCrs.UNSTATED);
        }
    }

    @Test
    void passesOverTheSheetTextsAndHatches() {
        String frame = SQUARE.replace("90\n4\n", "67\n1\n90\n4\n");
        String text = entity("TEXT", "CHU") + "10\n571000\n20\n1164000\n1\nKhu A\n";
        assertThat(features(drawing(frame, text, SQUARE))).hasSize(1);
        assertThatThrownBy(() -> features(drawing(frame, text)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.GEOMETRY_UNREADABLE);
                    assertThat(problem.details().get("reason").toString()).contains("polyline");
                });
    }

    @Test
    void tellsCurvesItCannotReadAndMirroredPlanes() {
        VectorFeature spline =
                features(drawing(entity("SPLINE", "RANH") + "10\n1\n20\n2\n")).get(0);
        assertThat(spline.geometry()).isNull();
        assertThat(spline.flaw().en()).contains("SPLINE");
        assertThat(features(drawing(SQUARE + "230\n-1\n")).get(0).flaw()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\nabc\n",
                "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\n",
                "0\nSECTION\n2\nENTITIES\n0\nLINE\nten\n1\n",
                "0\nSECTION\n2\nENTITIES\n0\nPOINT\n10\n1\n20\n2\n"
            })
    void refusesADrawingThatIsBrokenOrCutOff(String drawing) {
        assertThatThrownBy(() -> features(drawing))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE));
    }

    @Test
    void countsVertices() {
        StringBuilder many = new StringBuilder(entity("LWPOLYLINE", "0"));
        for (int i = 0; i < 6_000; i++) {
            many.append("10\n").append(i).append("\n20\n").append(i % 7).append('\n');
        }
        assertThatThrownBy(() -> features(drawing(many.toString())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.GEOMETRY_TOO_LARGE));
    }

    @Test
    void readsALayerNameInTheCodePageOfTheOffice() throws IOException {
        Path file = Files.write(
                folder.resolve("a.dxf"),
                drawing(SQUARE.replace("RANH", "Đươ\u0300ng")).getBytes(Charset.forName("windows-1258")));
        try (VectorFile drawing = VectorFiles.open(file, "a.dxf", SMALL)) {
            assertThat(drawing.layers().get(0).name()).isEqualTo("Đường");
        }
    }

    @Test
    void readsWhatGdalWrites() throws IOException {
        Path json = Files.writeString(folder.resolve("a.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"Layer":"RANH"},
                "geometry":{"type":"LineString","coordinates":
                [[571000,1164000],[571100,1164000],[571100,1164100],[571000,1164100],[571000,1164000]]}}]}""");
        Path dxf = folder.resolve("a.dxf");
        Gdal.convert("-f", "DXF", dxf.toString(), json.toString());
        try (VectorFile file = VectorFiles.open(dxf, "a.dxf", SMALL)) {
            List<VectorFeature> features = new ArrayList<>();
            file.read(file.layers().get(0), features::add);
            assertThat(file.layers().get(0).name()).isEqualTo("RANH");
            assertThat(features.get(0).geometry().getArea()).isEqualTo(10_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AC1032\0\0", "AutoCAD Binary DXF\r\n", "\u00D0\u00CF\u0011\u00E0"})
    void sendsBinaryFormatsBackWithTheWayOut(String start) throws IOException {
        Path file = Files.write(folder.resolve("upload"), start.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> VectorFiles.detect(file)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.FILE_FORMAT_BINARY);
            assertThat(problem.details().get("mend").toString()).contains("lưu");
        });
    }
}
