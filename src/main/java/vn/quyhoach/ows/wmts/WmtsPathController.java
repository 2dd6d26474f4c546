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
        Map<String, String> names = new LinkedHashMap<>();
        names.put("REQUEST", "GetTile");
        names.put("FORMAT", TileQuestions.PNG);
        names.put("LAYER", String.valueOf(path.get("layer")));
        names.put("STYLE", String.valueOf(path.get("style")));
        names.put("TILEMATRIXSET", String.valueOf(path.get("set")));
        names.put("TILEMATRIX", String.valueOf(path.get("matrix")));
        names.put("TILEROW", String.valueOf(path.get("row")));
        names.put("TILECOL", String.valueOf(path.get("column")));
        OwsDoor.answer(service, names, request, response);
    }
}
