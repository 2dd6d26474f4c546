package vn.quyhoach.certificate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A PDF as its readers see it. */
@SuppressWarnings("ArrayRecordComponent")
record PdfFile(byte[] bytes) {

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    /** Without line breaks: where they fall is a matter of layout. */
    String text() {
        return read(document -> oneLine(new PDFTextStripper().getText(document)));
    }

    String text(int page) {
        return read(document -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return oneLine(stripper.getText(document));
        });
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    BufferedImage page(int number, int dpi) {
        return read(document -> new PDFRenderer(document).renderImageWithDPI(number - 1, dpi));
    }

    List<BufferedImage> pictures() {
        return read(document -> {
            List<BufferedImage> pictures = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getXObjectNames()) {
                    if (resources.getXObject(name) instanceof PDImageXObject picture) {
                        pictures.add(picture.getImage());
                    }
                }
            }
            return pictures;
        });
    }

    /** Names of all fonts, and whether each is inside. */
    Map<String, Boolean> fonts() {
        return read(document -> {
            Map<String, Boolean> fonts = new TreeMap<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.put(font.getName(), font.isEmbedded());
                }
            }
            return fonts;
        });
    }

    /** What veraPDF has against it as PDF/A-2u; empty when it conforms. */
    TreeSet<String> breachesOfTheArchiveStandard() {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), PDFAFlavour.PDFA_2_U)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false);
            TreeSet<String> breaches = new TreeSet<>();
            validator
                    .validate(parser)
                    .getTestAssertions()
                    .forEach(breach -> breaches.add(breach.getRuleId() + " " + breach.getMessage()));
            return breaches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (VeraPDFException e) {
            throw new AssertionError("veraPDF cannot read it", e);
        }
    }
}
