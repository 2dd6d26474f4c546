package vn.quyhoach.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.GdalFile;
import vn.quyhoach.support.Rows;

/** Good files of every format as GDAL writes them, then cut off, damaged, and made with intent. */
final class BadFiles {

    private static final int DAMAGES = 4;

    private final Path folder;

    BadFiles(Path folder) {
        this.folder = folder;
    }

    Map<String, Path> all() throws IOException, SQLException {
        Map<String, Path> all = new LinkedHashMap<>(hostile());
        for (Path good : good()) {
            String name = good.getFileName().toString();
            byte[] bytes = Files.readAllBytes(good);
            all.put(name + " whole", good);
            for (int part : List.of(1, 10, 40, 70, 95)) {
                byte[] cut = Arrays.copyOf(bytes, bytes.length * part / 100);
                all.put(name + " cut at " + part + " %", write("cut-" + part + "-" + name, cut));
            }
            for (int seed = 1; seed <= DAMAGES; seed++) {
                byte[] damaged = bytes.clone();
                Random random = new Random(seed);
                for (int i = 0; i < 1 + bytes.length / 200; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                all.put(name + " damaged " + seed, write("damaged-" + seed + "-" + name, damaged));
            }
        }
        return all;
    }

    private List<Path> good() throws IOException {
        Path csv = GdalFile.zones(folder, "good.csv", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT");
        Path sheet = folder.resolve("good.xlsx");
        Gdal.convert("-q", "-overwrite", "-f", "XLSX", sheet.toString(), csv.toString());
        GdalFile.zones(folder, "good.tab", "-f", "MapInfo File");
        GdalFile.zones(folder, "good.gdb", "-f", "OpenFileGDB", "-nlt", "MULTIPOLYGON");
        return List.of(
                csv,
                sheet,
                GdalFile.zones(folder, "good.gpkg", "-f", "GPKG"),
                GdalFile.zones(folder, "good.fgb", "-f", "FlatGeobuf"),
                GdalFile.zones(folder, "good.gml", "-f", "GML", "-dsco", "FORMAT=GML3.2"),
                GdalFile.zones(folder, "good.geojson", "-f", "GeoJSON"),
                GdalFile.zones(folder, "good.geojsons", "-f", "GeoJSONSeq", "-lco", "RS=YES"),
                GdalFile.zones(folder, "good.kml", "-f", "KML"),
                GdalFile.zones(folder, "good.dxf", "-f", "DXF"),
                GdalFile.zones(folder, "good.mif", "-f", "MapInfo File", "-dsco", "FORMAT=MIF"),
                shapefile(".shp", ".shx", ".dbf", ".prj"),
                GdalFile.zip(
                        folder.resolve("tab.zip"),
                        folder.resolve("good.tab"),
                        folder.resolve("good.dat"),
                        folder.resolve("good.map"),
                        folder.resolve("good.id")),
                GdalFile.zip(folder.resolve("gdb.zip"), folder.resolve("good.gdb")));
    }

    private Path shapefile(String... parts) throws IOException {
        GdalFile.zones(folder, "good.shp", "-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8");
        return GdalFile.zip(
                folder.resolve("shp" + parts.length + ".zip"),
                Arrays.stream(parts).map(part -> folder.resolve("good" + part)).toArray(Path[]::new));
    }

    /** What somebody made with intent, or a program with little care. */
    Map<String, Path> hostile() throws IOException, SQLException {
        Map<String, Path> files = new TreeMap<>();
        Path whole = shapefile(".shp", ".shx", ".dbf", ".prj");
        files.put("zip without its .shx", zipOf("noshx.zip", ".shp", ".dbf", ".prj"));
        files.put("zip without its .dbf", zipOf("nodbf.zip", ".shp", ".shx", ".prj"));
        files.put("zip of archives only", GdalFile.zip(folder.resolve("nested.zip"), whole));
        files.put("zip bomb", bomb());
        files.put(
                "zip that climbs",
                zip("climbs.zip", "../../../evil.geojson", collection(zone("A", Rows.ring(0, 0, 9, 9)))));
        files.put("zip with a link", link(zip("link.zip", "link.geojson", "/etc/passwd")));
        files.put(
                "points among areas",
                json("mixed", zone("A", Rows.ring(0, 0, 9, 9)), zone("B", point("561000", "1172000"))));
        files.put("no geometry", json("null", zone("A", "null")));
        files.put("empty geometry", table("empty", "POLYGON EMPTY"));
        files.put(
                "not a number",
                table("nan", "POLYGON ((561000 1172000, NaN 1172000, 561100 1172100, 561000 1172000))"));
        files.put("infinite", json("infinite", zone("A", point("1e999", "1172000"))));
        files.put(
                "a million kilometres away",
                table("far", "POLYGON ((1e12 1172000, 1.1e12 1172000, 1e12 1172100, 1e12 1172000))"));
        files.put(
                "nested text",
                table("nested", "GEOMETRYCOLLECTION (".repeat(5_000) + "POINT (1 2)" + ")".repeat(5_000)));
        files.put("a code of a million letters", json("long", zone("A".repeat(1_000_000), Rows.ring(0, 0, 9, 9))));
        files.put("triggers and views", triggers());
        String entities = "<!DOCTYPE x [<!ENTITY a \"" + "ha".repeat(500) + "\"><!ENTITY b \"" + "&a;".repeat(500)
                + "\"><!ENTITY c \"" + "&b;".repeat(500) + "\"><!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
        files.put(
                "entities in GML",
                write(
                        "e.gml",
                        (entities
                                + "<FeatureCollection xmlns:gml=\"http://www.opengis.net/gml/3.2\"><gml:featureMember><x><name>&c;&secret;</name></x>"
                                + "</gml:featureMember></FeatureCollection>")));
        files.put(
                "entities in KML",
                write("e.kml", entities + "<kml><Placemark><name>&c;&secret;</name></Placemark></kml>"));
        files.put(
                "entities in GPX",
                write("e.gpx", entities + "<gpx><wpt lat=\"1\" lon=\"2\"><name>&c;&secret;</name></wpt></gpx>"));
        byte[] shp = Files.readAllBytes(folder.resolve("good.shp"));
        ByteBuffer.wrap(shp).putInt(0, Integer.reverseBytes(9994));
        Files.createDirectories(folder.resolve("swapped"));
        files.put(
                "shapes of the other byte order",
                GdalFile.zip(folder.resolve("swapped.zip"), Files.write(folder.resolve("swapped/good.shp"), shp)));
        return files;
    }

    private Path zipOf(String name, String... parts) throws IOException {
        return GdalFile.zip(
                folder.resolve(name),
                Arrays.stream(parts).map(part -> folder.resolve("good" + part)).toArray(Path[]::new));
    }

    /** A spreadsheet of 150 MB of blanks in some kilobytes. */
    private Path bomb() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 150; i++) {
                zip.write(blanks);
            }
        }
        return file;
    }

    private Path zip(String name, String entry, String content) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Marks the only entry as a symbolic link made on Unix, whose content is where it leads. */
    private static Path link(Path zip) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 < bytes.length; at++) {
            if (buffer.getInt(at) == 0x02014B50) {
                bytes[at + 5] = 3;
                buffer.putInt(at + 38, 0xA1FF << 16);
            }
        }
        return Files.write(zip, bytes);
    }

    private Path triggers() throws IOException, SQLException {
        Path file = GdalFile.zones(folder, "triggers.gpkg", "-f", "GPKG");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table log (n integer)");
            statement.execute("create trigger spy after insert on zones begin insert into log values (1); end");
            statement.execute("create view endless as with recursive n(i) as (select 1 union all select i + 1 from n)"
                    + " select i as fid, null as geom from n");
            statement.execute("insert into gpkg_contents (table_name, data_type, identifier, srs_id)"
                    + " values ('endless', 'features', 'endless', 9210)");
            statement.execute("insert into gpkg_geometry_columns values ('endless', 'geom', 'POLYGON', 9210, 0, 0)");
        }
        return file;
    }

    private Path table(String name, String wkt) throws IOException {
        return write(name + ".csv", "code,class_code,wkt\nA,LUC,\"" + wkt + "\"\nB,LUC,\"POINT (1 2)\"\n");
    }

    private Path json(String name, String... zones) throws IOException {
        return write(name + ".geojson", collection(zones));
    }

    private static String collection(String... zones) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", zones) + "]}";
    }

    private static String zone(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code
                + "\",\"name\":\"x\",\"class_code\":\"LUC\"},\"geometry\":" + geometry + "}";
    }

    private static String point(String x, String y) {
        return "{\"type\":\"Point\",\"coordinates\":[" + x + "," + y + "]}";
    }

    private Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
