package vn.quyhoach.render;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A canvas that becomes an SVG on its own: pictures inside it are written into it. */
final class SvgCanvas {

    private SvgCanvas() {}

    static SVGGraphics2D create() {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setImageHandler(new Embedded());
            context.setComment("");
            return new SVGGraphics2D(context, false);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Batik's own handlers need its codecs; the JDK writes PNG as well. */
    private static final class Embedded extends DefaultImageHandler {

        @Override
        protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context) {
            String png = Base64.getEncoder().encodeToString(Png.of((BufferedImage) image));
            element.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", "data:image/png;base64," + png);
        }
    }
}
