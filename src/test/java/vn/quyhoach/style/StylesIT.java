package vn.quyhoach.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Golden;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** Four languages, one look: each style opens in the program it is written for. */
@SampleTest
class StylesIT {

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private void fetch(String path, String name) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(folder.resolve(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "land-allocation, MultiPolygon, LUC, Đất chuyên trồng lúa nước, class_code",
        "functional-areas, MultiPolygon, INDUSTRIAL_PARK_PLANNED, Khu công nghiệp quy hoạch mới, name",
        "technical-infrastructure-lines, MultiLineString, NATIONAL_ROAD, Quốc lộ, name",
        "social-infrastructure-points, MultiPoint, HOSPITAL, Bệnh viện, name",
        "communes, MultiPolygon, commune, 'Xã, phường, thị trấn', name"
    })
    void qgisOpensEveryKindOfStyle(String layer, String kind, String code, String label, String labelled)
            throws Exception {
        for (String form : List.of("qml", "sld", "json")) {
            fetch("/styles/" + layer + "." + form, "style." + form);
        }
        fetch("/styles/sprite.json", "sprite.json");
        fetch("/styles/sprite.png", "sprite.png");
        JsonNode opened = Qgis.run(StylesIT.class, "qgis_styles.py", folder, kind);

        assertThat(opened.at("/qml/loaded").asBoolean()).isTrue();
        assertThat(opened.at("/qml/renderer").asString()).isEqualTo("categorizedSymbol");
        assertThat(opened.at("/qml/attribute").asString()).isEqualTo("class_code");
        assertThat(opened.at("/qml/label").asString()).isEqualTo(labelled);
        JsonNode category = find(opened.at("/qml/classes"), "value", code);
        assertThat(category.get("label").asString()).isEqualTo(label);

        assertThat(opened.at("/sld/loaded").asBoolean()).isTrue();
        JsonNode rule = find(opened.at("/sld/rules"), "filter", "class_code = '" + code + "'");
        assertThat(rule.get("label").asString()).isEqualTo(label);
        assertThat(rule.get("colour")).isEqualTo(category.get("colour"));
        // what is left over is told apart: a rule without a filter would be painted over all
        assertThat(opened.at("/sld/rules").findValuesAsString("filter"))
                .allSatisfy(filter -> assertThat(filter).isNotBlank());

        assertThat(opened.at("/mapLibre/converted").asBoolean()).isTrue();
        assertThat(opened.at("/mapLibre/warnings")).isEmpty();
        assertThat(opened.at("/mapLibre/styles")).isNotEmpty();
    }

    private static JsonNode find(JsonNode list, String name, String value) {
        return list.valueStream()
                .filter(node -> node.get(name).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list));
    }

    @Test
    void theMapDrawsAllLayersBottomToTopWithAbsoluteAddresses() {
        JsonNode map = client.get("/styles/map.json").json();
        List<String> order = new ArrayList<>();
        map.get("layers").forEach(layer -> order.add(layer.path("source").asString("")));
        assertThat(order.indexOf("land-allocation")).isLessThan(order.indexOf("urban"));
        assertThat(order.indexOf("urban")).isLessThan(order.indexOf("communes"));
        assertThat(order.get(order.size() - 1)).isEqualTo("province");
        assertThat(map.get("sprite").asString()).startsWith("http://127.0.0.1:" + port + "/");
        map.get("sources")
                .forEach(source ->
                        assertThat(source.get("url").asString()).startsWith("http://127.0.0.1:" + port + "/tiles/"));
        JsonNode sprite = client.get("/styles/sprite.json").json();
        pictures(map).forEach(name -> assertThat(sprite.has(name)).as(name).isTrue());
    }

    private static Set<String> pictures(JsonNode style) {
        Set<String> names = new TreeSet<>();
        Pattern.compile("\"((?:hatch|marker)-[^\"]+)\"")
                .matcher(style.findValues("paint") + " " + style.findValues("layout"))
                .results()
                .forEach(name -> names.add(name.group(1)));
        assertThat(names).isNotEmpty();
        return names;
    }

    @Test
    void everyColourComesFromThePalette() throws Exception {
        Pattern colour = Pattern.compile("#[0-9a-f]{6}\\b");
        Set<String> palette = new TreeSet<>(Set.of(Palette.PAPER, Palette.NEUTRAL, Labels.INK, Labels.HALO));
        // tones of labels that belong to a layer of the palette
        palette.addAll(Set.of("#6b5566"));
        for (String file : List.of("classes.csv", "landuse.csv")) {
            colours(colour, Files.readString(Path.of("styles/palette", file)), palette);
        }
        Set<String> used = new TreeSet<>();
        colours(colour, client.get("/styles/map.json").text(), used);
        assertThat(palette).containsAll(used);
    }

    private static void colours(Pattern colour, String text, Set<String> into) {
        colour.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(into::add);
    }

    @Test
    void stylesDependedOnStayAsTheyAre() {
        Golden.assertJsonMatches(
                StylesIT.class, "urban.json", client.get("/styles/urban.json").json());
        Golden.assertMatches(
                StylesIT.class,
                "urban.sld",
                client.get("/styles/urban.sld").text().replace("><", ">\n<"));
        Golden.assertMatches(
                StylesIT.class,
                "urban.qml",
                client.get("/styles/urban.qml").text().replace("><", ">\n<"));
    }

    @ParameterizedTest
    @CsvSource({"/styles/nothing.json", "/styles/nothing.sld", "/styles/nothing.qml"})
    void aLayerThatIsNotThereHasNoStyle(String path) {
        ApiClient.Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("LAYER_UNKNOWN");
    }
}
