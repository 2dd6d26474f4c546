package vn.quyhoach.encoding;

/** Text inside XML. */
public final class XmlText {

    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    /** Escapes what has a meaning in XML, and replaces what XML 1.0 cannot say at all (control characters). */
    public static void append(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;"); // a bare one would be read as a line feed
                default -> out.append(isWritable(text, i) ? c : REPLACEMENT);
            }
        }
    }

    private static boolean isWritable(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n';
    }
}
