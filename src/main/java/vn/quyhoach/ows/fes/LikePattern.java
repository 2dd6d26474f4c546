package vn.quyhoach.ows.fes;

/** Patterns of PropertyIsLike, whose signs each request chooses, in the signs of the filter model. */
final class LikePattern {

    private LikePattern() {}

    static String translate(String pattern, String wildCard, String singleChar, String escape) {
        StringBuilder translated = new StringBuilder();
        boolean escaped = false;
        for (int at = 0; at < pattern.length(); ) {
            String sign = Character.toString(pattern.codePointAt(at));
            at += sign.length();
            if (!escaped && sign.equals(escape)) {
                escaped = true;
                continue;
            }
            if (!escaped && sign.equals(wildCard)) {
                translated.append('%');
            } else if (!escaped && sign.equals(singleChar)) {
                translated.append('_');
            } else {
                if (sign.equals("%") || sign.equals("_") || sign.equals("\\")) {
                    translated.append('\\');
                }
                translated.append(sign);
            }
            escaped = false;
        }
        // an escape at the very end stands for itself
        return escaped
                ? translated.append("\\".equals(escape) ? "\\\\" : escape).toString()
                : translated.toString();
    }
}
