package vn.quyhoach.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;

/** The protocol tus as its clients speak it, and as nobody should. */
@HttpTest
class UploadsIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UploadFiles files;

    @Autowired
    private UploadExpiry expiry;

    @BeforeEach
    void clear() {
        jdbc.sql("delete from upload.upload").update();
        files.writtenBefore(Instant.now().plusSeconds(60)).forEach(files::delete);
        jdbc.sql("insert into security.account (username, display_name, password_hash, role) "
                        + "select name, name, password_hash, wanted from security.account, "
                        + "(values ('planner', 'PLANNER'), ('officer', 'OFFICER')) other (name, wanted) "
                        + "where username = 'admin' on conflict do nothing")
                .update();
    }

    @Test
    void takesAFileInPiecesAndSaysHowMuchIsThere() throws IOException {
        String path = begin(11, "filename " + base64("hồ sơ.zip") + ",is_final");
        assertThat(tus().send("HEAD", path, null).header("Upload-Offset")).isEqualTo("0");
        assertThat(patch(path, 0, "Long An").status()).isEqualTo(204);
        Answer half = tus().send("HEAD", path, null);
        assertThat(half.status()).isEqualTo(200);
        assertThat(half.header("Upload-Offset")).isEqualTo("7");
        assertThat(half.header("Upload-Length")).isEqualTo("11");
        assertThat(half.header("Cache-Control")).isEqualTo("no-store");
        assertThat(half.header("Upload-Metadata")).isEqualTo("filename " + base64("hồ sơ.zip") + ",is_final");
        assertThat(half.header("Tus-Resumable")).isEqualTo("1.0.0");
        Answer whole = patch(path, 7, "2030");
        assertThat(whole.header("Upload-Offset")).isEqualTo("11");
        assertThat(DateTimeFormatter.RFC_1123_DATE_TIME
                        .withLocale(Locale.ENGLISH)
                        .parse(whole.header("Upload-Expires"), Instant::from))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        assertThat(Files.readString(files.path(id(path)))).isEqualTo("Long An2030");
        assertThat(admin().get("/api/uploads").json().get(0).get("fileName").asString())
                .isEqualTo("hồ sơ.zip");
        assertThat(patch(path, 11, "").status()).as("nothing more is no harm").isEqualTo(204);
        assertThat(patch(path, 11, "!").code()).isEqualTo("UPLOAD_TOO_LARGE");
        assertThat(patch(path, 0, "Long An2030").status()).as("finished twice").isEqualTo(409);
        assertThat(tus().delete(path).status()).isEqualTo(204);
        assertThat(tus().send("HEAD", path, null).status()).isEqualTo(404);
        assertThat(tus().delete(path).status()).isEqualTo(404);
        assertThat(files.path(id(path))).doesNotExist();
    }

    @Test
    void saysWhatItCanDo() {
        Answer answer = admin().send("OPTIONS", "/api/uploads", null);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(answer.header("Tus-Extension")).isEqualTo("creation,termination,expiration,checksum");
        assertThat(answer.header("Tus-Checksum-Algorithm")).isEqualTo("md5,sha1,sha256,sha512");
        assertThat(answer.header("Tus-Max-Size")).isEqualTo(String.valueOf(4L << 30));
    }

    @Test
    void refusesWhatDoesNotFit() {
        String path = begin(10, "");
        Answer wrong = patch(path, 4, "x");
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.code()).isEqualTo("UPLOAD_OFFSET_WRONG");
        assertThat(patch(path, 0, "elf bytes :)").status()).isEqualTo(413);
        BodyPublisher unsaid = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]));
        assertThat(patch(path, "0", unsaid).status()).as("without a length").isEqualTo(413);
        assertThat(tus().send("HEAD", path, null).header("Upload-Offset")).isEqualTo("0");
        for (String offset : new String[] {"-1", "", "1e3", "0x0", "99999999999999999999", "NaN"}) {
            assertThat(patch(path, offset, BodyPublishers.ofString("x")).code())
                    .as(offset)
                    .isEqualTo("PARAMETER_INVALID");
        }
        Answer old = admin().with("Tus-Resumable", "0.2.2").send("HEAD", path, null);
        assertThat(old.status()).isEqualTo(412);
        assertThat(old.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(admin().with("Upload-Length", "1").post("/api/uploads", "").status())
                .isEqualTo(412);
        assertThat(tus().with("Upload-Offset", "0")
                        .send("PATCH", path, "application/json", BodyPublishers.ofString("{}"))
                        .status())
                .isEqualTo(415);
        for (String length : new String[] {"-5", "many", "", "1.5", "99999999999999999999"}) {
            assertThat(tus().with("Upload-Length", length)
                            .post("/api/uploads", "")
                            .code())
                    .as(length)
                    .isEqualTo("PARAMETER_INVALID");
        }
        assertThat(tus().with("Upload-Defer-Length", "1")
                        .post("/api/uploads", "")
                        .status())
                .isEqualTo(400);
        assertThat(tus().with("Upload-Length", String.valueOf((4L << 30) + 1))
                        .post("/api/uploads", "")
                        .status())
                .isEqualTo(413);
        assertThat(tus().send("HEAD", "/api/uploads/..%2f..%2fetc%2fpasswd", null)
                        .status())
                .isIn(400, 404);
    }

    @Test
    void takesNoNameForAPath() {
        for (String name : new String[] {"../../etc/passwd", "C:\\temp\\passwd", "/etc/passwd", "pass\u0000\r\nwd"}) {
            begin(1, "filename " + base64(name));
        }
        assertThat(admin().get("/api/uploads").json())
                .hasSize(4)
                .allMatch(upload -> upload.get("fileName").asString().equals("passwd"));
        for (String metadata :
                new String[] {"filename ***", "filename YQ==,filename YQ==", "fi=le YQ==\u00e9", ",,", "a gICA"}) {
            assertThat(tus().with("Upload-Length", "1")
                            .with("Upload-Metadata", metadata)
                            .post("/api/uploads", "")
                            .status())
                    .as(metadata)
                    .isEqualTo(400);
        }
    }

    @Test
    void belongsToWhoBeganIt() {
        String path = begin(5, "");
        ApiClient other = client.as("planner").with("Tus-Resumable", "1.0.0");
        assertThat(other.send("HEAD", path, null).status()).isEqualTo(404);
        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(other.with("Upload-Offset", "0")
                        .send("PATCH", path, "application/offset+octet-stream", BodyPublishers.ofString("x"))
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/api/uploads").text()).isEqualTo("[]");
        ApiClient officer = client.as("officer").with("Tus-Resumable", "1.0.0").with("Upload-Length", "1");
        assertThat(officer.post("/api/uploads", "").status()).isEqualTo(403);
        assertThat(client.with("Tus-Resumable", "1.0.0")
                        .with("Upload-Length", "1")
                        .post("/api/uploads", "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void keepsWhatCameBeforeTheLineBroke() throws IOException {
        String path = begin(20, "");
        try (Socket line = new Socket("127.0.0.1", environment.getRequiredProperty("local.server.port", int.class))) {
            String pair = Base64.getEncoder()
                    .encodeToString(("admin:" + ApiClient.PASSWORD).getBytes(StandardCharsets.UTF_8));
            line.getOutputStream()
                    .write(("PATCH " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + pair
                                    + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Length: 20\r\n"
                                    + "Content-Type: application/offset+octet-stream\r\n\r\nnine byte")
                            .getBytes(StandardCharsets.UTF_8));
            Awaitility.await().until(() -> offset(path).equals("9"));
            Answer second = patch(path, 9, "x");
            assertThat(second.status()).as("while the first is on its way").isEqualTo(423);
            assertThat(second.code()).isEqualTo("UPLOAD_BUSY");
        }
        Awaitility.await().until(() -> patch(path, 9, "s and a res").status() != 423);
        assertThat(Files.readString(files.path(id(path)))).isEqualTo("nine bytes and a res");
    }

    @Test
    void followsNoLink() throws IOException {
        String path = begin(5, "");
        Path file = files.path(id(path));
        Path elsewhere = Files.writeString(Files.createTempFile("elsewhere", ".txt"), "");
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        assertThat(patch(path, 0, "write").status()).isEqualTo(404);
        assertThat(elsewhere).isEmptyFile();
        Files.delete(file);
        assertThat(tus().send("HEAD", path, null).status())
                .as("without its bytes")
                .isEqualTo(404);
        Files.delete(elsewhere);
    }

    @Test
    void givesNobodyTheWholeDisk() {
        for (int i = 0; i < 3; i++) {
            begin(4L << 30, "");
        }
        Answer beyond = tus().with("Upload-Length", "1").post("/api/uploads", "");
        assertThat(beyond.status()).isEqualTo(409);
        assertThat(beyond.code()).isEqualTo("STATE_CONFLICT");
        jdbc.sql("delete from upload.upload").update();
        for (int i = 0; i < 100; i++) {
            begin(1, "");
        }
        for (int i = 0; i < 5; i++) {
            assertThat(tus().with("Upload-Length", "1").post("/api/uploads", "").status())
                    .isEqualTo(409);
        }
        assertThat(jdbc.sql("select count(*) from upload.upload")
                        .query(Long.class)
                        .single())
                .isEqualTo(100);
    }

    @Test
    void takesAwayWhatNobodyWentOnWith() throws IOException {
        String old = begin(5, "");
        String young = begin(5, "");
        jdbc.sql("update upload.upload set expires_at = now() - interval '1 second' where id = :id")
                .param("id", id(old))
                .update();
        assertThat(tus().send("HEAD", old, null).status()).isEqualTo(404);
        UUID stray = UUID.randomUUID();
        files.create(stray, 0);
        UUID begun = UUID.randomUUID();
        files.create(begun, 0);
        Files.setLastModifiedTime(files.path(stray), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        expiry.run();
        assertThat(files.path(id(old))).doesNotExist();
        assertThat(files.path(stray)).doesNotExist();
        assertThat(files.path(begun)).as("its record is not yet seen").exists();
        assertThat(files.path(id(young))).exists();
        assertThat(jdbc.sql("select count(*) from upload.upload")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** Answers the path of a new upload. */
    private String begin(long length, String metadata) {
        ApiClient who = tus().with("Upload-Length", String.valueOf(length));
        Answer answer = (metadata.isEmpty() ? who : who.with("Upload-Metadata", metadata)).post("/api/uploads", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location").replaceFirst("^http://[^/]*", "");
    }

    private Answer patch(String path, long offset, String text) {
        return patch(path, String.valueOf(offset), BodyPublishers.ofString(text));
    }

    private Answer patch(String path, String offset, BodyPublisher bytes) {
        return tus().with("Upload-Offset", offset).send("PATCH", path, "application/offset+octet-stream", bytes);
    }

    private String offset(String path) {
        return tus().send("HEAD", path, null).header("Upload-Offset");
    }

    private ApiClient tus() {
        return admin().with("Tus-Resumable", "1.0.0");
    }

    private ApiClient admin() {
        return client.as("admin");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
