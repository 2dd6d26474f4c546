package vn.quyhoach.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A vector tile as text that people can compare: layers, features with id, attributes, and geometry in tile units. */
final class MvtText {

    private static final String[] TYPES = {"UNKNOWN", "POINT", "LINESTRING", "POLYGON"};

    private MvtText() {}

    static String of(byte[] mvt) {
        StringBuilder text = new StringBuilder();
        Reader tile = new Reader(mvt, 0, mvt.length);
        while (tile.more()) {
            if (tile.field() == 3) {
                layer(tile.message(), text);
            } else {
                tile.pass();
            }
        }
        return text.toString();
    }

    private static void layer(Reader in, StringBuilder text) {
        String name = "";
        long extent = 4096;
        long version = 1;
        List<Reader> features = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        while (in.more()) {
            switch (in.field()) {
                case 1 -> name = in.string();
                case 2 -> features.add(in.message());
                case 3 -> keys.add(in.string());
                case 4 -> values.add(value(in.message()));
                case 5 -> extent = in.varint();
                case 15 -> version = in.varint();
                default -> in.pass();
            }
        }
        text.append("layer ")
                .append(name)
                .append(" version ")
                .append(version)
                .append(" extent ")
                .append(extent);
        text.append('\n');
        // the database hands them over in the order of its plan
        features.stream()
                .map(feature -> feature(feature, keys, values))
                .sorted()
                .forEach(text::append);
    }

    private static String feature(Reader in, List<String> keys, List<Object> values) {
        long id = -1;
        int type = 0;
        Map<String, Object> attributes = new TreeMap<>();
        StringBuilder geometry = new StringBuilder();
        while (in.more()) {
            switch (in.field()) {
                case 1 -> id = in.varint();
                case 2 -> {
                    Reader tags = in.message();
                    while (tags.more()) {
                        attributes.put(keys.get((int) tags.varint()), values.get((int) tags.varint()));
                    }
                }
                case 3 -> type = (int) in.varint();
                case 4 -> geometry(in.message(), geometry);
                default -> in.pass();
            }
        }
        return "  " + TYPES[type] + " " + id + " " + attributes + "\n    "
                + geometry.toString().strip() + "\n";
    }

    private static void geometry(Reader in, StringBuilder text) {
        long x = 0;
        long y = 0;
        while (in.more()) {
            long command = in.varint();
            if ((command & 7) == 7) {
                text.append('Z');
                continue;
            }
            text.append((command & 7) == 1 ? " M" : " L");
            for (long i = command >> 3; i > 0; i--) {
                x += zigzag(in.varint());
                y += zigzag(in.varint());
                text.append(' ').append(x).append(',').append(y);
            }
        }
    }

    private static Object value(Reader in) {
        Object value = null;
        while (in.more()) {
            value = switch (in.field()) {
                case 1 -> in.string();
                case 2 -> Float.intBitsToFloat((int) in.fixed(4));
                case 3 -> Double.longBitsToDouble(in.fixed(8));
                case 6 -> zigzag(in.varint());
                case 7 -> in.varint() == 1;
                default -> in.varint();
            };
        }
        return value;
    }

    private static long zigzag(long number) {
        return (number >>> 1) ^ -(number & 1);
    }

    /** Reads protocol buffers. */
    private static final class Reader {

        private final byte[] bytes;
        private final int end;
        private int at;
        private int wire;

        Reader(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.at = from;
            this.end = end;
        }

        boolean more() {
            return at < end;
        }

        int field() {
            long tag = varint();
            wire = (int) (tag & 7);
            return (int) (tag >> 3);
        }

        long varint() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                number |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }

        long fixed(int size) {
            long number = 0;
            for (int i = 0; i < size; i++) {
                number |= (bytes[at++] & 0xffL) << (8 * i);
            }
            return number;
        }

        Reader message() {
            int length = (int) varint();
            at += length;
            return new Reader(bytes, at - length, at);
        }

        String string() {
            Reader content = message();
            return new String(bytes, content.at, content.end - content.at, StandardCharsets.UTF_8);
        }

        void pass() {
            switch (wire) {
                case 0 -> varint();
                case 1 -> at += 8;
                case 2 -> message();
                default -> at += 4;
            }
        }
    }
}
