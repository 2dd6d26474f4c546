package vn.quyhoach.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses in the pyramid of tiles. */
class TileAddressTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "10, 815, 481", "22, 4194303, 4194303"})
    void takesTilesOfThePyramid(String z, String x, String y) {
        assertThat(TileAddress.parse(z, x, y).toString()).contains("z=" + z, "x=" + x, "y=" + y);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "23, 0, 0", "0, 1, 0", "0, 0, 1", "5, -1, 3", "5, 32, 3", "5, 3, 32"})
    void refusesTilesOutside(String z, String x, String y) {
        assertThatThrownBy(() -> TileAddress.parse(z, x, y)).hasMessageContaining("TILE_OUT_OF_RANGE");
    }

    @ParameterizedTest
    @CsvSource({"a, 0, 0", "0, 0.5, 0", "0, 0, ''", "99999999999, 0, 0"})
    void refusesWhatIsNoNumber(String z, String x, String y) {
        assertThatThrownBy(() -> TileAddress.parse(z, x, y)).hasMessageContaining("PARAMETER_INVALID");
    }

    @Test
    void aPixelHalvesWithEachZoom() {
        assertThat(new TileAddress(0, 0, 0).pixelMetres()).isCloseTo(78_271.5, Offset.offset(0.1));
        assertThat(new TileAddress(13, 0, 0).pixelMetres()).isLessThan(10);
    }
}
