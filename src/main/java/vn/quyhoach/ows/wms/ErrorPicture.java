package vn.quyhoach.ows.wms;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.ows.Kvp;

/** A picture in place of a map that could not be painted: with words in it, or empty. */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through once
record ErrorPicture(String mediaType, byte[] bytes) {

    private static final int USUAL_SIDE = 256;
    private static final int LARGEST_SIDE = MapLimits.MAX_SIDE;
    private static final int MARGIN = 6;

    /** As large and of the kind that the map would have been, as far as the request is right so far. */
    static ErrorPicture of(Kvp kvp, String words) {
        int width = side(kvp.find("WIDTH"));
        int height = side(kvp.find("HEIGHT"));
        boolean jpeg = String.valueOf(kvp.find("FORMAT")).startsWith("image/jpeg");
        boolean transparent = !jpeg && "TRUE".equalsIgnoreCase(kvp.find("TRANSPARENT"));
        BufferedImage image = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        if (!transparent) {
            graphics.setColor(paper(kvp.find("BGCOLOR")));
            graphics.fillRect(0, 0, width, height);
        }
        write(graphics, words, width);
        graphics.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, jpeg ? "jpeg" : "png", bytes);
            return new ErrorPicture(jpeg ? "image/jpeg" : "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
    }

    private static void write(Graphics2D graphics, String words, int width) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        int line = graphics.getFontMetrics().getHeight();
        int y = MARGIN;
        for (String text : wrap(words, graphics, width - 2 * MARGIN)) {
            y += line;
            graphics.setColor(Color.WHITE);
            graphics.fillRect(
                    MARGIN,
                    y - graphics.getFontMetrics().getAscent(),
                    graphics.getFontMetrics().stringWidth(text),
                    line);
            graphics.setColor(Color.BLACK);
            graphics.drawString(text, MARGIN, y);
        }
    }

    private static List<String> wrap(String words, Graphics2D graphics, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && graphics.getFontMetrics().stringWidth(longer) > width) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Color paper(@Nullable String colour) {
        return colour != null && colour.matches("0[xX][0-9a-fA-F]{6}")
                ? new Color(Integer.parseInt(colour.substring(2), 16))
                : Color.WHITE;
    }

    private static int side(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,4}")
                ? Math.min(Integer.parseInt(text), LARGEST_SIDE)
                : USUAL_SIDE;
    }
}
