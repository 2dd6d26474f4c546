package vn.quyhoach.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.CheckAnswer;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.paper.PdfPaper;
import vn.quyhoach.paper.Template;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.render.MapPainter;
import vn.quyhoach.render.Png;

/** Makes the paper of a check. */
@Component
@EnableConfigurationProperties(CertificateProperties.class)
public class Certificates {

    private final LocationMap map;
    private final MapLegend legend;
    private final CertificateProperties properties;
    private final Template template = new Template(Certificates.class, "certificate.html");

    Certificates(LocationMap map, MapLegend legend, CertificateProperties properties) {
        this.map = map;
        this.legend = legend;
        this.properties = properties;
    }

    /** What the template is filled with. */
    private record Page(Sheet sheet, String mapWidth, List<LegendGroup> legend) {}

    private record LegendGroup(String title, List<LegendLine> entries) {}

    private record LegendLine(String name, String picture) {}

    /**
     * The certificate as PDF/A-2u.
     *
     * @param address of the service as the caller knows it; the QR code leads there
     * @throws ProblemException as the painter of maps
     */
    byte[] pdf(CheckAnswer answer, Wording words, String address) {
        ConformityCheck check = answer.check();

        // 1  what the record says, in words
        SheetHead head = SheetHead.of(check, properties, properties.address(address), words);
        Sheet sheet = Sheet.of(answer, head, words);

        // 2  the pictures
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        MapPaper paper = LocationMap.paper(check);
        MapPainter.Painted painted = map.paint(check, paper, words);
        pictures.put("map", Png.of(painted.image()));
        pictures.put("qr", Png.of(QrCode.of(head.verifyAddress())));
        List<LegendGroup> groups = legend(legend.of(painted.seen(), words), pictures);

        // 3  on paper
        String width = String.valueOf(MapPaper.millimetres(MapPaper.WIDTH));
        String page = template.fill(new Page(sheet, width, groups));
        return PdfPaper.of(
                page, pictures, words.text("title") + " " + head.number(), head.authority(), check.createdAt());
    }

    /** The same as a workbook with every line; the stream stays open. */
    void workbook(CheckAnswer answer, Wording words, String address, OutputStream out) throws IOException {
        SheetHead head = SheetHead.of(answer.check(), properties, properties.address(address), words);
        CheckWorkbook.write(answer.check(), Sheet.of(answer, head, words), words, out);
    }

    private static List<LegendGroup> legend(List<MapLegend.Group> groups, Map<String, byte[]> pictures) {
        List<LegendGroup> named = new ArrayList<>();
        for (MapLegend.Group group : groups) {
            List<LegendLine> lines = new ArrayList<>();
            for (MapLegend.Entry entry : group.entries()) {
                String name = "symbol" + pictures.size();
                pictures.put(name, entry.symbol());
                lines.add(new LegendLine(entry.name(), PdfPaper.PICTURE + name));
            }
            named.add(new LegendGroup(group.title(), lines));
        }
        return named;
    }
}
