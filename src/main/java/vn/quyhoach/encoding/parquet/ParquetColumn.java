package vn.quyhoach.encoding.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** One column of the row group that is being written: full pages are packed, and wait for the end of the group. */
final class ParquetColumn {

    private static final int PAGE = 1024 * 1024;
    private static final int ZSTD_LEVEL = 3;

    private final List<String> path;
    private final Type type;
    private final boolean optional;

    private final PlainBytes values = new PlainBytes();
    private final Presence presence = new Presence();
    private final Range range = new Range();
    private final PlainBytes chunk = new PlainBytes();
    private int pageRows;
    private long rows;
    private long unpacked;

    /** Booleans are packed eight a byte. */
    private int bits;

    private int bitCount;

    ParquetColumn(List<String> path, Type type, boolean optional) {
        this.path = path;
        this.type = type;
        this.optional = optional;
    }

    /** A String, number, Boolean, day, bytes, or null. */
    void add(@Nullable Object value) {
        boolean missing = value == null || value instanceof Double number && !Double.isFinite(number);
        if (optional) {
            presence.add(!missing);
        }
        if (value == null || missing) {
            range.addNull();
        } else {
            write(value);
        }
        pageRows++;
        if (values.size() >= PAGE) {
            page();
        }
    }

    /** What waits in memory. */
    int size() {
        return values.size() + chunk.size();
    }

    /** Writes what waits, and begins a new row group. */
    ColumnChunk finish(OutputStream out, long position) throws IOException {
        page();
        ColumnMetaData about = new ColumnMetaData(
                type,
                List.of(Encoding.PLAIN, Encoding.RLE),
                path,
                CompressionCodec.ZSTD,
                rows,
                unpacked,
                chunk.size(),
                position);
        about.setStatistics(range.take());
        chunk.writeTo(out);
        chunk.reset();
        rows = 0;
        unpacked = 0;
        ColumnChunk written = new ColumnChunk(0);
        written.setMeta_data(about);
        return written;
    }

    private void write(Object value) {
        switch (type) {
            case INT32 -> {
                int number = value instanceof LocalDate day ? (int) day.toEpochDay() : ((Number) value).intValue();
                range.add(number);
                values.int32(number);
            }
            case INT64 -> {
                long number = ((Number) value).longValue();
                range.add(number);
                values.int64(number);
            }
            case DOUBLE -> {
                double number = ((Number) value).doubleValue();
                range.add(number);
                values.real(number);
            }
            case BOOLEAN -> {
                bits |= (Boolean) value ? 1 << bitCount : 0;
                if (++bitCount == 8) {
                    closeBits();
                }
            }
            default ->
                values.bytes(
                        value instanceof byte[] bytes ? bytes : value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void closeBits() {
        if (bitCount > 0) {
            values.write(bits);
            bits = 0;
            bitCount = 0;
        }
    }

    private void page() {
        if (pageRows == 0) {
            return;
        }
        closeBits();
        PlainBytes body = new PlainBytes();
        if (optional) {
            body.writeBytes(presence.take());
        }
        body.writeBytes(values.toByteArray());
        values.reset();
        byte[] plain = body.toByteArray();
        byte[] packed = Zstd.compress(plain, ZSTD_LEVEL);
        PageHeader header = new PageHeader(PageType.DATA_PAGE, plain.length, packed.length);
        header.setData_page_header(new DataPageHeader(pageRows, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        int before = chunk.size();
        try {
            Util.writePageHeader(header, chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unpacked += chunk.size() - before + plain.length;
        chunk.writeBytes(packed);
        rows += pageRows;
        pageRows = 0;
    }
}
