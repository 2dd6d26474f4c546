package vn.quyhoach.style;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;

/** {@code /styles}: addresses inside are absolute, because QGIS fetches a style without knowing where it was. */
@RestController
class StyleController {

    private static final MediaType SLD = MediaType.parseMediaType("application/vnd.ogc.sld+xml;charset=UTF-8");
    private static final MediaType QML = MediaType.parseMediaType("application/xml;charset=UTF-8");

    private final Layers layers;
    private final Palette palette;
    private final Styles styles;
    private final JsonMapper json;

    StyleController(Layers layers, Palette palette, Styles styles, JsonMapper json) {
        this.layers = layers;
        this.palette = palette;
        this.styles = styles;
        this.json = json;
    }

    @GetMapping("/styles/{layer}.json")
    ResponseEntity<byte[]> mapLibre(@PathVariable("layer") String id) {
        return json(styles.mapLibre(layers.get(id), base()));
    }

    /** All layers the caller may see but drafts, bottom to top; those that are not on by default are there and invisible. */
    @GetMapping("/styles/map.json")
    ResponseEntity<byte[]> map() {
        MapStyleWriter writer = new MapStyleWriter(base());
        layers.published().stream()
                .sorted(Comparator.comparing(PublishedLayer::drawOrder))
                .forEach(layer -> writer.add(layer, palette.classes(layer), layer.visibleByDefault()));
        return json(writer.write("Quy hoạch tỉnh"));
    }

    @GetMapping("/styles/{layer}.sld")
    ResponseEntity<byte[]> sld(@PathVariable("layer") String id) {
        return answer(SLD, styles.sld(layers.get(id)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/styles/{layer}.qml")
    ResponseEntity<byte[]> qml(@PathVariable("layer") String id) {
        return answer(QML, styles.qml(layers.get(id)).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/styles/sprite.json")
    ResponseEntity<byte[]> spriteIndex() {
        return json(sprite().index(1));
    }

    @GetMapping("/styles/sprite@2x.json")
    ResponseEntity<byte[]> largeSpriteIndex() {
        return json(sprite().index(2));
    }

    @GetMapping("/styles/sprite.png")
    ResponseEntity<byte[]> smallSprite() {
        return answer(MediaType.IMAGE_PNG, sprite().png(1));
    }

    @GetMapping("/styles/sprite@2x.png")
    ResponseEntity<byte[]> largeSprite() {
        return answer(MediaType.IMAGE_PNG, sprite().png(2));
    }

    private Sprite sprite() {
        Sprite sprite = new Sprite();
        layers.published().forEach(layer -> palette.classes(layer).forEach(look -> sprite.add(layer, look)));
        return sprite;
    }

    private ResponseEntity<byte[]> json(Map<String, Object> document) {
        return answer(MediaType.APPLICATION_JSON, json.writeValueAsBytes(document));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + Long.toHexString(sum.getValue()) + "\"")
                .body(body);
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
