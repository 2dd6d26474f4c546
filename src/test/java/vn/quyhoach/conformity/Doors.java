package vn.quyhoach.conformity;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** What the service says to questions that are no checks: status, the headers that tell of contents, and every byte. */
final class Doors {

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z|\\d{2}:\\d{2}(:\\d{2})?|\"requestId\":\"[^\"]*\"");

    /** Each download has a name of its own, made by chance. */
    private static final Pattern DOWNLOAD =
            Pattern.compile("(?<=etag=\\[\")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\"])");

    private static final String BOX = "106.33,10.618,106.345,10.63";

    private Doors() {}

    /** Of every kind; all of them read. */
    static List<String> near(SecretGround ground) {
        String version = "/api/plans/" + ground.plan + "/versions/" + ground.current;
        String map = "&styles=&crs=EPSG:9210&bbox=1174000,564000,1175000,565000&width=64&height=64&i=47&j=20";
        return List.of(
                "/api/layers",
                "/api/plans",
                version,
                version + "/contents",
                version + "/compare/" + ground.former,
                "/api/plan-comparisons?from=" + ground.former + "&to=" + ground.current,
                "/api/plan-comparisons.geojson?from=" + ground.former + "&to=" + ground.current,
                "/api/area-statistics",
                "/api/area-statistics.csv",
                "/api/zones?limit=1000",
                "/api/zones?bbox=" + BOX,
                "/api/zones?class=" + SecretGround.KIND,
                "/api/zones?version=" + ground.current,
                "/api/projects?bbox=" + BOX,
                "/api/lookup?lon=106.34030&lat=10.62444&radius=500",
                "/api/search?q=Ho%C3%A0ng%20Y%E1%BA%BFn",
                "/api/search?q=hoang%20yen",
                "/api/search?q=" + SecretGround.CODE,
                "/api/exports/land-allocation.geojson?bbox=" + BOX,
                "/api/openapi.json",
                "/ogc/collections?f=json",
                "/ogc/collections/land-allocation?f=json",
                "/ogc/collections/land-allocation/items?f=json&bbox=" + BOX,
                "/ogc/collections/land-allocation/items?f=json&limit=1000&filter=class_code%3D'" + SecretGround.KIND
                        + "'",
                "/ogc/collections/environment/items?f=json&bbox=" + BOX,
                "/ogc/collections/land-allocation/queryables?f=json",
                "/ogc/map?bbox=" + BOX + "&width=64&height=64",
                "/ogc/styles",
                "/styles/map.json",
                "/tiles/land-allocation.json",
                "/tiles/land-allocation/14/13031/7706.mvt",
                "/tiles/environment/14/13031/7706.png",
                "/ows?service=WMS&request=GetCapabilities",
                "/ows?service=WFS&request=GetCapabilities",
                "/ows?service=WMTS&request=GetCapabilities",
                "/ows?service=WMS&version=1.3.0&request=GetFeatureInfo&layers=land-allocation,environment"
                        + "&query_layers=land-allocation,environment&info_format=application/json&format=image/png"
                        + map,
                "/ows?service=WMS&version=1.3.0&request=GetMap&layers=land-allocation&format=image/png" + map,
                "/ows?service=WFS&version=2.0.0&request=GetFeature&typenames=land-allocation&resulttype=hits",
                "/ows?service=WFS&version=2.0.0&request=GetFeature&typenames=land-allocation");
    }

    /** Doors of a layer or an object of it, LAYER and OBJECT in their addresses. */
    static List<String> of(SecretGround ground) {
        String map = "&styles=&crs=EPSG:9210&bbox=1174000,564000,1175000,565000&width=64&height=64&i=47&j=20";
        return List.of(
                "GET /ogc/collections/LAYER",
                "GET /ogc/collections/LAYER/items?bbox=" + BOX,
                "GET /ogc/collections/LAYER/items/OBJECT",
                "GET /ogc/collections/LAYER/queryables",
                "GET /ogc/collections/LAYER/schema",
                "GET /ogc/collections/LAYER/tiles",
                "GET /ogc/collections/LAYER/map?bbox=" + BOX,
                "GET /ogc/collections/LAYER-draft-" + ground.draft + "/items",
                "GET /ogc/collections/land-allocation/items/OBJECT",
                "GET /tiles/LAYER/14/13031/7706.mvt",
                "GET /tiles/LAYER/14/13031/7706.png",
                "GET /tiles/LAYER.json",
                "GET /styles/LAYER.json",
                "GET /styles/LAYER.sld",
                "GET /styles/LAYER.qml",
                "GET /api/exports/LAYER.geojson",
                "GET /api/exports/LAYER.gpkg?bbox=" + BOX,
                "GET /api/zones?layer=LAYER",
                "GET /api/zones/LAYER/OBJECT",
                "GET /api/zones/land-allocation/OBJECT",
                "GET /api/projects?zone=LAYER/OBJECT",
                "GET /api/projects?zone=land-allocation/OBJECT",
                "GET /api/projects?zone=OBJECT",
                "GET /api/history/LAYER/OBJECT",
                "GET /api/area-statistics?layer=LAYER",
                "GET /api/plan-comparisons?from=" + ground.former + "&to=" + ground.current + "&layer=LAYER",
                "GET /api/plan-comparisons.geojson?from=" + ground.former + "&to=" + ground.current + "&layer=LAYER",
                "GET /ows?service=WMS&version=1.3.0&request=GetMap&layers=LAYER&format=image/png" + map,
                "GET /ows?service=WMS&version=1.3.0&request=GetFeatureInfo&layers=LAYER&query_layers=LAYER"
                        + "&info_format=application/json&format=image/png" + map,
                "GET /ows?service=WMS&version=1.3.0&request=GetLegendGraphic&layer=LAYER&format=image/png",
                "GET /ows?service=WFS&version=2.0.0&request=GetFeature&typenames=LAYER",
                "GET /ows?service=WFS&version=2.0.0&request=GetFeature&resourceid=LAYER.OBJECT",
                "GET /ows?service=WFS&version=2.0.0&request=GetFeature&typenames=land-allocation"
                        + "&resourceid=land-allocation.OBJECT",
                "GET /ows?service=WFS&version=2.0.0&request=DescribeFeatureType&typenames=LAYER",
                "GET /ows?service=WMTS&version=1.0.0&request=GetTile&layer=LAYER&style=default&format=image/png"
                        + "&tilematrixset=WebMercatorQuad&tilematrix=14&tilerow=7706&tilecol=13031",
                "POST /ogc/collections/LAYER/items",
                "PUT /ogc/collections/LAYER/items/OBJECT",
                "DELETE /ogc/collections/LAYER/items/OBJECT",
                "POST /ogc/collections/LAYER-draft-" + ground.draft + "/items",
                "DELETE /ogc/collections/LAYER-draft-" + ground.draft + "/items/OBJECT");
    }

    static Map<String, String> answers(ApiClient caller, List<String> paths) {
        Map<String, String> answers = new LinkedHashMap<>();
        paths.forEach(path -> answers.put(path, said(caller.get(path))));
        return answers;
    }

    static String said(Answer answer) {
        return answer.status() + " " + headers(answer) + "\n" + plain(answer.text());
    }

    /** All but the hour and the length, which is that of the bytes. */
    static String headers(Answer answer) {
        HttpResponse<String> response = answer.response();
        Map<String, List<String>> told = new TreeMap<>(response.headers().map());
        told.keySet().removeIf(name -> name.equals("date") || name.equals("content-length"));
        return DOWNLOAD.matcher(told.toString()).replaceAll("CHANCE");
    }

    /** Without moments. */
    static String plain(String text) {
        return MOMENT.matcher(text).replaceAll("MOMENT");
    }
}
