package vn.quyhoach.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Labels are where they must be, and the same on every tile. */
class LabelsTest {

    private static String text(String placement, String options) {
        return "<Rule><TextSymbolizer><Label><PropertyName>name</PropertyName></Label>"
                + "<Font><SvgParameter name='font-size'>14</SvgParameter></Font><LabelPlacement>" + placement
                + "</LabelPlacement><Halo><Radius>2</Radius>" + Easel.fill("#ffff00") + "</Halo>"
                + Easel.fill("#000000") + options + "</TextSymbolizer></Rule>";
    }

    private static final String MIDDLE = "<PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX>"
            + "<AnchorPointY>0.5</AnchorPointY></AnchorPoint></PointPlacement>";

    private static final String FOLLOW = "<LinePlacement><IsRepeated>true</IsRepeated><Gap>150</Gap></LinePlacement>";

    private static int count(BufferedImage image, Color colour) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void writesVietnameseWithAHalo() {
        BufferedImage image = Easel.with(text(MIDDLE, ""))
                .draw("POINT(100 100)", "a", "Đức Hòa Thượng, Khu đô thị mới phía Nam")
                .pixels(400)
                .at(-100, -100, 400)
                .save("label-point")
                .image();
        assertThat(count(image, Color.BLACK)).isGreaterThan(80);
        assertThat(count(image, Color.YELLOW)).isGreaterThan(400);
    }

    @Test
    void followsALine() {
        BufferedImage image = Easel.with(text(FOLLOW, "") + "<Rule><LineSymbolizer>" + Easel.stroke("#ff0000", 1)
                        + "</LineSymbolizer></Rule>")
                .draw("LINESTRING(10 10, 100 120, 250 200, 400 210, 590 400)", "a", "Quốc lộ 1A: Đức Hòa")
                .pixels(600)
                .at(0, 0, 600)
                .save("label-line")
                .image();
        assertThat(count(image, Color.BLACK)).isGreaterThan(60);
    }

    @Test
    void theStrongerIsWritten() {
        Easel easel = Easel.with(text(MIDDLE, "<Priority><PropertyName>area_ha</PropertyName></Priority>"))
                .draw("POINT(50 50)", "a", "IIIIII", 1.0)
                .draw("POINT(52 52)", "a", "MMMMMM", 9.0);
        BufferedImage alone =
                Easel.with(text(MIDDLE, "")).draw("POINT(52 52)", "a", "MMMMMM").image();
        assertThat(easel.image().getRGB(0, 0, 100, 100, null, 0, 100))
                .isEqualTo(alone.getRGB(0, 0, 100, 100, null, 0, 100));
    }

    private static int difference(int one, int other) {
        int worst = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            worst = Math.max(worst, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return worst;
    }

    @Test
    void tilesFitAtTheirSeams() {
        Random random = new Random(42);
        Easel easel = Easel.with(text(MIDDLE, "<VendorOption name='autoWrap'>60</VendorOption>") + text(FOLLOW, ""));
        String[] names = {"LUC", "Khu công nghiệp", "Đất ở tại nông thôn", "ONT", "Cụm công nghiệp Tân Mỹ"};
        for (int i = 0; i < 700; i++) {
            int x = random.nextInt(1400) - 200;
            int y = random.nextInt(1400) - 200;
            if (i % 5 == 0) {
                easel.draw(
                        "LINESTRING(" + x + " " + y + ", " + (x + 150) + " " + (y + 40) + ", " + (x + 420) + " "
                                + (y + 90) + ")",
                        "a",
                        "Đường tỉnh " + i % 7);
            } else {
                int w = 20 + random.nextInt(80);
                easel.draw(
                        "POLYGON((" + x + " " + y + ", " + (x + w) + " " + y + ", " + (x + w) + " " + (y + w) + ", " + x
                                + " " + (y + w) + ", " + x + " " + y + "))",
                        "a",
                        names[i % names.length]);
            }
        }
        BufferedImage whole =
                easel.pixels(1024).at(0, 0, 1024).save("label-seams").image();
        for (int tile = 0; tile < 16; tile++) {
            int left = tile % 4 * 256;
            int top = tile / 4 * 256;
            BufferedImage part =
                    easel.pixels(256).at(left, 1024 - top - 256, 256).image();
            int worst = 0;
            for (int y = 0; y < 256; y++) {
                for (int x = 0; x < 256; x++) {
                    worst = Math.max(worst, difference(part.getRGB(x, y), whole.getRGB(left + x, top + y)));
                }
            }
            // the last bits of a coordinate far from the origin differ, a letter does not
            assertThat(worst).as("how far colours of tile %s differ", tile).isLessThan(20);
        }
    }
}
