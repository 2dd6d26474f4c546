package vn.quyhoach.ows.wmts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.ows.OwsDoor;
import vn.quyhoach.ows.place.InfoFormat;

/** WMTS by paths, which caches and simple clients like better: {@code /ows/wmts/1.0.0/…}. */
@RestController
class WmtsPathController {

    static final String ROOT = "/ows/wmts/1.0.0";

    private final WmtsService service;

    WmtsPathController(WmtsService service) {
        this.service = service;
    }

    @GetMapping(ROOT + "/WMTSCapabilities.xml")
    void capabilities(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OwsDoor.answer(service, Map.of("REQUEST", "GetCapabilities"), request, response);
    }

    @GetMapping(ROOT + "/{layer}/{style}/{set}/{matrix}/{row}/{column}.png")
    void tile(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, String> names = tile(path);
        names.put("REQUEST", "GetTile");
        OwsDoor.answer(service, names, request, response);
    }

    @GetMapping(ROOT + "/{layer}/{style}/{set}/{matrix}/{row}/{column}/{j}/{i}.{ending}")
    void features(@PathVariable Map<String, String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, String> names = tile(path);
        String ending = String.valueOf(path.get("ending"));
        names.put("REQUEST", "GetFeatureInfo");
        names.put("J", String.valueOf(path.get("j")));
        names.put("I", String.valueOf(path.get("i")));
        names.put(
                "INFOFORMAT",
                TileFeatures.FORMATS.stream()
                        .filter(format -> format.ending().equals(ending))
                        .map(InfoFormat::mediaType)
                        .findFirst()
                        .orElse(ending));
        OwsDoor.answer(service, names, request, response);
    }

    private static Map<String, String> tile(Map<String, String> path) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("FORMAT", TileQuestions.PNG);
        names.put("LAYER", String.valueOf(path.get("layer")));
        names.put("STYLE", String.valueOf(path.get("style")));
        names.put("TILEMATRIXSET", String.valueOf(path.get("set")));
        names.put("TILEMATRIX", String.valueOf(path.get("matrix")));
        names.put("TILEROW", String.valueOf(path.get("row")));
        names.put("TILECOL", String.valueOf(path.get("column")));
        return names;
    }
}
