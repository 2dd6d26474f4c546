package vn.quyhoach.project;

import org.jspecify.annotations.Nullable;

/** Projects as they are sent. */
final class ProjectBodies {

    private ProjectBodies() {}

    static String body(String code, @Nullable String geometry) {
        return ("{\"code\":\"%s\",\"name\":{\"vi\":\"Khu công nghiệp %s\"},\"projectClass\":\"INDUSTRIAL_PARK\","
                        + "\"status\":\"PROPOSED\"%s}")
                .formatted(code, code, geometry == null ? "" : ",\"locations\":[" + location(geometry) + "]");
    }

    static String location(String geometry) {
        return "{\"label\":\"Khu đất\",\"geometry\":" + geometry + ",\"crs\":\"EPSG:9210\",\"accuracyM\":1}";
    }
}
