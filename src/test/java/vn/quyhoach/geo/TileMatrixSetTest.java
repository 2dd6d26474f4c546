package vn.quyhoach.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyhoach.geo.TileMatrixSet.Limits;

/** Pyramids of tiles: where a tile is, and which tiles a box meets. */
class TileMatrixSetTest {

    @Test
    void theWebMapsPyramidIsTheRegisteredOne() {
        assertThat(TileMatrixSet.WEB.scaleDenominator(0)).isCloseTo(559082264.028717, Offset.offset(1e-6));
        assertThat(TileMatrixSet.WEB.cellSize(22)).isCloseTo(0.037322767717361, Offset.offset(1e-12));
        assertThat(TileMatrixSet.WEB.box(0, 0, 0).west()).isCloseTo(-20037508.3427892, Offset.offset(1e-6));
    }

    /** The far ends of the country as the zone of 105°45′ sees them, in metres. */
    @ParameterizedTest
    @CsvSource({"330000, 940000", "960000, 1400000", "200000, 2480000", "460000, 2590000"})
    void oursHoldsVietnam(double easting, double northing) {
        Bbox all = TileMatrixSet.NATIONAL.box(0, 0, 0);
        assertThat(easting).isBetween(all.west(), all.east());
        assertThat(northing).isBetween(all.south(), all.north());
    }

    @Test
    void aTileIsMetByItsOwnBoxAndItsNeighboursAtTheEdge() {
        TileMatrixSet set = TileMatrixSet.NATIONAL;
        Bbox tile = set.box(10, 790, 530);
        Bbox inside = new Bbox(tile.west() + 1, tile.south() + 1, tile.east() - 1, tile.north() - 1, set.crs());
        assertThat(set.limits(10, inside)).contains(new Limits(10, 790, 790, 530, 530));
        Bbox wider = new Bbox(tile.west() - 1, tile.south() - 1, tile.east() + 1, tile.north() + 1, set.crs());
        assertThat(set.limits(10, wider)).contains(new Limits(10, 789, 791, 529, 531));
    }

    @Test
    void aBoxBeyondThePyramidIsCutAndOneOutsideMeetsNothing() {
        TileMatrixSet set = TileMatrixSet.NATIONAL;
        assertThat(set.limits(3, new Bbox(-9e6, -9e6, 9e6, 9e6, set.crs()))).contains(new Limits(3, 0, 7, 0, 7));
        assertThat(set.limits(3, new Bbox(5e6, 1e6, 6e6, 2e6, set.crs()))).isEmpty();
    }

    /** A layer that is drawn from a zoom on is drawn on tiles of that size and smaller. */
    @ParameterizedTest
    @CsvSource({"0, 0", "8, 4", "10, 6", "16, 12"})
    void aZoomOfWebMapsMeansAMatrix(int zoom, int matrix) {
        assertThat(TileMatrixSet.WEB.matrixOfZoom(zoom)).isEqualTo(zoom);
        assertThat(TileMatrixSet.NATIONAL.matrixOfZoom(zoom)).isEqualTo(matrix);
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatThrownBy(() -> TileMatrixSet.of("WorldCRS84Quad")).hasMessageContaining("TILE_MATRIX_SET_UNKNOWN");
    }
}
