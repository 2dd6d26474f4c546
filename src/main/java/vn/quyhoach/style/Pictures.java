package vn.quyhoach.style;

import java.awt.Graphics2D;
import java.util.Map;
import java.util.function.Consumer;

/** The small pictures of the palette, which styles may name as {@code sprite:NAME}; there are no others. */
public final class Pictures {

    private static final Map<String, Consumer<Graphics2D>> ALL = Sprite.ofAll(new Palette());

    private Pictures() {}

    public static boolean has(String name) {
        return ALL.containsKey(name);
    }

    /** Width and height in pixels at 96 dpi. */
    public static double size() {
        return Sprite.CELL;
    }

    /** Draws the picture around the origin. */
    public static void draw(String name, Graphics2D canvas) {
        Consumer<Graphics2D> picture = ALL.get(name);
        if (picture != null) {
            canvas.translate(-Sprite.CELL / 2.0, -Sprite.CELL / 2.0);
            picture.accept(canvas);
            canvas.translate(Sprite.CELL / 2.0, Sprite.CELL / 2.0);
        }
    }
}
