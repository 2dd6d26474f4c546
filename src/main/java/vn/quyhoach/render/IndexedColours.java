package vn.quyhoach.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.HashMap;
import java.util.Map;

/** Pictures of few colours, each pixel one byte: files a third as large, without a colour changed. */
final class IndexedColours {

    private static final int MOST = 256;

    private IndexedColours() {}

    /** The same picture by an index of its colours, or the picture itself if it has too many. */
    static BufferedImage of(BufferedImage image) {
        boolean transparent = image.getColorModel().hasAlpha();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] indexed = new byte[pixels.length];
        Map<Integer, Integer> numbers = new HashMap<>();
        int before = 0;
        int number = -1;
        for (int i = 0; i < pixels.length; i++) {
            int pixel = transparent ? pixels[i] : pixels[i] | 0xff000000;
            if (number < 0 || pixel != before) {
                Integer known = numbers.get(pixel);
                if (known == null) {
                    if (numbers.size() == MOST) {
                        return image;
                    }
                    known = numbers.size();
                    numbers.put(pixel, known);
                }
                number = known;
                before = pixel;
            }
            indexed[i] = (byte) number;
        }
        int[] colours = new int[numbers.size()];
        numbers.forEach((pixel, index) -> colours[index] = pixel);
        IndexColorModel model = new IndexColorModel(
                8, colours.length, colours, 0, transparent, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(image.getWidth(), image.getHeight());
        raster.setDataElements(0, 0, image.getWidth(), image.getHeight(), indexed);
        return new BufferedImage(model, raster, false, null);
    }
}
