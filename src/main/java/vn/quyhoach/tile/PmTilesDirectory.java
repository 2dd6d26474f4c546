package vn.quyhoach.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The directories of a PMTiles archive (version 3): which bytes are which tile. */
final class PmTilesDirectory {

    /** Tiles a leaf; leaves grow until the root that names them fits. */
    private static final int LEAF = 4096;

    /**
     * A run of tiles with the same bytes, or with run 0 a leaf that begins with this tile.
     *
     * @param offset in the section of tiles, or of leaves
     */
    record Entry(long tile, long offset, int length, int run) {}

    /** @param leaves one behind the other; empty where the root names every tile itself */
    @SuppressWarnings("ArrayRecordComponent") // bytes pass through once
    record Written(byte[] root, byte[] leaves) {}

    private PmTilesDirectory() {}

    /** @param most bytes of the root */
    static Written write(List<Entry> entries, int most) {
        byte[] root = packed(entries);
        if (root.length <= most) {
            return new Written(root, new byte[0]);
        }
        for (int size = LEAF; ; size *= 2) {
            ByteArrayOutputStream leaves = new ByteArrayOutputStream();
            List<Entry> names = new ArrayList<>();
            for (int from = 0; from < entries.size(); from += size) {
                byte[] leaf = packed(entries.subList(from, Math.min(from + size, entries.size())));
                names.add(new Entry(entries.get(from).tile(), leaves.size(), leaf.length, 0));
                leaves.writeBytes(leaf);
            }
            root = packed(names);
            if (root.length <= most) {
                return new Written(root, leaves.toByteArray());
            }
        }
    }

    private static byte[] packed(List<Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        number(bytes, entries.size());
        long last = 0;
        for (Entry entry : entries) {
            number(bytes, entry.tile() - last);
            last = entry.tile();
        }
        entries.forEach(entry -> number(bytes, entry.run()));
        entries.forEach(entry -> number(bytes, entry.length()));
        long end = -1;
        for (Entry entry : entries) {
            // what begins where the one before ends is a zero
            number(bytes, entry.offset() == end ? 0 : entry.offset() + 1);
            end = entry.offset() + entry.length();
        }
        return gzip(bytes.toByteArray());
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Seven bits a byte, the lowest first. */
    private static void number(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
