package vn.quyhoach.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of any format with the same two zones, written by GDAL. */
public final class GdalFile {

    private static final String ZONES = """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:9210"}},"features":[
            {"type":"Feature","properties":{"code":"A","name":"Đất lúa","class_code":"LUC","source_scale":10000},
             "geometry":%s},
            {"type":"Feature","properties":{"code":"B","name":"Ấp ở","class_code":"ONT","source_scale":5000},
             "geometry":{"type":"MultiPolygon","coordinates":[[[[562000,1172000],[562100,1172000],[562100,1172100],
              [562000,1172100],[562000,1172000]],[[562010,1172010],[562010,1172020],[562020,1172020],
              [562020,1172010],[562010,1172010]]]]}}]}
            """;

    private GdalFile() {}

    /** 10,000 m² of LUC as A, 9,900 m² of ONT as B, in EPSG:9210. */
    public static Path zones(Path folder, String fileName, String... options) throws IOException {
        return of(folder, ZONES.formatted(Rows.ring(0, 0, 100, 100)), fileName, options);
    }

    /** Any GeoJSON in another format, by the ending of the name. */
    public static Path of(Path folder, String geoJson, String fileName, String... options) throws IOException {
        Path json = Files.writeString(Files.createTempFile(folder, "source", ".geojson"), geoJson);
        Path file = folder.resolve(fileName);
        List<String> words = new ArrayList<>(List.of("-q", "-nln", "zones"));
        words.addAll(Arrays.asList(options));
        words.add(file.toString());
        words.add(json.toString());
        Gdal.convert(words.toArray(String[]::new));
        Files.delete(json);
        return file;
    }

    /** Files of a folder in a zip archive, by their names; a folder with all that is in it. */
    public static Path zip(Path archive, Path... files) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path top : files) {
                try (var all = Files.walk(top)) {
                    for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                        zip.putNextEntry(
                                new ZipEntry(top.getParent().relativize(file).toString()));
                        Files.copy(file, zip);
                    }
                }
            }
        }
        return archive;
    }
}
