package vn.quyhoach.qgis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.CodeTable;
import vn.quyhoach.style.Styles;
import vn.quyhoach.style.Styles.LegendEntry;
import vn.quyhoach.text.Language;

/**
 * The table of classes of a project. In a GeoPackage it is a table like the others; a live project brings it along as an
 * attachment, so that a form has its list at once and without asking the service.
 */
final class ProjectCodes {

    /** Of the attachment, in the archive of the project and in its own addresses. */
    static final String FILE = CodeTable.NAME + ".csv";

    private ProjectCodes() {}

    /** The table; null where no layer has classes to be picked: pictures and tiles. */
    static @Nullable CodeTable of(ProjectOrder order, Styles styles) {
        boolean features = switch (order.connection()) {
            case OAPIF, WFS, EMBEDDED -> true;
            case WMS, TILES -> false;
        };
        if (!features
                || order.layers().stream()
                        .allMatch(layer -> styles.legend(layer).isEmpty())) {
            return null;
        }
        String source = order.connection() == Connection.EMBEDDED
                ? "./" + order.place() + "|layername=" + CodeTable.NAME
                : "attachment:" + FILE;
        return new CodeTable(LayerElements.id(CodeTable.NAME), order.language().say(CodeTable.TITLE), "ogr", source);
    }

    /** The attachment: as CSV, with a head. */
    static String csv(List<PublishedLayer> layers, Styles styles, Language language) {
        StringBuilder csv =
                new StringBuilder(String.join(",", CodeTable.titles(language).keySet())).append("\r\n");
        for (PublishedLayer layer : layers) {
            for (LegendEntry entry : styles.legend(layer)) {
                csv.append(row(List.of(
                        CodeTable.table(layer),
                        entry.code(),
                        entry.name().vi(),
                        entry.name().en(),
                        entry.colour(),
                        CodeTable.label(entry, language))));
            }
        }
        return csv.toString();
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (String cell : cells) {
            row.append(row.isEmpty() ? "" : ",")
                    .append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        return row.append("\r\n").toString();
    }
}
