package vn.quyhoach.vectorfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.GdalFile;
import vn.quyhoach.support.OldLetters;

/** Files as GDAL writes them, of each format; the same two zones must come out. */
class GdalFormatsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.gpkg,     GEOPACKAGE, EPSG:9210, GPKG,       ''",
        "a.fgb,      FLATGEOBUF, EPSG:9210, FlatGeobuf, ''",
        "noindex.fgb, FLATGEOBUF, EPSG:9210, FlatGeobuf, -lco SPATIAL_INDEX=NO",
        "a.gml,      GML,        EPSG:9210, GML,        -dsco FORMAT=GML3.2",
        "three.gml,  GML,        EPSG:9210, GML,        -dsco FORMAT=GML3",
        "two.gml,    GML,        EPSG:9210, GML,        -dsco FORMAT=GML2",
        "wgs.gml,    GML, OGC:CRS84,     GML,        -dsco FORMAT=GML3.2 -t_srs EPSG:4326",
        "deg.gml,    GML,        EPSG:4756, GML,        -dsco FORMAT=GML3.2 -t_srs EPSG:4756",
        "a.geojsons, GEOJSON, OGC:CRS84,     GeoJSONSeq, -lco RS=YES",
        "a.geojsonl, GEOJSON, OGC:CRS84,     GeoJSONSeq, -lco RS=NO",
        "a.csv,      TABLE,      '',        CSV,        -lco GEOMETRY=AS_WKT",
        "semi.csv,   TABLE,      '',        CSV,        -lco GEOMETRY=AS_WKT -lco SEPARATOR=SEMICOLON -lco WRITE_BOM=YES",
    })
    void readsTheSameZones(String name, VectorFormat format, String crs, String driver, String options)
            throws IOException {
        String[] words = ("-f " + driver + " " + options).strip().split(" ");
        Path written = GdalFile.zones(folder, name, words);
        try (VectorFile file = VectorFiles.open(written, name, VectorLimits.DOSSIER)) {
            assertThat(file.format()).isEqualTo(format);
            VectorLayer layer = file.layers().get(0);
            Crs system = layer.crs().crs();
            assertThat(system == null ? "" : system.code()).isEqualTo(crs);
            List<VectorFeature> features = file.first(layer, 9);
            assertThat(features).hasSize(2).allMatch(feature -> feature.flaw() == null);
            assertThat(features)
                    .extracting(feature -> feature.attributes().get("name"))
                    .containsExactlyInAnyOrder("Đất lúa", "Ấp ở");
            assertThat(features)
                    .extracting(feature -> String.valueOf(feature.attributes().get("source_scale")))
                    .containsExactlyInAnyOrder("10000", "5000");
            double area = features.stream()
                    .mapToDouble(feature -> Geometries.transform(
                                    feature.geometry(), system == null ? Crs.NATIONAL : system, Crs.NATIONAL)
                            .getArea())
                    .sum();
            // GDAL writes seven decimals of a degree: some centimetres on 100 m; and pins another datum operation
            assertThat(area).isCloseTo(19_900, within(10.0));
            assertThat(features.get(0).geometry().getCoordinate().x)
                    .isLessThan(features.get(0).geometry().getCoordinate().y > 200 ? 1e6 : 200)
                    .isGreaterThan(features.get(0).geometry().getCoordinate().y > 200 ? 5e5 : 100);
        }
    }

    @Test
    void readsAWorkbookOfGdal() throws IOException {
        Path csv = GdalFile.zones(folder, "a.csv", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT");
        Path sheet = folder.resolve("a.xlsx");
        Gdal.convert("-q", "-f", "XLSX", sheet.toString(), csv.toString());
        try (VectorFile file = VectorFiles.open(sheet, "a.xlsx", VectorLimits.DOSSIER)) {
            VectorLayer layer = file.layers().get(0);
            assertThat(layer.attributes()).containsExactly("code", "name", "class_code", "source_scale");
            assertThat(file.first(layer, 9))
                    .extracting(feature -> feature.geometry().getArea())
                    .containsExactly(10_000.0, 9_900.0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ma,X,Y\\nA,1172000.5,561000.25\\n                                      | 561000.25 | 1172000.5 | Y → E, X → N",
                "ma,x,y\\nA,561000.25,1172000.5\\n                                      | 561000.25 | 1172000.5 | x → E, y → N",
                "ma;Tọa độ X (m);Tọa độ Y (m)\\nA;1.172.000,5;561.000,25\\n             | 561000.25 | 1172000.5 | Tọa độ Y (m) → E, Tọa độ X (m) → N",
                "ma,Vĩ độ,Kinh độ\\nA,10.5,106.25\\n                                    | 106.25 | 10.5 | ''",
                "ma,easting,northing\\nA,561000.25,1172000.5\\n                         | 561000.25 | 1172000.5 | ''",
                "Bảng tọa độ,,\\nma,x,y\\nA,106.25,10.5\\n                              | 106.25 | 10.5 | x → E, y → N",
                "ma,x,y\\nA,10.5,106.25\\n                                              | 106.25 | 10.5 | y → E, x → N",
            })
    void takesPointsFromColumnsByTheirValues(String csv, double x, double y, String words) throws IOException {
        Path table = Files.writeString(folder.resolve("diem.csv"), csv.strip().replace("\\n", "\n"));
        try (VectorFile file = VectorFiles.open(table, "diem.csv", VectorLimits.DOSSIER)) {
            VectorLayer layer = file.layers().get(0);
            assertThat(layer.crs()).as("numbers never say their system").isEqualTo(SourceCrs.UNSTATED);
            assertThat(layer.oddities().getOrDefault(Oddity.COORDINATE_COLUMNS, ""))
                    .isEqualTo(words);
            VectorFeature feature = file.first(layer, 1).get(0);
            assertThat(feature.geometry().getCoordinate().x).isEqualTo(x);
            assertThat(feature.geometry().getCoordinate().y).isEqualTo(y);
            assertThat(feature.attributes()).containsEntry("ma", "A");
        }
    }

    @Test
    void readsTheLettersOfATableAfterItsCommas() throws IOException {
        Path table = folder.resolve("old.csv");
        String text = "ma,ten,wkt\nA,\"Đất trồng lúa, xã Mỹ Lộc\",\"SRID=9210;POINT Z (561000 1172000 5)\"\n";
        Files.write(table, OldLetters.vni(text));
        try (VectorFile file = VectorFiles.open(table, "old.csv", VectorLimits.DOSSIER)) {
            VectorLayer layer = file.layers().get(0);
            assertThat(layer.encoding().name()).isEqualTo("VNI-Windows");
            assertThat(layer.crs().crs()).isEqualTo(Crs.NATIONAL);
            VectorFeature feature = file.first(layer, 1).get(0);
            assertThat(feature.attributes()).containsEntry("ten", "Đất trồng lúa, xã Mỹ Lộc");
            assertThat(feature.oddities()).containsExactly(Oddity.HEIGHTS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "curves.gpkg, GPKG, ''",
        "curves.gml,  GML,  -dsco FORMAT=GML3.2",
    })
    void drawsArcsAsChords(String name, String driver, String options) throws IOException {
        // a square of 100 m with a half circle of 50 m on its right side
        String wkt = "CURVEPOLYGON (COMPOUNDCURVE ((561100 1172100, 561000 1172100, 561000 1172000, 561100 1172000),"
                + " CIRCULARSTRING (561100 1172000, 561150 1172050, 561100 1172100)))";
        Path csv = Files.writeString(folder.resolve("c.csv"), "code,WKT\nA,\"" + wkt + "\"\n");
        Path written = folder.resolve(name);
        String[] words = ("-q -f " + driver + " " + options + " -a_srs EPSG:9210 -nlt CURVEPOLYGON " + written + " "
                        + csv)
                .replaceAll(" +", " ")
                .split(" ");
        Gdal.convert(words);
        assertThat(new String(Files.readAllBytes(written), StandardCharsets.ISO_8859_1))
                .as("a file with an arc")
                .containsAnyOf("ArcString", "CURVEPOLYGON");
        try (VectorFile file = VectorFiles.open(written, name, VectorLimits.DOSSIER)) {
            VectorFeature feature = file.first(file.layers().get(0), 1).get(0);
            assertThat(feature.flaw()).isNull();
            assertThat(feature.oddities()).contains(Oddity.CURVES);
            assertThat(feature.geometry().isValid()).isTrue();
            assertThat(feature.geometry().getArea()).isCloseTo(10_000 + Math.PI * 1_250, within(2.0));
        }
    }

    @Test
    void readsEveryLayerOfAnArchive() throws IOException {
        Path one = GdalFile.zones(folder, "quy hoạch.gpkg", "-f", "GPKG");
        Path other = GdalFile.zones(folder, "a.fgb", "-f", "FlatGeobuf");
        Path sheet = Files.writeString(folder.resolve("bang.csv"), "a,b\n1,2\n");
        Path decision = Files.writeString(folder.resolve("quyết định.pdf"), "%PDF-1.7");
        Path style = Files.writeString(folder.resolve("a.qml"), "<qgis/>");
        Path nested = Files.writeString(folder.resolve("cũ.rar"), "Rar!");
        Path zip = GdalFile.zip(folder.resolve("hồ sơ.zip"), one, other, sheet, decision, style, nested);
        try (VectorFile file = VectorFiles.open(zip, "hồ sơ.zip", VectorLimits.DOSSIER)) {
            assertThat(file.layers()).extracting(VectorLayer::name).containsExactlyInAnyOrder("a", "zones");
            for (VectorLayer layer : file.layers()) {
                assertThat(file.first(layer, 9)).hasSize(2);
            }
            assertThat(file.contents())
                    .extracting(entry -> entry.path() + " " + entry.kind())
                    .containsExactlyInAnyOrder(
                            "bang.csv DOCUMENT", "quyết định.pdf DOCUMENT", "a.qml STYLE", "cũ.rar ARCHIVE");
        }
    }
}
