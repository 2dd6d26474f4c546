package vn.quyhoach.sample;

/** Writes {@code key=value;key=value} of a data file as a JSON object of texts. */
final class Attributes {

    private Attributes() {}

    static String json(String pairs) {
        StringBuilder json = new StringBuilder("{");
        for (String pair : pairs.isEmpty() ? new String[0] : pairs.split(";", -1)) {
            int equals = pair.indexOf('=');
            json.append(json.length() > 1 ? "," : "");
            json.append(quoted(pair.substring(0, equals))).append(':').append(quoted(pair.substring(equals + 1)));
        }
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
