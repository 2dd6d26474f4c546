package vn.quyhoach.render;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.render.Easel.colour;
import static vn.quyhoach.render.Easel.stroke;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Casing, dashes, offsets, marks along lines. */
class LinesTest {

    private static String line(String stroke) {
        return "<Rule><LineSymbolizer>" + stroke + "</LineSymbolizer></Rule>";
    }

    private static String dashed(String dashes) {
        return "<Stroke><SvgParameter name='stroke'>#ff0000</SvgParameter>"
                + "<SvgParameter name='stroke-width'>4</SvgParameter>"
                + "<SvgParameter name='stroke-dasharray'>" + dashes + "</SvgParameter></Stroke>";
    }

    @Test
    void paintsTheCasingsOfAllRoadsBeforeTheirInsides() {
        BufferedImage image = Easel.of("<FeatureTypeStyle>" + line(stroke("#000000", 12)) + "</FeatureTypeStyle>"
                        + "<FeatureTypeStyle>" + line(stroke("#ffff00", 6)) + "</FeatureTypeStyle>")
                .draw("LINESTRING(0 50, 100 50)")
                .draw("LINESTRING(50 0, 50 100)")
                .image();
        // at the crossing no casing runs through
        assertThat(colour(image, 50, 50)).isEqualTo("#ffff00");
        assertThat(colour(image, 50, 45)).isEqualTo("#ffff00");
        assertThat(colour(image, 20, 45)).isEqualTo("#000000");
    }

    @Test
    void dashesGoOnWhereTheyWereOnTheNextTile() {
        String wkt = "LINESTRING(-100000 50, 100000 50)";
        BufferedImage whole = Easel.with(line(dashed("7 5")))
                .draw(wkt)
                .at(0, 0, 200)
                .pixels(200)
                .image();
        BufferedImage right = Easel.with(line(dashed("7 5")))
                .draw(wkt)
                .at(100, 0, 100)
                .pixels(100)
                .image();
        for (int x = 0; x < 100; x++) {
            assertThat(colour(right, x, 50)).isEqualTo(colour(whole, 100 + x, 150));
        }
        assertThat(colour(right, 0, 50) + colour(right, 3, 50) + colour(right, 6, 50) + colour(right, 9, 50))
                .contains("#ff0000")
                .contains("#ffffff");
    }

    @Test
    void movesALineToItsLeft() {
        BufferedImage image = Easel.with(line(stroke("#ff0000", 4) + "<PerpendicularOffset>10</PerpendicularOffset>"))
                .draw("LINESTRING(0 50, 100 50)")
                .image();
        assertThat(colour(image, 50, 40)).isEqualTo("#ff0000");
        assertThat(colour(image, 50, 50)).isEqualTo("#ffffff");
    }

    @Test
    void setsMarksAlongALine() {
        BufferedImage image = Easel.with(line("<Stroke><GraphicStroke><Graphic><Mark><WellKnownName>square"
                        + "</WellKnownName>" + Easel.fill("#00ff00") + "</Mark><Size>6</Size></Graphic><Gap>14</Gap>"
                        + "</GraphicStroke></Stroke>"))
                .draw("LINESTRING(0 50, 100 50)")
                .image();
        for (int at = 3; at < 100; at += 20) {
            assertThat(colour(image, at, 50)).isEqualTo("#00ff00");
            assertThat(colour(image, Math.min(99, at + 10), 50)).isEqualTo("#ffffff");
        }
    }

    @Test
    void measuresInMetresWhereTheStyleDoes() {
        String metres = "<Rule><LineSymbolizer uom='http://www.opengeospatial.org/se/units/metre'>"
                + stroke("#ff0000", 40) + "</LineSymbolizer></Rule>";
        BufferedImage image = Easel.with(metres)
                .draw("LINESTRING(0 500, 1000 500)")
                .at(0, 0, 1000)
                .image();
        assertThat(colour(image, 50, 49)).isEqualTo("#ff0000");
        assertThat(colour(image, 50, 51)).isEqualTo("#ff0000");
        assertThat(colour(image, 50, 53)).isEqualTo("#ffffff");
    }

    @Test
    void drawsThickerOnAFinerDevice() {
        Easel easel = Easel.with(line(stroke("#ff0000", 4))).draw("LINESTRING(0 50, 100 50)");
        assertThat(colour(easel.image(), 50, 54)).isEqualTo("#ffffff");
        assertThat(colour(easel.dpi(288).image(), 50, 54)).isEqualTo("#ff0000");
    }

    @Test
    void turnsTheMapClockwise() {
        BufferedImage image = Easel.with(line(stroke("#ff0000", 4)))
                .draw("LINESTRING(50 50, 50 100)")
                .turned(90)
                .image();
        assertThat(colour(image, 80, 50)).isEqualTo("#ff0000");
        assertThat(colour(image, 50, 20)).isEqualTo("#ffffff");
    }
}
