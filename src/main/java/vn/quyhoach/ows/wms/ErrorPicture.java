package vn.quyhoach.ows.wms;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.render.Fonts;

/** A picture in place of a map that could not be painted: with words in it, or empty. */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through once
record ErrorPicture(String mediaType, byte[] bytes) {

    private static final int USUAL_SIDE = 256;
    private static final int LARGEST_SIDE = MapLimits.MAX_SIDE;
    private static final int MARGIN = 6;
    private static final double LINE = 16;
    private static final Font FONT = Fonts.of(false, false, 12);
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

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

    /** As outlines of the service's own font: a server may have no other. */
    private static void write(Graphics2D graphics, String words, int width) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double y = MARGIN;
        for (String text : wrap(words, width - 2 * MARGIN)) {
            y += LINE;
            GlyphVector glyphs = glyphs(text);
            graphics.setColor(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(
                    MARGIN, y - 0.8 * LINE, glyphs.getLogicalBounds().getWidth(), LINE));
            graphics.setColor(Color.BLACK);
            graphics.fill(glyphs.getOutline(MARGIN, (float) y));
        }
    }

    private static GlyphVector glyphs(String text) {
        return FONT.createGlyphVector(EXACT, text);
    }

    private static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && glyphs(longer).getLogicalBounds().getWidth() > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
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
