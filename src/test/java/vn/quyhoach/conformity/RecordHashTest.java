package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.quyhoach.text.Digest;

/** The hash is over all that a record says, and over nothing that names it or that a later day changes. */
class RecordHashTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> NOT_IN_IT = List.of("id", "number", "createdAt", "hash", "unitsToday");

    /** Every field of the record by its name, whoever adds one: what it is does not matter, that it is hashed does. */
    static List<String> fields() {
        List<String> names = new ArrayList<>();
        for (var component : ConformityCheck.class.getRecordComponents()) {
            names.add(component.getName());
        }
        names.removeAll(NOT_IN_IT);
        return names;
    }

    /** Hashed by hand: {@code printf '{"name":"A","plans":[{"version":{"id":1}}]}' | sha256sum}. */
    @Test
    void isTheDigestOfTheCanonicalRecord() {
        JsonNode record = JSON.readTree("""
                {"plans": [{"version": {"status": "IN_FORCE", "id": 1, "validTo": null}}],
                 "id": "x", "number": "DC-2026-000001", "hash": "y", "createdAt": "z", "unitsToday": [], "name": "A"}""");
        assertThat(RecordHash.of(record)).isEqualTo("fae07b40200da58262b7788d9ae83d95cd609a07e60ec5569dae75f380aef0c4");
    }

    @Test
    void isTakenFromTheTextThatIsKept() {
        ObjectNode record = record();
        RecordText text = RecordText.of(record.deepCopy().without(RecordText.NAMES));
        JsonNode kept = JSON.readTree(text.named("DC-2026-000007"));
        assertThat(kept).isEqualTo(record.put("number", "DC-2026-000007").put("hash", text.hash()));
        assertThat(text.hash()).isEqualTo(RecordHash.of(kept));
        assertThat(text.hash()).isEqualTo(Digest.hex(CanonicalJson.bytes(RecordHash.content(kept))));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void changesWithEveryFieldOfARecord(String field) {
        ObjectNode record = record();
        String before = RecordHash.of(record);
        record.put(field, "something else");
        assertThat(RecordHash.of(record)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "number", "createdAt", "hash", "unitsToday"})
    void doesNotChangeWithWhatNamesTheRecord(String field) {
        ObjectNode record = record();
        String before = RecordHash.of(record);
        record.put(field, "something else");
        assertThat(RecordHash.of(record)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "number", "revision", "validFrom", "decisionNo", "baseScale"})
    void changesWithTheVersionThatWasInForce(String field) {
        assertThat(withVersion(field)).isNotEqualTo(RecordHash.of(record()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "validTo"})
    void doesNotChangeWhenALaterVersionFollows(String field) {
        assertThat(withVersion(field)).isEqualTo(RecordHash.of(record()));
    }

    private static String withVersion(String field) {
        ObjectNode record = record();
        ((ObjectNode) record.at("/plans/0/version")).put(field, "something else");
        return RecordHash.of(record);
    }

    private static ObjectNode record() {
        ObjectNode record = JSON.createObjectNode();
        NOT_IN_IT.forEach(field -> record.put(field, field));
        fields().forEach(field -> record.put(field, field));
        ObjectNode version = record.putArray("plans").addObject().putObject("version");
        for (var component : ConformityCheck.VersionReference.class.getRecordComponents()) {
            version.put(component.getName(), component.getName());
        }
        return record;
    }
}
