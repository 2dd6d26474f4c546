package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CopyLineTest {

    @Test
    void escapesWhatWouldEndAColumnOrARow() {
        CopyLine line =
                new CopyLine().number(7).text("a\tb\nc\rd\\e").text(null).text("  ");
        assertThat(text(line)).isEqualTo("7\ta\\tb\\nc\\rd\\\\e\t\\N\t\\N\n");
    }

    @Test
    void composesLettersAndDropsTheCharacterPostgresDoesNotKnow() {
        assertThat(text(new CopyLine().number(1).text("Đo\u0302\u0300ng\u0000")))
                .isEqualTo("1\tĐồng\n");
    }

    @Test
    void writesGeometryInHexadecimal() {
        assertThat(text(new CopyLine().number(1).ewkb(new byte[] {0, (byte) 0xAB, 15})))
                .isEqualTo("1\t00AB0F\n");
        assertThat(text(new CopyLine().number(1).ewkb(null))).isEqualTo("1\t\\N\n");
    }

    private static String text(CopyLine line) {
        return new String(line.bytes(), StandardCharsets.UTF_8);
    }
}
