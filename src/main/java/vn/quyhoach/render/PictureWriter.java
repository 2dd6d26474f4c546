package vn.quyhoach.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Gives the painter something to paint on, and makes a file of it. */
final class PictureWriter {

    private PictureWriter() {}

    static byte[] write(MapView view, PictureFormat format, RenderProperties limits, Consumer<Graphics2D> painter) {
        MapView possible = format.canBeTransparent() || view.background() != null ? view : view.on(Color.WHITE);
        BufferedImage image = image(possible, limits);
        Graphics2D canvas = image.createGraphics();
        painter.accept(canvas);
        canvas.dispose();
        return write(image, format.extension());
    }

    /** @throws ProblemException {@code MAP_TOO_LARGE} */
    static BufferedImage image(MapView view, RenderProperties limits) {
        if ((long) view.width() * view.height() > limits.pixels()) {
            throw new ProblemException(
                    ProblemCode.MAP_TOO_LARGE,
                    Map.of("width", view.width(), "height", view.height(), "limit", limits.pixels()));
        }
        BufferedImage image = new BufferedImage(
                view.width(),
                view.height(),
                view.background() == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        if (view.background() != null) {
            Graphics2D paper = image.createGraphics();
            paper.setColor(view.background());
            paper.fillRect(0, 0, view.width(), view.height());
            paper.dispose();
        }
        return image;
    }

    private static byte[] write(BufferedImage image, String form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, form, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
