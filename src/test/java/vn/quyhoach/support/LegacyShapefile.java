package vn.quyhoach.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zipped Shapefiles as GDAL writes them, whose texts are in an alphabet before Unicode. */
public final class LegacyShapefile {

    private LegacyShapefile() {}

    /**
     * Squares of 100 m in a row, of class LUC, one for each name.
     *
     * @param cpg what the .cpg file says; empty for no such file
     */
    public static Path zip(Path folder, String alphabet, String cpg, List<String> names) throws IOException {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            // every byte as the letter of its number: GDAL writes it back as that byte
            String bytes = new String(OldLetters.bytes(alphabet, names.get(i)), StandardCharsets.ISO_8859_1);
            features.append(features.isEmpty() ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"code\":\"Z")
                    .append(i)
                    .append("\",\"class_code\":\"LUC\",\"name\":\"")
                    .append(bytes)
                    .append("\"},\"geometry\":")
                    .append(Rows.ring(i * 100, 0, i * 100 + 100, 100))
                    .append('}');
        }
        Path json = Files.writeString(
                folder.resolve("ranh.geojson"),
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},"
                        + "\"features\":[" + features + "]}");
        Path shape = folder.resolve("ranh.shp");
        Gdal.convert("-q", "-overwrite", "-lco", "ENCODING=ISO-8859-1", shape.toString(), json.toString());
        Path zip = folder.resolve(alphabet + cpg + ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            for (String part : List.of(".shp", ".dbf", ".prj")) {
                archive.putNextEntry(new ZipEntry("HoSo/Ranh" + part));
                archive.write(Files.readAllBytes(folder.resolve("ranh" + part)));
            }
            if (!cpg.isEmpty()) {
                archive.putNextEntry(new ZipEntry("HoSo/Ranh.cpg"));
                archive.write(cpg.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return zip;
    }
}
