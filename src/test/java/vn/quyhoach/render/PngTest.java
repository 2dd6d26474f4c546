package vn.quyhoach.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pixel comes back from the file as it was, whatever reads it. */
class PngTest {

    @ParameterizedTest
    @CsvSource({
        BufferedImage.TYPE_INT_RGB + ", 1, 1",
        BufferedImage.TYPE_INT_RGB + ", 301, 97",
        BufferedImage.TYPE_INT_ARGB + ", 97, 301",
        BufferedImage.TYPE_BYTE_GRAY + ", 40, 40",
        BufferedImage.TYPE_INT_RGB + ", 700, 700",
    })
    void keepsEveryPixel(int type, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 ? 0xff336699 : random.nextInt());
            }
        }
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.of(image)));
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        assertThat(read.getColorModel().hasAlpha()).isEqualTo(type == BufferedImage.TYPE_INT_ARGB);
        assertThat(pixels(read)).isEqualTo(pixels(image));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
