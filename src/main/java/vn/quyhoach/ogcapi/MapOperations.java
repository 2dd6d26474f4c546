package vn.quyhoach.ogcapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.ogcapi.OpenApi.Operation;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.Role;

/** What the interface's description says of maps and styles. */
final class MapOperations {

    private static final String STYLES = "/styles";
    private static final String STYLE = STYLES + "/{styleId}";
    private static final String COLLECTION = "/collections/{collectionId}";

    private static final List<String> FRAME = Stream.of(
                    MapFrame.PARAMETERS, Selections.PARAMETERS, List.of("bgcolor", "transparent", "mapFormat"))
            .flatMap(List::stream)
            .toList();

    private MapOperations() {}

    static List<Operation> all(Caller caller) {
        String maps = caller.say("Bản đồ vẽ sẵn", "Maps");
        String map = caller.say("Một bản đồ", "A map");
        String looks = caller.say("Kiểu hiển thị", "Styles");
        String list = caller.say("Các kiểu hiển thị", "The styles");
        String look = caller.say("Một kiểu hiển thị", "A style");
        String about = caller.say("Mô tả kiểu hiển thị", "About a style");
        return List.of(
                map("/map", "dataset.getMap", map, maps, "collections"),
                map(COLLECTION + "/map", "collection.getMap", map, maps, "collectionId"),
                map(COLLECTION + STYLE + "/map", "collection.style.getMap", map, maps, "collectionId", "styleId"),
                operation(STYLES, "getStyles", list, looks, "Styles", "jsonFormat"),
                operation(STYLE, "getStyle", look, looks, "Style", "styleId", "styleFormat"),
                operation(
                        STYLE + "/metadata",
                        "getStyleMetadata",
                        about,
                        looks,
                        "StyleMetadata",
                        "styleId",
                        "jsonFormat"),
                operation(
                        COLLECTION + STYLES,
                        "collection.getStyles",
                        list,
                        looks,
                        "Styles",
                        "collectionId",
                        "jsonFormat"),
                operation(
                        COLLECTION + STYLE,
                        "collection.getStyle",
                        look,
                        looks,
                        "Style",
                        "collectionId",
                        "styleId",
                        "styleFormat"));
    }

    /** What a planner may do with styles besides reading them. */
    static Map<String, Object> edits(String path, Caller caller) {
        Map<String, Object> operations = new LinkedHashMap<>();
        if (!CurrentUser.get().role().atLeast(Role.PLANNER)) {
            return operations;
        }
        String tag = caller.say("Kiểu hiển thị", "Styles");
        Object collection = OpenApi.reference("parameters", "collection");
        Object dryRun = OpenApi.reference("parameters", "dry-run");
        Object id = OpenApi.reference("parameters", "styleId");
        if (path.equals(STYLES)) {
            operations.put(
                    "post",
                    EditOperations.operation(
                            "createStyle",
                            caller.say("Thêm kiểu hiển thị", "Bring in a style"),
                            tag,
                            List.of(collection, dryRun),
                            body(),
                            "201"));
        } else if (path.equals(STYLE)) {
            operations.put(
                    "put",
                    EditOperations.operation(
                            "replaceStyle",
                            caller.say("Thay hoặc thêm kiểu hiển thị", "Replace a style or bring one in"),
                            tag,
                            List.of(id, collection, dryRun, EditOperations.IF_MATCH),
                            body(),
                            "204"));
            operations.put(
                    "delete",
                    EditOperations.operation(
                            "deleteStyle",
                            caller.say("Xóa kiểu hiển thị", "Take a style away"),
                            tag,
                            List.of(id, EditOperations.IF_MATCH),
                            Map.of(),
                            "204"));
        }
        return operations;
    }

    private static Map<String, Object> body() {
        Map<String, Object> content = new LinkedHashMap<>();
        StyleEditController.KINDS.keySet().stream()
                .sorted()
                .forEach(type -> content.put(type, Map.of("schema", Map.of("type", "string"))));
        return Map.of("required", true, "content", content);
    }

    private static Operation map(String path, String id, String summary, String tag, String... own) {
        List<String> parameters = new ArrayList<>(List.of(own));
        parameters.addAll(FRAME);
        return new Operation(path, id, summary, tag, parameters, List.of(), "Map");
    }

    private static Operation operation(
            String path, String id, String summary, String tag, String answer, String... parameters) {
        return new Operation(path, id, summary, tag, List.of(parameters), List.of(), answer);
    }
}
