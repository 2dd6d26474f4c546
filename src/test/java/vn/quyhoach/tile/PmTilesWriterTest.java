package vn.quyhoach.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;

/** The archive, read byte by byte as version 3 of the format says. */
class PmTilesWriterTest {

    @TempDir
    private Path folder;

    /** The values of the format's own examples. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 0, 0, 1",
        "1, 0, 1, 2",
        "1, 1, 1, 3",
        "1, 1, 0, 4",
        "2, 0, 0, 5",
        "12, 3423, 1763, 19078479"
    })
    void tilesAreNumberedAlongTheCurve(int z, int x, int y, long number) {
        assertThat(HilbertCurve.number(z, x, y)).isEqualTo(number);
    }

    @Test
    void everyTileOfAZoomHasANumberOfItsOwn() {
        boolean[] seen = new boolean[256];
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 16; y++) {
                int along = (int) HilbertCurve.number(4, x, y) - 85;
                assertThat(seen[along]).isFalse();
                seen[along] = true;
            }
        }
    }

    @Test
    void headRunsAndTilesAreWhereTheHeadSays() throws IOException {
        Path file = folder.resolve("a.pmtiles");
        try (PmTilesWriter writer = new PmTilesWriter(file)) {
            writer.add(0, new byte[] {1, 2, 3});
            writer.add(1, new byte[] {9});
            writer.add(2, new byte[] {9});
            writer.add(7, new byte[] {9});
            writer.finish(
                    "{\"a\":1}".getBytes(StandardCharsets.UTF_8), 0, 2, new Bbox(105.5, 10.25, 106.5, 11, Crs.WGS84));
        }
        PmTilesReader reader = new PmTilesReader(Files.readAllBytes(file));
        assertThat(new String(reader.bytes(), 0, 7, StandardCharsets.US_ASCII)).isEqualTo("PMTiles");
        assertThat(reader.bytes()[7]).isEqualTo((byte) 3);
        assertThat(reader.number(72)).as("tiles").isEqualTo(4);
        assertThat(reader.number(80)).as("entries").isEqualTo(3);
        assertThat(new byte[] {reader.bytes()[96], reader.bytes()[97], reader.bytes()[98], reader.bytes()[99]})
                .as("clustered, gzip twice, vector tiles")
                .containsExactly(1, 2, 2, 1);
        assertThat(reader.bytes()[100]).isZero();
        assertThat(reader.bytes()[101]).isEqualTo((byte) 2);
        assertThat(reader.head().getInt(102)).isEqualTo(1_055_000_000);
        assertThat(reader.head().getInt(114)).isEqualTo(110_000_000);
        assertThat(reader.head().getInt(119)).isEqualTo(1_060_000_000);
        assertThat(new String(reader.unpacked(reader.number(24), reader.number(32)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":1}");
        assertThat(reader.number(8) + reader.number(16)).isLessThanOrEqualTo(16_384);
        assertThat(reader.tile(0)).containsExactly(1, 2, 3);
        assertThat(reader.tile(1)).containsExactly(9);
        assertThat(reader.tile(2)).containsExactly(9);
        assertThat(reader.tile(7)).containsExactly(9);
        assertThat(reader.tile(3)).isNull();
        assertThat(reader.number(48)).as("no leaves").isZero();
    }

    @Test
    void manyTilesGoIntoLeaves() throws IOException {
        Path file = folder.resolve("b.pmtiles");
        int tiles = 60_000;
        try (PmTilesWriter writer = new PmTilesWriter(file)) {
            for (int i = 0; i < tiles; i++) {
                writer.add(3L * i, tile(i));
            }
            writer.finish(new byte[] {'{', '}'}, 0, 9, new Bbox(105, 10, 106, 11, Crs.WGS84));
        }
        PmTilesReader reader = new PmTilesReader(Files.readAllBytes(file));
        assertThat(reader.number(48)).as("leaves").isPositive();
        assertThat(reader.number(8) + reader.number(16)).isLessThanOrEqualTo(16_384);
        for (int i = 0; i < tiles; i += 977) {
            assertThat(reader.tile(3L * i)).isEqualTo(tile(i));
            assertThat(reader.tile(3L * i + 1)).isNull();
        }
    }

    /** Of uneven lengths, so that a directory does not shrink to nothing. */
    private static byte[] tile(int i) {
        byte[] bytes = new byte[4 + new SplittableRandom(i).nextInt(500)];
        ByteBuffer.wrap(bytes).putInt(i);
        return bytes;
    }
}
