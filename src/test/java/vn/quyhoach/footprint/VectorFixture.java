package vn.quyhoach.footprint;

import java.io.IOException;
import java.io.InputStream;
import vn.quyhoach.vectorfile.VectorFile;

/** Two parcels of 7 500 m² and 200 m² as GDAL writes them in a zipped Shapefile. */
final class VectorFixture {

    private VectorFixture() {}

    static byte[] parcels() throws IOException {
        try (InputStream in = VectorFile.class.getResourceAsStream("parcels_9210.zip")) {
            return in.readAllBytes();
        }
    }
}
