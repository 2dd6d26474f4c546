package vn.quyhoach.vectorfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.support.Wkt;

/** Files as people deliver them, and as a stranger might. */
class VectorFilesTest {

    private static final VectorLimits SMALL = new VectorLimits(1 << 20, 100, 1_000);

    @TempDir
    private Path folder;

    @Test
    void readsAShapefileWrittenByGdal() throws IOException {
        Path zip = folder.resolve("upload");
        try (InputStream in = getClass().getResourceAsStream("parcels_9210.zip")) {
            Files.copy(in, zip);
        }
        try (VectorFile file = VectorFiles.open(zip, "hồ sơ.zip", SMALL)) {
            VectorLayer layer = file.layers().get(0);
            assertThat(layer.crs().crs()).isEqualTo(Crs.NATIONAL);
            assertThat(layer.attributes()).containsExactly("MA_LOAI", "TEN", "DIEN_TICH", "SO_TO");
            List<VectorFeature> features = features(file);
            assertThat(features.get(0).attributes())
                    .containsEntry("MA_LOAI", "LUC")
                    .containsEntry("TEN", "Đất trồng lúa xã Mỹ Lộc")
                    .containsEntry("DIEN_TICH", 7500.25)
                    .containsEntry("SO_TO", 12L);
            assertThat(features.get(0).geometry().getArea()).isEqualTo(7_500);
            assertThat(features.get(1).geometry().getNumGeometries()).isEqualTo(2);
        }
    }

    @Test
    void readsGeoJsonInAnyOrderOfMembers() {
        List<VectorFeature> features = features(VectorFiles.openText("""
                {"features": [
                  {"geometry": {"coordinates": [[[0,0],[2,0],[2,2],[0,0]]], "type": "Polygon"},
                   "properties": {"a": 1, "b": null, "c": {"d": [true]}}, "id": "x", "type": "Feature"},
                  {"type": "Feature", "geometry": null, "properties": null}
                ], "type": "FeatureCollection"}
                """, SMALL));
        assertThat(features).hasSize(2);
        assertThat(features.get(0).geometry().getArea()).isEqualTo(2);
        assertThat(features.get(0).attributes())
                .containsEntry("a", 1L)
                .containsEntry("b", null)
                .containsEntry("c", "{\"d\":[true]}");
        assertThat(features.get(1).geometry()).isNull();
        assertThat(features.get(1).flaw()).isNull();
    }

    @Test
    void readsABareGeometryAndItsSystem() {
        try (VectorFile file = VectorFiles.openText("""
                {"type":"Point","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9210"}},
                 "coordinates":[571853.413,1164914.17,3]}
                """, SMALL)) {
            assertThat(file.layers().get(0).crs().crs()).isEqualTo(Crs.NATIONAL);
            assertThat(features(file).get(0).geometry().getCoordinate().x).isEqualTo(571853.413);
        }
    }

    @Test
    void keepsGoingAfterABadGeometryAndSaysWhatIsWrong() {
        List<VectorFeature> features = features(VectorFiles.openText("""
                {"type":"FeatureCollection","features":[
                  {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,2],[0,1]]]}},
                  {"type":"Feature","geometry":{"type":"Point","coordinates":["x",2]}},
                  {"type":"Feature","geometry":{"type":"Point","coordinates":[1e999,2]}},
                  {"type":"Feature","geometry":{"type":"Circle","coordinates":[1,2]}},
                  {"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2]]}},
                  {"type":"Feature","geometry":{"type":"Polygon","coordinates":[]}},
                  {"type":"Feature","geometry":"here"},
                  {"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}
                ]}
                """, SMALL));
        assertThat(features).hasSize(8);
        assertThat(features.subList(0, 7)).allSatisfy(feature -> {
            assertThat(feature.geometry()).isNull();
            assertThat(feature.flaw()).isNotNull();
        });
        assertThat(features.get(0).flaw().en()).contains("not closed");
        assertThat(features.get(7).geometry()).isNotNull();
    }

