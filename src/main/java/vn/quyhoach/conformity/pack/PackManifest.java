package vn.quyhoach.conformity.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Words;

/**
 * The head of a pack.
 *
 * @param files the name of each table's file
 */
record PackManifest(
        String code, String version, Bilingual name, Bilingual notice, Validity validity, Map<PackPart, String> files) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}\\.csv");
    private static final int MOST_CHARACTERS = 500;

    static PackManifest read(PackFiles files, PackFindings findings) {
        return new Reader(json(files, findings), findings).read();
    }

    private static JsonNode json(PackFiles files, PackFindings findings) {
        JsonMapper mapper = new JsonMapper();
        String text = files.find(PackFiles.MANIFEST).orElse("");
        if (text.isBlank()) {
            findings.block("QH-RULE-FILE-MISSING", PackFiles.MANIFEST, 1, null, Map.of("file", PackFiles.MANIFEST));
            return mapper.createObjectNode();
        }
        try {
            JsonNode read = mapper.readTree(text);
            if (read.isObject()) {
                return read;
            }
            findings.block("QH-RULE-JSON", PackFiles.MANIFEST, 1, null, Map.of("column", 1));
        } catch (JacksonException e) {
            var place = e.getLocation();
            int column = place == null ? 1 : place.getColumnNr();
            findings.block(
                    "QH-RULE-JSON",
                    PackFiles.MANIFEST,
                    place == null ? 1 : place.getLineNr(),
                    null,
                    Map.of("column", column));
        }
        return mapper.createObjectNode();
    }

    /** Reads field by field; a finding names the field instead of the line. */
    private record Reader(JsonNode json, PackFindings findings) {

        PackManifest read() {
            Map<PackPart, String> files = new EnumMap<>(PackPart.class);
            for (PackPart part : PackPart.values()) {
                String file = form(part.key(), FILE, new Bilingual("tên tệp .csv", "the name of a .csv file"));
                if (!file.isEmpty()) {
                    files.put(part, file);
                }
            }
            return new PackManifest(
                    form("id", CODE, new Bilingual("chữ thường, số, gạch nối", "small letters, digits, dashes")),
                    text("version", 40),
                    both("name"),
                    both("notice"),
                    validity(),
                    files);
        }

        private Validity validity() {
            LocalDate from = day("validFrom");
            LocalDate to =
                    json.path("validTo").isNull() || json.path("validTo").isMissingNode() ? null : day("validTo");
            if (from != null && to != null && !to.isAfter(from)) {
                block("QH-RULE-VALIDITY", "validTo", Map.of("from", from, "to", to));
            }
            return new Validity(from == null ? LocalDate.MAX : from, to);
        }

        private String form(String field, Pattern form, Bilingual wanted) {
            String value = text(field, MOST_CHARACTERS);
            if (!value.isEmpty() && !form.matcher(value).matches()) {
                wrong(field, value, wanted);
                return "";
            }
            return value;
        }

        private String text(String field, int most) {
            return text(field, json.path(field), most);
        }

        private String text(String field, JsonNode node, int most) {
            String value = node.isString() ? Words.kept(node.asString()) : null;
            if (value == null) {
                block("QH-RULE-VALUE-MISSING", field, Map.of("column", field));
                return "";
            }
            if (value.length() > most) {
                block("QH-RULE-VALUE-LONG", field, Map.of("column", field, "most", most));
            }
            return value;
        }

        private Bilingual both(String field) {
            JsonNode node = json.path(field);
            return Bilingual.of(
                    text(field + ".vi", node.path("vi"), MOST_CHARACTERS),
                    node.path("en").isString() ? node.path("en").asString() : null);
        }

        private @Nullable LocalDate day(String field) {
            String value = text(field, MOST_CHARACTERS);
            try {
                return value.isEmpty() ? null : LocalDate.parse(value);
            } catch (DateTimeException notADay) {
                wrong(field, value, new Bilingual("một ngày dạng 2026-01-31", "a day such as 2026-01-31"));
                return null;
            }
        }

        private void wrong(String field, String value, Bilingual wanted) {
            block("QH-RULE-VALUE", field, Map.of("column", field, "value", value, "wanted", wanted));
        }

        private void block(String code, String field, Map<String, ?> details) {
            findings.block(code, PackFiles.MANIFEST, 1, field, details);
        }
    }
}
