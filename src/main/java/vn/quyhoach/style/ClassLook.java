package vn.quyhoach.style;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * What every format can say of a class's look.
 *
 * @param code empty for whatever has no known class
 * @param fill as {@code #rrggbb}; null for what has an outline only, and for lines
 * @param line as {@code #rrggbb}
 * @param width of the line in pixels
 */
public record ClassLook(
        String code, Bilingual name, @Nullable String fill, double fillOpacity, String line, double width) {

    static ClassLook of(PaletteClass look) {
        return new ClassLook(
                look.code(),
                look.name(),
                look.hasFill() ? look.fill() : null,
                look.fillOpacity(),
                look.lineColour(),
                look.width());
    }

    /** The one colour that stands for it. */
    public String colour() {
        return fill == null ? line : fill;
    }
}
