package vn.quyhoach.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import vn.quyhoach.encoding.Growth;

/** Tells of a file also while no rows are written: some formats put theirs together when the last row has come. */
final class HeardStream extends FilterOutputStream {

    private final Growth growth;

    HeardStream(OutputStream out, Growth growth) {
        super(out);
        this.growth = growth;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        growth.grown(0);
        out.write(bytes, offset, length);
    }
}
