package vn.quyhoach.encoding.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.FeatureSink;
import vn.quyhoach.geo.RawShape;
import vn.quyhoach.layer.FeatureRow;

/** Collects rows into groups and writes a group's columns one behind the other; the footer says where everything is. */
final class GeoParquetWriter implements FeatureSink {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** Small enough that a map window leaves most groups unread, and that many can be written at once. */
    private static final int GROUP_ROWS = 50_000;

    private static final int GROUP_BYTES = 16 * 1024 * 1024;

    private static final int FORMAT_VERSION = 2;
    private static final int SRID_FLAG = 0x20000000;
    private static final List<String> TYPES =
            List.of("", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon");

    private final OutputStream out;
    private final EncodedLayer layer;
    private final GeoMetadata metadata;
    private final ParquetSchema schema;
    private final List<ParquetColumn> columns;
    private final List<RowGroup> groups = new ArrayList<>();
    private final int geometry;
    private long position;
    private long rows;
    private int groupRows;

    GeoParquetWriter(OutputStream out, EncodedLayer layer, GeoMetadata metadata) throws IOException {
        this.out = out;
        this.layer = layer;
        this.metadata = metadata;
        this.schema = new ParquetSchema(layer.schema());
        this.columns = schema.columns();
        this.geometry = 1 + layer.schema().attributes().size();
        out.write(MAGIC);
        position = MAGIC.length;
    }

    @Override
    public void write(FeatureRow row) throws IOException {
        columns.get(0).add(row.id());
        int size = columns.get(0).size();
        for (int i = 0; i < row.values().size(); i++) {
            ParquetColumn column = columns.get(i + 1);
            column.add(row.values().get(i));
            size += column.size();
        }
        place(row.ewkb());
        size += columns.get(geometry).size();
        groupRows++;
        if (groupRows == GROUP_ROWS || size >= GROUP_BYTES) {
            group();
        }
    }

    @Override
    public void finish(Map<String, ?> members) throws IOException {
        group();
        FileMetaData about = new FileMetaData(FORMAT_VERSION, schema.elements(), rows, groups);
        about.addToKey_value_metadata(entry("geo", metadata.write()));
        about.addToKey_value_metadata(entry("title", layer.schema().title().vi()));
        about.addToKey_value_metadata(entry("description", layer.about()));
        about.addToKey_value_metadata(entry("source", layer.source()));
        about.setCreated_by("quyhoach");
        columns.forEach(column -> about.addToColumn_orders(ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())));
        PlainBytes footer = new PlainBytes();
        Util.writeFileMetaData(about, footer);
        int size = footer.size();
        footer.int32(size).writeBytes(MAGIC);
        footer.writeTo(out);
        out.flush();
    }

    private void group() throws IOException {
        if (groupRows == 0) {
            return;
        }
        long start = position;
        long unpacked = 0;
        List<ColumnChunk> chunks = new ArrayList<>();
        for (ParquetColumn column : columns) {
            ColumnChunk chunk = column.finish(out, position);
            position += chunk.getMeta_data().getTotal_compressed_size();
            unpacked += chunk.getMeta_data().getTotal_uncompressed_size();
            chunks.add(chunk);
        }
        RowGroup group = new RowGroup(chunks, unpacked, groupRows);
        group.setFile_offset(start);
        group.setTotal_compressed_size(position - start);
        groups.add(group);
        rows += groupRows;
        groupRows = 0;
    }

    private void place(byte @Nullable [] ewkb) {
        RawShape shape = RawShape.find(ewkb);
        if (ewkb == null || shape == null) {
            columns.subList(geometry, columns.size()).forEach(column -> column.add(null));
            return;
        }
        double[] box = shape.box();
        ByteBuffer bytes = order(ewkb);
        metadata.see(TYPES.get(bytes.getInt(1) & 0xFF), box);
        columns.get(geometry).add(plain(bytes));
        for (int i = 0; i < box.length; i++) {
            columns.get(geometry + 1 + i).add(box[i]);
        }
    }

    private static ByteBuffer order(byte[] ewkb) {
        return ByteBuffer.wrap(ewkb).order(ewkb[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** The same without the number of its system, which only PostGIS writes there. */
    private static byte[] plain(ByteBuffer ewkb) {
        int type = ewkb.getInt(1);
        if ((type & SRID_FLAG) == 0) {
            return ewkb.array();
        }
        byte[] wkb = new byte[ewkb.capacity() - 4];
        ByteBuffer to = ByteBuffer.wrap(wkb).order(ewkb.order());
        to.put(ewkb.get(0)).putInt(type & ~SRID_FLAG);
        to.put(ewkb.array(), 9, ewkb.capacity() - 9);
        return wkb;
    }

    private static KeyValue entry(String key, String value) {
        KeyValue entry = new KeyValue(key);
        entry.setValue(value);
        return entry;
    }
}
