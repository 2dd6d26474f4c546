package vn.quyhoach.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads an archive as version 3 of the format says; it knows nothing of how we write. */
final class PmTilesReader {

    private final byte[] bytes;
    private final ByteBuffer head;

    PmTilesReader(byte[] bytes) {
        this.bytes = bytes;
        this.head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
        return bytes;
    }

    ByteBuffer head() {
        return head;
    }

    long number(int at) {
        return head.getLong(at);
    }

    byte[] unpacked(long at, long length) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, (int) at, (int) length))) {
            return in.readAllBytes();
        }
    }

    byte @Nullable [] tile(long wanted) throws IOException {
        long at = number(8);
        long length = number(16);
        for (int depth = 0; depth < 4; depth++) {
            ByteBuffer directory = ByteBuffer.wrap(unpacked(at, length));
            int count = (int) varint(directory);
            long[][] rows = new long[4][count];
            for (int column = 0; column < 4; column++) {
                for (int i = 0; i < count; i++) {
                    long value = varint(directory);
                    rows[column][i] = switch (column) {
                        case 0 -> value + (i == 0 ? 0 : rows[0][i - 1]);
                        case 3 -> value == 0 ? rows[3][i - 1] + rows[2][i - 1] : value - 1;
                        default -> value;
                    };
                }
            }
            assertThat(directory.hasRemaining()).isFalse();
            int found = -1;
            for (int i = 0; i < count && rows[0][i] <= wanted; i++) {
                found = i;
            }
            if (found < 0) {
                return null;
            }
            if (rows[1][found] > 0) {
                if (wanted >= rows[0][found] + rows[1][found]) {
                    return null;
                }
                int from = (int) (number(56) + rows[3][found]);
                return Arrays.copyOfRange(bytes, from, from + (int) rows[2][found]);
            }
            at = number(40) + rows[3][found];
            length = rows[2][found];
        }
        throw new AssertionError("directories without an end");
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