    @Test
    void readsKmlWithItsData() {
        List<VectorFeature> features = features(VectorFiles.openText("""
                <?xml version="1.0" encoding="UTF-8"?>
                <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><Placemark><name>Khu đất</name>
                <ExtendedData><Data name="ma"><value>SKK</value></Data></ExtendedData>
                <Polygon><outerBoundaryIs><LinearRing><coordinates>
                  106.4,10.5,0 106.5,10.5,0 106.5,10.6,0 106.4,10.5,0
                </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>
                """, SMALL));
        assertThat(features).hasSize(1);
        assertThat(features.get(0).attributes())
                .containsEntry("name", "Khu đất")
                .containsEntry("ma", "SKK");
        assertThat(features.get(0).geometry().getNumPoints()).isEqualTo(4);
    }

    @Test
    void readsNoOutsideFileIntoKml() {
        String hostile = """
                <!DOCTYPE kml [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <kml><Placemark><name>&secret;</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>
                """;
        assertProblem(ProblemCode.FILE_UNREADABLE, () -> features(VectorFiles.openText(hostile, SMALL)));
    }

    @Test
    void readsAGeoPackageWithItsSystem() throws SQLException {
        Path gpkg = geoPackage(Wkt.wkt("POLYGON((571000 1164000, 571100 1164000, 571100 1164100, 571000 1164000))"));
        try (VectorFile file = VectorFiles.open(gpkg, "a.gpkg", SMALL)) {
            assertThat(file.format()).isEqualTo(VectorFormat.GEOPACKAGE);
            assertThat(file.layers()).hasSize(1);
            assertThat(file.layers().get(0).crs().crs()).isEqualTo(Crs.NATIONAL);
            VectorFeature feature = features(file).get(0);
            assertThat(feature.geometry().getArea()).isEqualTo(5_000);
            assertThat(feature.attributes()).containsEntry("fid", 1L).containsEntry("ten \"gốc\"", "Lúa");
        }
    }

