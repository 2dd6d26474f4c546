package vn.quyhoach.tile;

import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The least HTTP client: one open connection, one request at a time, headers searched for two names. */
final class RawHttp implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private byte[] buffer = new byte[64 * 1024];
    private String etag = "";

    RawHttp(int port) throws Exception {
        this.port = port;
        open();
    }

    private void open() throws Exception {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    String etag() {
        return etag;
    }

    void get(String path, String headers) throws Exception {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        int read = 0;
        int head = -1;
        while (head < 0) {
            read += more(read);
            head = headEnd(read);
        }
        String told = new String(buffer, 0, head, StandardCharsets.US_ASCII);
        int status = Integer.parseInt(told.substring(9, 12));
        if (status >= 400) {
            throw new IllegalStateException(path + ": " + told);
        }
        etag = value(told, "ETag: ", etag);
        // the server ends a connection after some thousands of requests, and says so
        boolean last = told.contains("Connection: close");
        if (told.contains("Transfer-Encoding: chunked")) {
            while (!new String(buffer, read - 5, 5, StandardCharsets.US_ASCII).equals("0\r\n\r\n")) {
                read += more(read);
            }
        } else {
            int body = status == 304 || status == 204 ? 0 : Integer.parseInt(value(told, "Content-Length: ", "0"));
            while (read < head + body) {
                read += more(read);
            }
        }
        if (last) {
            close();
            open();
        }
    }

    private int more(int read) throws Exception {
        if (read == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * read);
        }
        int more = in.read(buffer, read, buffer.length - read);
        if (more < 0) {
            throw new IllegalStateException("closed");
        }
        return more;
    }

    private int headEnd(int read) {
        for (int i = 3; i < read; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static String value(String head, String name, String otherwise) {
        int at = head.indexOf(name);
        return at < 0 ? otherwise : head.substring(at + name.length(), head.indexOf('\r', at));
    }

    @Override
    public void close() throws Exception {
        socket.close();
    }
}
