package vn.quyhoach.encoding.parquet;

import java.io.ByteArrayOutputStream;

/** Values in the encoding that Parquet calls plain: little endian, one behind the other. */
final class PlainBytes extends ByteArrayOutputStream {

    PlainBytes int32(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            write(value >> shift);
        }
        return this;
    }

    PlainBytes int64(long value) {
        for (int shift = 0; shift < 64; shift += 8) {
            write((int) (value >> shift));
        }
        return this;
    }

    PlainBytes real(double value) {
        return int64(Double.doubleToLongBits(value));
    }

    /** With their number before them. */
    PlainBytes bytes(byte[] value) {
        int32(value.length);
        writeBytes(value);
        return this;
    }

    /** As many bits as it takes, seven a byte. */
    PlainBytes varint(int value) {
        int rest = value;
        while (rest >= 0x80) {
            write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        write(rest);
        return this;
    }
}
