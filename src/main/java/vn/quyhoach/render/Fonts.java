package vn.quyhoach.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Be Vietnam Pro, the typeface of the workplace, which comes with the service: it has every Vietnamese letter, and
 * maps look the same on a server without fonts. A style that names another family is written in this one.
 */
public final class Fonts {

    private static final Font REGULAR = load("Regular");
    private static final Font BOLD = load("Bold");
    private static final Font ITALIC = load("Italic");
    private static final Font BOLD_ITALIC = load("BoldItalic");

    private Fonts() {}

    /** @param size in pixels */
    public static Font of(boolean bold, boolean italic, double size) {
        Font font = bold ? italic ? BOLD_ITALIC : BOLD : italic ? ITALIC : REGULAR;
        return font.deriveFont((float) size);
    }

    private static Font load(String style) {
        String resource = "/fonts/BeVietnamPro-" + style + ".ttf";
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No font " + resource);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
