package vn.quyhoach.render;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Gives the painter something to paint on, and makes a file of it. */
final class PictureWriter {

    private static final float JPEG_QUALITY = 0.9f;

    /** Without loss, quality is how long the coder may look for a smaller file; somebody waits for the map. */
    private static final float WEBP_EFFORT = 0.3f;

    /** What the header of WebP has bits for. */
    private static final int WEBP_SIDE = 16_383;

    /** PDF measures in points. */
    private static final float POINTS_PER_INCH = 72;

    private PictureWriter() {}

    /** @throws ProblemException {@code MAP_TOO_LARGE} */
    static byte[] write(MapView view, PictureFormat format, RenderProperties limits, Consumer<Graphics2D> painter) {
        checkSize(view, limits);
        if (format == PictureFormat.WEBP && Math.max(view.width(), view.height()) > WEBP_SIDE) {
            throw tooLarge(view, WEBP_SIDE);
        }
        MapView possible = format.canBeTransparent() || view.background() != null ? view : view.on(Color.WHITE);
        try {
            return switch (format) {
                case SVG -> svg(possible, painter);
                case PDF -> pdf(possible, painter);
                case PNG -> Png.of(IndexedColours.of(painted(possible, limits, painter)));
                case JPEG -> compressed("jpeg", "JPEG", JPEG_QUALITY, painted(possible, limits, painter));
                case WEBP -> compressed("webp", "Lossless", WEBP_EFFORT, painted(possible, limits, painter));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage painted(MapView view, RenderProperties limits, Consumer<Graphics2D> painter) {
        BufferedImage image = image(view, limits);
        Graphics2D canvas = image.createGraphics();
        painter.accept(canvas);
        canvas.dispose();
        return image;
    }

    /** @throws ProblemException {@code MAP_TOO_LARGE} */
    static BufferedImage image(MapView view, RenderProperties limits) {
        checkSize(view, limits);
        BufferedImage image = new BufferedImage(
                view.width(),
                view.height(),
                view.background() == null ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        paper(view, canvas);
        canvas.dispose();
        return image;
    }

    /** @throws ProblemException {@code MAP_TOO_LARGE} */
    static void checkSize(MapView view, RenderProperties limits) {
        if (view.pixels() > limits.pixels()) {
            throw tooLarge(view, limits.pixels());
        }
    }

    private static ProblemException tooLarge(MapView view, int limit) {
        return new ProblemException(
                ProblemCode.MAP_TOO_LARGE, Map.of("width", view.width(), "height", view.height(), "limit", limit));
    }

    private static void paper(MapView view, Graphics2D canvas) {
        if (view.background() != null) {
            canvas.setColor(view.background());
            canvas.fillRect(0, 0, view.width(), view.height());
        }
    }

    private static byte[] compressed(String format, String type, float quality, BufferedImage image)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionType(type);
        parameters.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] svg(MapView view, Consumer<Graphics2D> painter) throws IOException {
        SVGGraphics2D canvas = SvgCanvas.create();
        canvas.setSVGCanvasSize(new Dimension(view.width(), view.height()));
        paper(view, canvas);
        canvas.clipRect(0, 0, view.width(), view.height());
        painter.accept(canvas);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        canvas.stream(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), true);
        return bytes.toByteArray();
    }

    private static byte[] pdf(MapView view, Consumer<Graphics2D> painter) throws IOException {
        try (PDDocument document = new PDDocument()) {
            float scale = (float) (POINTS_PER_INCH / view.dpi());
            PDPage page = new PDPage(new PDRectangle(view.width() * scale, view.height() * scale));
            document.addPage(page);
            PdfBoxGraphics2D canvas = new PdfBoxGraphics2D(document, view.width() * scale, view.height() * scale);
            canvas.scale(scale, scale);
            paper(view, canvas);
            canvas.clipRect(0, 0, view.width(), view.height());
            painter.accept(canvas);
            canvas.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(canvas.getXFormObject());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
