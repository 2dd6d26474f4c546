package vn.quyhoach.qgis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.quyhoach.qgis.ProjectFacts.Box;
import vn.quyhoach.style.Xml;
import vn.quyhoach.text.Language;

/** The sheet to print: A3 across, with legend, north, scale and the decision. {@code layout.xml} has its places. */
final class LayoutWriter {

    /** The map of the sheet, in millimetres, as {@code layout.xml} places it. */
    private static final double MAP_WIDTH = 280;

    private static final double MAP_HEIGHT = 232;

    /** Room round what is shown. */
    private static final double MARGIN = 1.03;

    private static final String TEMPLATE = read();

    private LayoutWriter() {}

    static String write(ProjectText text, Language language) {
        Box box = fitted(text.box());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", language.say("A3 ngang", "A3 landscape"));
        values.put("title", text.title());
        values.put("decisions", text.decisions());
        values.put("note", text.note());
        values.put("legend", language.say("CHÚ GIẢI", "LEGEND"));
        values.put("scale", language.say("Tỷ lệ", "Scale"));
        values.put("thousands", language.say(".", ","));
        values.put("decimals", language.say(",", "."));
        values.put("west", ProjectWriter.number(box.west()));
        values.put("south", ProjectWriter.number(box.south()));
        values.put("east", ProjectWriter.number(box.east()));
        values.put("north", ProjectWriter.number(box.north()));
        values.put("bar", Double.toString(barMetres(box) / 1000.0));
        String layout = TEMPLATE;
        for (Map.Entry<String, String> value : values.entrySet()) {
            layout = layout.replace("${" + value.getKey() + "}", escaped(value.getValue()));
        }
        return layout;
    }

    /** Of the map's proportions, or QGIS would show another part than the one that is meant; at a round scale. */
    private static Box fitted(Box box) {
        double width = Math.max(box.east() - box.west(), 100) * MARGIN;
        double height = Math.max(box.north() - box.south(), 100) * MARGIN;
        double metres = roundUp(Math.max(width / MAP_WIDTH, height / MAP_HEIGHT));
        double x = (box.west() + box.east()) / 2;
        double y = (box.south() + box.north()) / 2;
        return new Box(
                x - metres * MAP_WIDTH / 2,
                y - metres * MAP_HEIGHT / 2,
                x + metres * MAP_WIDTH / 2,
                y + metres * MAP_HEIGHT / 2);
    }

    /** To two digits. */
    private static double roundUp(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)) - 1);
        return Math.ceil(metres / power) * power;
    }

    /** A round length of which the bar has four: about a third of the sheet in all. */
    private static int barMetres(Box box) {
        double wanted = (box.east() - box.west()) / 12;
        int power = (int) Math.pow(10, Math.floor(Math.log10(wanted)));
        return wanted >= 5.0 * power ? 5 * power : wanted >= 2.0 * power ? 2 * power : power;
    }

    private static String escaped(String text) {
        // in an attribute a line break would become a space
        return new Xml().text(text).toString().replace("\"", "&quot;").replace("\n", "&#10;");
    }

    private static String read() {
        try (InputStream in = LayoutWriter.class.getResourceAsStream("layout.xml")) {
            if (in == null) {
                throw new IllegalStateException("No file layout.xml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
