package vn.quyhoach.encoding.parquet;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.encoding.Format;

/**
 * GeoParquet 1.1: geometries as WKB, easting or longitude first, with a column of their boxes by which a reader skips
 * what it does not need. The structures of the file are Apache's own; its writer would need Hadoop to compile against.
 */
@Component
class ParquetEncoding implements FeatureEncoding {

    private static final Format FORMAT =
            new Format("parquet", "application/vnd.apache.parquet", "parquet", "GeoParquet", false);

    private final JsonMapper json;

    ParquetEncoding(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException {
        return new GeoParquetWriter(out, layer, new GeoMetadata(layer.crs(), json));
    }
}
