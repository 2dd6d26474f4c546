package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.quyhoach.vectorfile.gdal.GdalConversion;
import vn.quyhoach.vectorfile.gdal.GdalDriver;

/** A single file that only GDAL reads, opened as the GeoPackage it becomes. */
final class ForeignFile {

    private ForeignFile() {}

    static VectorFile open(Path file, String name, GdalDriver driver, VectorLimits limits) throws IOException {
        Leftovers leftovers = new Leftovers();
        try {
            GdalConversion conversion = new GdalConversion(driver);
            leftovers.close(conversion);
            Path place = Objects.requireNonNull(conversion.place(driver.parts().get(0)));
            Files.copy(file, place);
            Path converted = conversion.run(VectorFiles.baseName(name), limits.maxBytes());
            VectorFile inner = GeoPackageSource.open(converted, limits);
            leftovers.close(inner::close);
            return new VectorFile(VectorFormat.FOREIGN, inner.sources(), List.of(), limits, leftovers);
        } catch (IOException | RuntimeException e) {
            leftovers.close();
            throw e;
        }
    }
}
