package vn.quyhoach.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** The extension checksum of tus: bytes that come as others than they were sent are not kept. */
class ChecksumTest {

    /** The example of the protocol: "hello world". */
    private static final String HELLO = "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=";

    @TempDir
    private Path folder;

    private UploadFiles files;
    private Upload upload;

    @BeforeEach
    void begin() {
        DataSize size = DataSize.ofKilobytes(1);
        files = new UploadFiles(new UploadProperties(folder, size, size, 1, Duration.ofDays(1)));
        upload = new Upload(UUID.randomUUID(), "planner", 30, 0, "a.zip", "", Instant.MAX);
        files.create(upload.id(), upload.length());
    }

    private long append(long offset, InputStream bytes, @Nullable String checksum) {
        return files.append(upload, offset, bytes, Checksum.of(checksum));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HELLO,
                "md5 XrY7u+Ae7tCTyyK7j1rNww==",
                "sha256 uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=",
                "sha512 MJ7MSJwS1utMxA9QyQLytNDtd+5RGnx6m808qG1M2G+YndNbxf9JlnDaNCVbRbDP2DDoH2Bdz33FVC6TrpzXbw=="
            })
    void keepsWhatAddsUp(String checksum) {
        assertThat(append(0, bytes("hello world"), checksum)).isEqualTo(11);
        assertThat(files.path(upload.id())).hasContent("hello world");
    }

    @Test
    void keepsNothingOfAPieceWithOtherBytes() {
        append(0, bytes("so far: "), null);
        assertThatThrownBy(() -> append(8, bytes("hello w0rld"), HELLO))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.UPLOAD_CHECKSUM_WRONG);
                    assertThat(problem.code().status().value()).isEqualTo(460);
                });
        assertThat(files.path(upload.id())).hasContent("so far: ");
        assertThat(append(8, bytes("hello world"), HELLO)).as("sent again").isEqualTo(19);
    }

    @Test
    void keepsNothingOfAPieceThatWasCutOff() {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent == 5) {
                    throw new IOException("the line is broken");
                }
                return "hello".charAt(sent++);
            }
        };
        assertThatThrownBy(() -> append(0, broken, HELLO)).isInstanceOf(ProblemException.class);
        assertThat(files.path(upload.id())).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha1",
                "sha1 ",
                "sha1 !",
                "sha1 AAAA",
                "SHA1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=",
                "crc32 AAAAAA==",
                "sha256 Kq5sNclPz7QV2+lfQIuc6R7oRu0=",
                "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0= x"
            })
    void refusesWhatItDoesNotUnderstand(String header) {
        assertThatThrownBy(() -> Checksum.of(header))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.PARAMETER_INVALID));
    }
}
