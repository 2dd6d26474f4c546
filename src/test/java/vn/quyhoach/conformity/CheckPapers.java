package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** All that can be read of a check, without what differs between two checks of the same question: number, id, time. */
final class CheckPapers {

    private static final String CHECKS = "/api/conformity-checks";

    private CheckPapers() {}

    /** Makes a check; the body lacks its day. */
    static JsonNode made(ApiClient caller, String question) {
        Answer answer = caller.post(CHECKS, "{\"asOf\": \"2026-01-01\", " + question + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** By the address they are read at. */
    static Map<String, String> of(ApiClient caller, JsonNode check) {
        Map<String, String> papers = new LinkedHashMap<>();
        papers.put("made", plain(check.toString(), check));
        String id = check.path("id").asString();
        String hash = "?hash=" + check.path("hash").asString();
        String number = check.path("number").asString();
        for (String path : new String[] {
            CHECKS + "/" + id,
            CHECKS + "/" + id + "/reproduction",
            CHECKS + "/" + id + "/pieces.geojson",
            "/api/verifications/" + id + hash,
            "/api/verifications/" + number,
            "/verify/" + id + hash,
            "/verify/" + number + "?lang=en"
        }) {
            Answer answer = caller.get(path);
            papers.put(
                    plain(path, check),
                    plain(answer.status() + " " + Doors.headers(answer) + "\n" + answer.text(), check));
        }
        pdf(papers, caller.file(CHECKS + "/" + id + "/certificate.pdf").body(), check);
        papers.put(
                "certificate.xlsx",
                plain(cells(caller.file(CHECKS + "/" + id + "/certificate.xlsx").body()), check));
        return papers;
    }

    /** The text; and the map, dot by dot. The size of the file is that of the code with the number in it besides. */
    private static void pdf(Map<String, String> papers, byte[] bytes, JsonNode check) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            papers.put("certificate.pdf", plain(new PDFTextStripper().getText(document), check));
            papers.put("pages", String.valueOf(document.getNumberOfPages()));
            int largest = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture
                            && picture.getWidth() > largest) {
                        largest = picture.getWidth();
                        var image = picture.getImage();
                        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                        papers.put("map", image.getWidth() + " " + Arrays.hashCode(dots));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every cell of a workbook. */
    static String cells(byte[] bytes) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            StringBuilder text = new StringBuilder();
            for (Sheet sheet : book.getSheets().toList()) {
                text.append(sheet.getName()).append('\n');
                for (Row row : sheet.read()) {
                    text.append(row.stream()
                                    .map(cell -> cell == null ? "" : cell.getText())
                                    .collect(Collectors.joining("\t")))
                            .append('\n');
                }
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text, JsonNode check) {
        return Doors.plain(text)
                .replace(check.path("id").asString(), "ID")
                .replace(check.path("number").asString(), "NUMBER");
    }
}