    @Test
    void runsNoViewOfAGeoPackage() throws SQLException {
        Path gpkg = geoPackage(Wkt.wkt("POINT(1 2)"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + gpkg);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create view forever as with recursive n(i) as (select 1 union all select i + 1 from n)
                    select i as fid, null as geom from n
                    """);
            statement.execute("insert into gpkg_contents values ('forever', 'features', 9210)");
            statement.execute("insert into gpkg_geometry_columns values ('forever', 'geom', 9210)");
        }
        try (VectorFile file = VectorFiles.open(gpkg, "a.gpkg", SMALL)) {
            assertThat(file.layers()).extracting(VectorLayer::name).containsExactly("parcels");
        }
    }

    @Test
    void endsAZipBombWhileItIsSmall() throws IOException {
        Path zip = zip(Map.of("bomb.geojson", "{\"type\":\"" + " ".repeat(20 << 20) + "\"}"));
        assertThat(Files.size(zip)).isLessThan(100_000);
        assertProblem(ProblemCode.UPLOAD_TOO_LARGE, () -> features(VectorFiles.open(zip, "b.zip", SMALL)));
    }

    @Test
    void countsTheEntriesOfAnArchiveTogether() throws IOException {
        String table = "code,x,y\n" + "A,561000,1172000\n".repeat(30_000); // half of the limit
        Path one = zip(Map.of("a.csv", table));
        VectorFiles.open(one, "a.zip", SMALL).close();
        Path three = zip(Map.of("a.csv", table, "b.csv", table, "c.csv", table));
        assertProblem(ProblemCode.UPLOAD_TOO_LARGE, () -> VectorFiles.open(three, "a.zip", SMALL));
    }

    @Test
    void writesNothingWhereAnEntryPoints() throws IOException {
        Path zip = zip(Map.of("../../evil.geojson", "{\"type\":\"Point\",\"coordinates\":[1,2]}"));
        try (VectorFile file = VectorFiles.open(zip, "b.zip", SMALL)) {
            assertThat(file.layers().get(0).name()).isEqualTo("evil");
            assertThat(features(file)).hasSize(1);
        }
        assertThat(folder.getParent().getParent().resolve("evil.geojson")).doesNotExist();
        assertThat(folder.toFile().list()).containsExactly("upload.zip");
    }

    @Test
    void countsVerticesAndFeatures() {
        String many = "{\"type\":\"MultiPoint\",\"coordinates\":[" + "[1,2],".repeat(1_000) + "[1,2]]}";
        assertProblem(ProblemCode.GEOMETRY_TOO_LARGE, () -> features(VectorFiles.openText(many, SMALL)));
        String features = "{\"type\":\"FeatureCollection\",\"features\":[" + "{\"type\":\"Feature\"},".repeat(100)
                + "{\"type\":\"Feature\"}]}";
        assertProblem(ProblemCode.GEOMETRY_TOO_LARGE, () -> features(VectorFiles.openText(features, SMALL)));
    }

    @Test
    void refusesWhatIsNoVectorFile() throws IOException {
        Path text = Files.writeString(folder.resolve("corners.txt"), "1 1164914 571853");
        assertProblem(ProblemCode.FILE_FORMAT_UNKNOWN, () -> VectorFiles.open(text, "corners.txt", SMALL));
        Path empty = Files.createFile(folder.resolve("empty"));
        assertProblem(ProblemCode.FILE_FORMAT_UNKNOWN, () -> VectorFiles.open(empty, "empty", SMALL));
        Path pictures = zip(Map.of("a.png", "x"));
        assertProblem(ProblemCode.FILE_FORMAT_UNKNOWN, () -> VectorFiles.open(pictures, "a.zip", SMALL));
        Path cut = zip(Map.of("a.shp", "abc"));
        assertProblem(ProblemCode.FILE_UNREADABLE, () -> features(VectorFiles.open(cut, "a.zip", SMALL)));
        Path broken = Files.write(folder.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertProblem(ProblemCode.FILE_UNREADABLE, () -> VectorFiles.open(broken, "a.zip", SMALL));
        Path fake =
                Files.write(folder.resolve("fake.gpkg"), "SQLite format 3\0nonsense".getBytes(StandardCharsets.UTF_8));
        assertProblem(ProblemCode.FILE_UNREADABLE, () -> VectorFiles.open(fake, "fake.gpkg", SMALL));
        assertProblem(ProblemCode.FILE_UNREADABLE, () -> features(VectorFiles.openText("{\"type\":", SMALL)));
        assertProblem(ProblemCode.FILE_UNREADABLE, () -> features(VectorFiles.openText("<html></html>", SMALL)));
        assertProblem(
                ProblemCode.FILE_UNREADABLE,
                () -> features(VectorFiles.openText("{\"a\":" + "[".repeat(5_000), SMALL)));
    }

    private static List<VectorFeature> features(VectorFile file) {
        List<VectorFeature> features = new ArrayList<>();
        file.read(file.layers().get(0), features::add);
        return features;
    }

    private static void assertProblem(ProblemCode code, Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path zip = folder.resolve("upload.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new LinkedHashMap<>(entries).entrySet()) {
                archive.putNextEntry(new ZipEntry(entry.getKey()));
                archive.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private Path geoPackage(Geometry geometry) throws SQLException {
        Path file = folder.resolve("số liệu #1.gpkg");
        byte[] wkb = new WKBWriter().write(geometry);
        byte[] blob = new byte[8 + wkb.length];
        blob[0] = 'G';
        blob[1] = 'P';
        System.arraycopy(wkb, 0, blob, 8, wkb.length);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table gpkg_contents (table_name text, data_type text, srs_id integer)");
            statement.execute("create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)");
            statement.execute("""
                    create table gpkg_spatial_ref_sys (srs_name text, srs_id integer, organization text,
                        organization_coordsys_id integer, definition text)
                    """);
            statement.execute(
                    "insert into gpkg_spatial_ref_sys values ('VN-2000 / TM-3 105-45', 9210, 'EPSG', 9210, 'undefined')");
            statement.execute("insert into gpkg_contents values ('parcels', 'features', 9210)");
            statement.execute("insert into gpkg_geometry_columns values ('parcels', 'geom', 9210)");
            statement.execute("create table parcels (fid integer primary key, geom blob, \"ten \"\"gốc\"\"\" text)");
            try (PreparedStatement insert = connection.prepareStatement("insert into parcels values (1, ?, 'Lúa')")) {
                insert.setBytes(1, blob);
                insert.execute();
            }
        }
        return file;
    }
}
