package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once, each time from the start. */
@FunctionalInterface
interface ByteSource {

    InputStream open() throws IOException;
}
