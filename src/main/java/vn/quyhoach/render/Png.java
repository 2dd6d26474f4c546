package vn.quyhoach.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/**
 * Writes PNG, of full colour in a third of the time that ImageIO takes: that one tries five filters on every row, none of
 * which makes a drawn map smaller. Its areas of one colour are shortest as they are.
 */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte COLOUR = 2;
    private static final byte COLOUR_AND_ALPHA = 6;

    /** The best for the time it takes: the next level takes two fifths more for a file smaller by a fortieth. */
    private static final int LEVEL = 3;

    private Png() {}

    public static byte[] of(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            switch (image.getType()) {
                case BufferedImage.TYPE_INT_RGB -> fullColour(image, false, bytes);
                case BufferedImage.TYPE_INT_ARGB -> fullColour(image, true, bytes);
                default -> ImageIO.write(image, "png", bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fullColour(BufferedImage image, boolean alpha, ByteArrayOutputStream out) throws IOException {
        out.write(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight());
        header.put((byte) 8).put(alpha ? COLOUR_AND_ALPHA : COLOUR); // the rest stays zero
        chunk("IHDR", header.array(), out);
        chunk("IDAT", deflated(image, alpha), out);
        chunk("IEND", new byte[0], out);
    }

    private static byte[] deflated(BufferedImage image, boolean alpha) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        byte[] row = new byte[1 + width * (alpha ? 4 : 3)]; // its first byte says: no filter
        byte[] buffer = new byte[1 << 15];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(pixels.length / 4);
        Deflater deflater = new Deflater(LEVEL);
        try {
            for (int start = 0; start < pixels.length; start += width) {
                int at = 1;
                for (int i = start; i < start + width; i++) {
                    int pixel = pixels[i];
                    row[at++] = (byte) (pixel >> 16);
                    row[at++] = (byte) (pixel >> 8);
                    row[at++] = (byte) pixel;
                    if (alpha) {
                        row[at++] = (byte) (pixel >> 24);
                    }
                }
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    bytes.write(buffer, 0, deflater.deflate(buffer));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                bytes.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(String name, byte[] content, ByteArrayOutputStream out) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(type);
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
