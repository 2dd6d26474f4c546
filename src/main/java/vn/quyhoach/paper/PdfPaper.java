package vn.quyhoach.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * Makes PDF/A-2u of an XHTML page: everything it needs is inside, every letter can be found by searching. The same page
 * gives the same bytes, because the dates and the document's id are given and not taken from the clock.
 */
public final class PdfPaper {

    /** The scheme of pictures that come with the page; no other address is ever followed. */
    public static final String PICTURE = "picture:";

    private static final String FAMILY = "Be Vietnam Pro";
    private static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PRODUCER = "quyhoach";

    static {
        XRLog.setLoggerImpl(new PaperLog());
    }

    private PdfPaper() {}

    /**
     * @param pictures by name, as the page names them behind {@link #PICTURE}
     * @param made the moment of creation it tells
     */
    public static byte[] of(String xhtml, Map<String, byte[]> pictures, String title, String author, Instant made) {
        try (PDDocument document = new PDDocument()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .withHtmlContent(xhtml, null)
                    .useFastMode()
                    .toStream(bytes);
            builder.useUriResolver((base, address) -> address.startsWith(PICTURE) ? address : null);
            builder.useProtocolsStreamImplementation(
                    address -> new Bytes(Objects.requireNonNull(pictures.get(address.substring(PICTURE.length())))),
                    PICTURE.substring(0, PICTURE.length() - 1));
            useFont(builder, document, "Regular", 400, FontStyle.NORMAL);
            useFont(builder, document, "Bold", 700, FontStyle.NORMAL);
            useFont(builder, document, "Italic", 400, FontStyle.ITALIC);
            useFont(builder, document, "BoldItalic", 700, FontStyle.ITALIC);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                describe(document, title, author, made);
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without ligatures: PDFBox draws "fi" as one letter and does not tell which two it stands for. */
    private static void useFont(
            PdfRendererBuilder builder, PDDocument document, String cut, int weight, FontStyle style)
            throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PdfPaper.class.getResourceAsStream("/fonts/BeVietnamPro-" + cut + ".ttf"))) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            PDFont embedded = PDType0Font.load(document, font, true);
            builder.useFont(new PDFontSupplier(embedded), FAMILY, weight, style, true);
        }
    }

    private static void describe(PDDocument document, String title, String author, Instant made) throws IOException {
        Calendar then = new GregorianCalendar(TimeZone.getTimeZone(LEGAL_TIME), Locale.ROOT);
        then.setTimeInMillis(made.getEpochSecond() * 1000);
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setAuthor(author);
        about.setProducer(PRODUCER);
        about.setCreationDate(then);
        about.setModificationDate(then);
        document.setDocumentInformation(about);
        document.setDocumentId(made.toEpochMilli());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(metadata(title, author, then));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** The same once more, in the form that PDF/A asks for. */
    private static byte[] metadata(String title, String author, Calendar then) throws IOException {
        XMPMetadata metadata = XMPMetadata.createXMPMetadata();
        try {
            PDFAIdentificationSchema standard = metadata.createAndAddPDFAIdentificationSchema();
            standard.setPart(PdfAConformance.PDFA_2_U.getPart());
            standard.setConformance(PdfAConformance.PDFA_2_U.getConformanceValue());
            DublinCoreSchema core = metadata.createAndAddDublinCoreSchema();
            core.setTitle(title);
            core.addCreator(author);
            AdobePDFSchema pdf = metadata.createAndAddAdobePDFSchema();
            pdf.setProducer(PRODUCER);
            XMPBasicSchema basic = metadata.createAndAddXMPBasicSchema();
            basic.setCreateDate(then);
            basic.setModifyDate(then);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(metadata, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on once
    private record Bytes(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
