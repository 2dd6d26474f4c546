package vn.quyhoach.render;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.render.Easel.colour;
import static vn.quyhoach.render.Easel.fill;
import static vn.quyhoach.render.Easel.polygon;
import static vn.quyhoach.render.Easel.stroke;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Fills, holes, outlines, hatches: pixels where they must be. */
class AreasTest {

    private static final String SQUARE = "POLYGON((20 20, 80 20, 80 80, 20 80, 20 20))";

    @Test
    void fillsAndOutlines() {
        BufferedImage image = Easel.with(polygon(fill("#ff0000") + stroke("#0000ff", 4)))
                .draw(SQUARE)
                .image();
        assertThat(colour(image, 50, 50)).isEqualTo("#ff0000");
        assertThat(colour(image, 20, 50)).isEqualTo("#0000ff");
        assertThat(colour(image, 10, 50)).isEqualTo("#ffffff");
    }

    @Test
    void leavesHolesOpen() {
        BufferedImage image = Easel.with(polygon(fill("#ff0000")))
                .draw("POLYGON((10 10, 90 10, 90 90, 10 90, 10 10), (40 40, 60 40, 60 60, 40 60, 40 40))")
                .image();
        assertThat(colour(image, 50, 50)).isEqualTo("#ffffff");
        assertThat(colour(image, 30, 50)).isEqualTo("#ff0000");
    }

    @Test
    void aHatchLiesOnTheGround() {
        String hatch = polygon("<Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://slash</WellKnownName>"
                + stroke("#000000", 1) + "</Mark><Size>8</Size></Graphic></GraphicFill></Fill>");
        BufferedImage left = Easel.with(hatch)
                .draw("POLYGON((0 0, 200 0, 200 100, 0 100, 0 0))")
                .image();
        BufferedImage right = Easel.with(hatch)
                .draw("POLYGON((0 0, 200 0, 200 100, 0 100, 0 0))")
                .at(100, 0, 100)
                .image();
        BufferedImage both = Easel.with(hatch)
                .draw("POLYGON((0 0, 200 0, 200 100, 0 100, 0 0))")
                .at(50, 0, 100)
                .image();
        for (int y = 0; y < 100; y++) {
            assertThat(both.getRGB(10, y)).isEqualTo(left.getRGB(60, y));
            assertThat(both.getRGB(60, y)).isEqualTo(right.getRGB(10, y));
        }
    }
}
