package vn.quyhoach.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {

    /** The examples of FIPS 180-4. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void isAsTheStandardHasIt() {
        assertThat(Digest.hex("abc")).isEqualTo(OF_ABC);
        assertThat(Digest.hex(new byte[0])).isEqualTo(OF_NOTHING);
        assertThat(Digest.bytes("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(HexFormat.of().parseHex(OF_ABC));
    }

    @Test
    void readsFilesThrough(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("đồ án.txt"), "abc");
        assertThat(Digest.hex(file)).isEqualTo(OF_ABC);
        assertThatThrownBy(() -> Digest.hex(folder.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void keepsPartsApart() {
        assertThat(Digest.hex(List.of("ab", "c")))
                .isEqualTo(Digest.hex("ab\0c\0"))
                .isNotEqualTo(Digest.hex(List.of("a", "bc")));
    }
}
