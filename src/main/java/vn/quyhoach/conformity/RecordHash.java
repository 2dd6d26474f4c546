package vn.quyhoach.conformity;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The SHA-256 of what a check says: of its record as canonical JSON, without what names this one record ({@code id},
 * {@code number}, {@code createdAt}, {@code hash}), without {@code unitsToday}, which follows the calendar, and without
 * the {@code status} and {@code validTo} of plan versions, which a later version changes. Inputs, plan versions with
 * their revision, rules, tolerances, hits, non-hits and slivers are all in it: the same question to the same plans and
 * rules has the same hash, and whoever holds the JSON can compute it again.
 */
final class RecordHash {

    static final List<String> OF_THIS_RECORD = List.of("id", "number", "createdAt", "hash", "unitsToday");
    static final List<String> OF_THE_DAY = List.of("status", "validTo");

    private RecordHash() {}

    static String of(JsonNode check) {
        return RecordText.of(check).hash();
    }

    /** What is hashed, as a tree, and what two checks are compared by; to be read only, it shares what it can with the record. */
    static ObjectNode content(JsonNode check) {
        ObjectNode content = copy(check).remove(OF_THIS_RECORD);
        ArrayNode plans = JsonNodeFactory.instance.arrayNode();
        check.path("plans").forEach(plan -> {
            ObjectNode own = copy(plan);
            own.set("version", copy(plan.path("version")).remove(OF_THE_DAY));
            plans.add(own);
        });
        content.set("plans", plans);
        return content;
    }

    private static ObjectNode copy(JsonNode object) {
        return JsonNodeFactory.instance.objectNode().setAll((ObjectNode) object);
    }
}
