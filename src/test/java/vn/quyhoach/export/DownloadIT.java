package vn.quyhoach.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.security.Role;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.SampleTest;

/** A download that breaks and goes on. A GeoPackage is never the same twice, so a seam between two would show. */
@SampleTest
class DownloadIT {

    private static final String PATH = "/api/exports/urban.gpkg";
    private static final int BROKEN_AT = 40_000;

    @Autowired
    private ExportController controller;

    @Autowired
    private Downloads downloads;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
        downloads.forgetAll();
    }

    /** What a client has when the line breaks. */
    private record Begun(String tag, byte[] bytes) {}

    private static final class BrokenLine extends ServletOutputStream {

        private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            if (arrived.size() == BROKEN_AT) {
                throw new IOException("the line is broken");
            }
            arrived.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", PATH);
        request.setServerName("127.0.0.1");
        request.setServerPort(port);
        return request;
    }

    private Begun begin() {
        MockHttpServletRequest request = request();
        BrokenLine line = new BrokenLine();
        HttpServletResponse response = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return line;
            }
        };
        QueryParameters none = QueryParameters.of(Map.of(), List.of());
        assertThatThrownBy(() -> controller.file("urban", "gpkg", none, request, response))
                .hasMessage("the line is broken");
        return new Begun(response.getHeader("ETag"), line.arrived.toByteArray());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private void assertWhole(byte[] start, byte[] rest) throws IOException {
        Path file = folder.resolve("urban.gpkg");
        Files.write(file, start);
        Files.write(file, rest, StandardOpenOption.APPEND);
        assertThat(Gdal.describe(file).at("/layers/0/count").asInt()).isEqualTo(27);
    }

    @Test
    void theRestOfABrokenDownloadFitsItsBeginning() throws Exception {
        Begun begun = begin();
        HttpResponse<byte[]> rest = get(PATH, "Range", "bytes=" + BROKEN_AT + "-", "If-Range", begun.tag());
        assertThat(rest.statusCode()).isEqualTo(206);
        long size = BROKEN_AT + rest.body().length;
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes " + BROKEN_AT + "-" + (size - 1) + "/" + size);
        assertThat(rest.headers().firstValue("ETag")).contains(begun.tag());
        assertWhole(begun.bytes(), rest.body());
    }

    /** As curl -C and wget -c ask. */
    @Test
    void withoutATagTheLastOneGoesOn() throws Exception {
        begin();
        Begun last = begin();
        HttpResponse<byte[]> rest = get(PATH, "Range", "bytes=" + BROKEN_AT + "-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("ETag")).contains(last.tag());
        assertWhole(last.bytes(), rest.body());
    }

    @Test
    void aPlaceBehindTheEndIsRefused() throws Exception {
        Begun begun = begin();
        HttpResponse<byte[]> answer = get(PATH, "Range", "bytes=900000000-", "If-Range", begun.tag());
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range").orElse("")).startsWith("bytes */");
    }

    /** Never the middle of another file. */
    @Test
    void whatIsNotTheSameFileComesWhole() throws Exception {
        Begun begun = begin();
        for (HttpResponse<byte[]> answer : List.of(
                get(PATH, "Range", "bytes=10-", "If-Range", "\"another\""),
                get(PATH + "?class=URBAN_I", "Range", "bytes=10-", "If-Range", begun.tag()),
                get(PATH + "?class=URBAN_II", "Range", "bytes=10-"),
                get(PATH))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag").orElse("")).isNotEqualTo(begun.tag());
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        }
    }

    /** Not even to somebody who is called as the public is, and not after signing out. */
    @ParameterizedTest
    @ValueSource(strings = {"public", "planner"})
    void whatSomebodyElseHasBegunComesWhole(String account) throws Exception {
        signIn(account, Role.ADMIN);
        Begun theirs = begin();
        SecurityContextHolder.clearContext();
        for (HttpResponse<byte[]> answer :
                List.of(get(PATH, "Range", "bytes=10-", "If-Range", theirs.tag()), get(PATH, "Range", "bytes=10-"))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag").orElse("")).isNotEqualTo(theirs.tag());
        }
    }

    @Test
    void whoHasLostARoleBeginsAnew() throws Exception {
        signIn("planner", Role.ADMIN);
        Begun before = begin();
        signIn("planner", Role.PUBLIC);
        assertThat(rest(before)).isEqualTo(200);
        signIn("planner", Role.ADMIN);
        assertThat(rest(before)).isEqualTo(206);
    }

    private int rest(Begun begun) throws IOException {
        MockHttpServletRequest request = request();
        request.addHeader("Range", "bytes=10-");
        request.addHeader("If-Range", begun.tag());
        MockHttpServletResponse response = new MockHttpServletResponse();
        controller.file("urban", "gpkg", QueryParameters.of(Map.of(), List.of()), request, response);
        return response.getStatus();
    }

    private static void signIn(String account, Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        account, null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }

    /** As the standard says: what cannot be read is no range, and several are answered by the whole. */
    @ParameterizedTest
    @ValueSource(strings = {"chairs=1-2", "bytes=", "bytes=x-y", "bytes=9-1", "bytes=--1", "bytes=0-1,4-5"})
    void aRangeThatCannotBeReadIsNone(String range) throws Exception {
        Begun begun = begin();
        HttpResponse<byte[]> answer = get(PATH, "Range", range, "If-Range", begun.tag());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Range")).isEmpty();
    }

    /** Text is packed on its way to whoever can unpack it; then there is no byte to go on from. */
    @Test
    void textIsPackedInsteadOfTagged() throws Exception {
        String text = "/api/exports/urban.geojson";
        HttpResponse<byte[]> packed = get(text, "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("ETag")).isEmpty();
        HttpResponse<byte[]> plain = get(text);
        assertThat(plain.headers().firstValue("ETag")).isPresent();
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
    }
}
