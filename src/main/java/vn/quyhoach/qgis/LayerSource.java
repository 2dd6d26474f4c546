package vn.quyhoach.qgis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.quyhoach.layer.LayerTiles;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.style.CodeTable;

/**
 * Where QGIS gets a layer from.
 *
 * @param type of the layer: vector, raster, vector-tile
 * @param provider the name of the part of QGIS that reads it
 * @param text as that part wants to be told
 */
record LayerSource(String type, String provider, String text) {

    /** What our parameters are called in WMS and WFS, where the plain names mean something else. */
    private static final Map<String, String> OWS_NAMES =
            Map.of("datetime", "TIME", "version", "PLANVERSION", "unit", "UNIT", "class", "CLASS");

    static LayerSource of(PublishedLayer layer, ProjectOrder order) {
        return switch (order.connection()) {
            case OAPIF ->
                features("OAPIF", layer.id(), "OGC_API_FEATURES", order.place() + "/ogc" + query(order), order);
            case WFS -> features("WFS", "qh:" + layer.id(), "2.0.0", order.place() + "/ows" + owsQuery(order), order);
            case WMS -> picture(layer.id(), order);
            case TILES -> tiles(layer, order);
            case EMBEDDED ->
                new LayerSource("vector", "ogr", "./" + order.place() + "|layername=" + CodeTable.table(layer));
        };
    }

    /** The map as the service paints it, to lie under everything. */
    static LayerSource picture(String name, ProjectOrder order) {
        return new LayerSource(
                "raster",
                "wms",
                // the capabilities name addresses without what narrows
                "IgnoreGetMapUrl=1&IgnoreGetFeatureInfoUrl=1&contextualWMSLegend=0&crs=EPSG:9210&dpiMode=7&featureCount=10&format=image/png&layers="
                        + name + "&styles=&url=" + encoded(order.place() + "/ows" + owsQuery(order)) + account(order));
    }

    /** Tiles of pictures, to lie under everything. */
    static LayerSource pictureTiles(PublishedLayer layer, String tileMatrixSet, ProjectOrder order) {
        return new LayerSource(
                "raster",
                "wms",
                "crs=EPSG:9210&dpiMode=7&format=image/png&layers=" + layer.id() + "&styles=default&tileMatrixSet="
                        + tileMatrixSet + "&url="
                        + encoded(order.place() + "/ows?service=WMTS&request=GetCapabilities") + account(order));
    }

    private static LayerSource features(
            String provider, String type, String version, String address, ProjectOrder order) {
        StringBuilder uri = new StringBuilder();
        if (order.authcfg() != null) {
            uri.append("authcfg=").append(order.authcfg()).append(' ');
        }
        uri.append("pagingEnabled='true' restrictToRequestBBOX='1' srsname='")
                .append(provider.equals("OAPIF") ? "EPSG:4326" : "EPSG:9210")
                .append("' typename='")
                .append(type)
                .append("' url='")
                .append(address.replace("'", "%27"))
                .append("' version='")
                .append(version)
                .append('\'');
        return new LayerSource("vector", provider, uri.toString());
    }

    private static LayerSource tiles(PublishedLayer layer, ProjectOrder order) {
        String address = order.place() + "/tiles/" + layer.id() + "/{z}/{x}/{y}.mvt" + query(order);
        return new LayerSource(
                "vector-tile",
                "vectortile",
                "type=xyz&url=" + encoded(address) + "&zmin=" + layer.minZoom() + "&zmax=" + LayerTiles.DEEPEST_ZOOM
                        + "&styleUrl=" + encoded(order.place() + "/styles/" + layer.id() + ".json") + account(order));
    }

    private static String account(ProjectOrder order) {
        return order.authcfg() == null ? "" : "&authcfg=" + order.authcfg();
    }

    private static String query(ProjectOrder order) {
        return query(order.narrowing());
    }

    private static String owsQuery(ProjectOrder order) {
        Map<String, String> renamed = new TreeMap<>();
        order.narrowing().forEach((name, value) -> renamed.put(OWS_NAMES.getOrDefault(name, name), value));
        return query(renamed);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : new TreeMap<>(parameters)
                        .entrySet().stream()
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
