package vn.quyhoach.conformity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.text.Digest;

/**
 * A record as canonical JSON, and the hash over the part of it that is hashed. Each name and number is written once for
 * both, because writing them is half of what keeping a check takes.
 *
 * @param text all of it
 * @param hash see {@link RecordHash}
 */
record RecordText(String text, String hash) {

    /** What a record is called, which is known last. */
    static final List<String> NAMES = List.of("hash", "number");

    private static final int LETTERS = 32_768;

    /** Members of an object that are not hashed, and those that have such members inside. */
    private record Apart(Set<String> members, Map<String, Apart> inside) {}

    private static final Apart OF_RECORD = new Apart(
            Set.copyOf(RecordHash.OF_THIS_RECORD),
            Map.of(
                    "plans",
                    new Apart(Set.of(), Map.of("version", new Apart(Set.copyOf(RecordHash.OF_THE_DAY), Map.of())))));

    static RecordText of(JsonNode check) {
        StringBuilder whole = new StringBuilder(LETTERS);
        StringBuilder hashed = new StringBuilder(LETTERS);
        write(check, OF_RECORD, whole, hashed);
        return new RecordText(whole.toString(), Digest.hex(hashed.toString()));
    }

    /** The text of a record without its names, with them. */
    String named(String number) {
        return "{\"hash\":\"" + hash + "\",\"number\":\"" + number + "\"," + text.substring(1);
    }

    private static void write(JsonNode node, @Nullable Apart apart, StringBuilder whole, StringBuilder hashed) {
        if (apart == null || !node.isContainer()) {
            int from = whole.length();
            CanonicalJson.write(node, whole);
            hashed.append(whole, from, whole.length());
        } else if (node.isArray()) {
            append('[', whole, hashed);
            for (int i = 0; i < node.size(); i++) {
                if (i > 0) {
                    append(',', whole, hashed);
                }
                write(node.get(i), apart, whole, hashed);
            }
            append(']', whole, hashed);
        } else {
            members(node, apart, whole, hashed);
        }
    }

    private static void members(JsonNode object, Apart apart, StringBuilder whole, StringBuilder hashed) {
        append('{', whole, hashed);
        String inWhole = "";
        String inHashed = "";
        for (String name : CanonicalJson.names(object)) {
            whole.append(inWhole);
            inWhole = ",";
            int from = whole.length();
            CanonicalJson.write(name, whole);
            whole.append(':');
            if (apart.members().contains(name)) {
                CanonicalJson.write(object.get(name), whole);
            } else {
                hashed.append(inHashed).append(whole, from, whole.length());
                inHashed = ",";
                write(object.get(name), apart.inside().get(name), whole, hashed);
            }
        }
        append('}', whole, hashed);
    }

    private static void append(char sign, StringBuilder whole, StringBuilder hashed) {
        whole.append(sign);
        hashed.append(sign);
    }
}
