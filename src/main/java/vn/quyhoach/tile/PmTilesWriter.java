package vn.quyhoach.tile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.quyhoach.geo.Bbox;

/**
 * Writes a PMTiles archive (version 3) of gzipped vector tiles into a file, each tile as it comes. Head and root come
 * last, into the room that was left for them: the format wants them in its first 16 kB and leaves the order of the rest
 * open. In memory is a line of the directory a tile.
 */
final class PmTilesWriter implements Closeable {

    private static final int HEADER = 127;

    /** Header and root directory. */
    private static final int FIRST_PART = 16_384;

    private static final byte GZIP = 2;
    private static final byte MVT = 1;

    private final FileChannel file;
    private final List<PmTilesDirectory.Entry> entries = new ArrayList<>();
    private byte[] last = {};
    private long end;
    private long addressed;

    PmTilesWriter(Path path) throws IOException {
        this.file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /**
     * Adds a tile; numbers come in ascending order.
     *
     * @param gzip one piece of gzip, not several: browsers read no further than the first
     */
    void add(long number, byte[] gzip) throws IOException {
        addressed++;
        int before = entries.size() - 1;
        PmTilesDirectory.Entry previous = before < 0 ? null : entries.get(before);
        if (previous != null && previous.tile() + previous.run() == number && Arrays.equals(last, gzip)) {
            entries.set(
                    before,
                    new PmTilesDirectory.Entry(
                            previous.tile(), previous.offset(), previous.length(), previous.run() + 1));
            return;
        }
        entries.add(new PmTilesDirectory.Entry(number, end, gzip.length, 1));
        write(ByteBuffer.wrap(gzip), FIRST_PART + end);
        end += gzip.length;
        last = gzip;
    }

    /**
     * Ends the archive.
     *
     * @param box in degrees
     */
    void finish(byte[] metadata, int minZoom, int maxZoom, Bbox box) throws IOException {
        byte[] packed = PmTilesDirectory.gzip(metadata);
        PmTilesDirectory.Written directories = PmTilesDirectory.write(entries, FIRST_PART - HEADER);
        long metadataAt = FIRST_PART + end;
        long leavesAt = metadataAt + packed.length;
        write(ByteBuffer.wrap(packed), metadataAt);
        write(ByteBuffer.wrap(directories.leaves()), leavesAt);

        ByteBuffer head = ByteBuffer.allocate(FIRST_PART).order(ByteOrder.LITTLE_ENDIAN);
        head.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        head.putLong(HEADER).putLong(directories.root().length);
        head.putLong(metadataAt).putLong(packed.length);
        head.putLong(leavesAt).putLong(directories.leaves().length);
        head.putLong(FIRST_PART).putLong(end);
        head.putLong(addressed).putLong(entries.size()).putLong(entries.size());
        head.put((byte) 1).put(GZIP).put(GZIP).put(MVT); // the first: tiles lie in the order of their numbers
        head.put((byte) minZoom).put((byte) maxZoom);
        head.putInt(degrees(box.west())).putInt(degrees(box.south()));
        head.putInt(degrees(box.east())).putInt(degrees(box.north()));
        head.put((byte) Math.min(Math.max(9, minZoom), maxZoom));
        head.putInt(degrees((box.west() + box.east()) / 2)).putInt(degrees((box.south() + box.north()) / 2));
        head.put(directories.root());
        write(head.rewind(), 0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long place = at;
        while (bytes.hasRemaining()) {
            place += file.write(bytes, place);
        }
    }

    private static int degrees(double value) {
        return (int) Math.round(value * 1e7);
    }
}
