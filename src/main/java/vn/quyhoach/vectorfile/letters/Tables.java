package vn.quyhoach.vectorfile.letters;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The letters of TCVN3 (TCVN 5712:1993, VN3) and VNI-Windows. TCVN3 has a byte for each small letter with marks, and no
 * capital ones with tones: a font of capitals draws the small ones. VNI writes a letter and then its marks, which are
 * letters of Windows-1252.
 */
final class Tables {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** From 0xA1; a blank where the alphabet has nothing. */
    private static final String TCVN =
            "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

    private static final int TCVN_FIRST = 0xA1;

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323"; // acute, grave, hook, tilde, dot below

    private static final char CIRCUMFLEX = '\u0302';
    private static final char BREVE = '\u0306';
    private static final char HORN = '\u031B';

    private static final Map<Character, String> MARKS = new HashMap<>();
    private static final Map<Character, String> LETTERS = new HashMap<>();

    /** A capital behind the first letter of a word, and no small letter: the whole was set in a font of capitals. */
    private static final Pattern CAPITALS = Pattern.compile("(?s)(?!.*[a-z]).*\\p{L}[A-Z].*");

    static {
        marks("ùøûõï", "");
        marks("áàåãä", String.valueOf(CIRCUMFLEX));
        marks("éèúüë", String.valueOf(BREVE));
        MARKS.put('â', String.valueOf(CIRCUMFLEX));
        MARKS.put('ê', String.valueOf(BREVE));
        new HashMap<>(MARKS).forEach((mark, meaning) -> MARKS.put(capital(mark), meaning));
        String written = "íìæóòîñôö";
        String[] meant = {"í", "ì", "ỉ", "ĩ", "ị", "ỵ", "đ", "o" + HORN, "u" + HORN};
        for (int i = 0; i < meant.length; i++) {
            LETTERS.put(written.charAt(i), meant[i]);
            LETTERS.put(capital(written.charAt(i)), meant[i].toUpperCase(Locale.ROOT));
        }
    }

    private Tables() {}

    private static void marks(String written, String below) {
        for (int i = 0; i < written.length(); i++) {
            MARKS.put(written.charAt(i), below + TONES.charAt(i));
        }
    }

    private static char capital(char letter) {
        return Character.toUpperCase(letter);
    }

    static String tcvn(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int value = b & 0xFF;
            int at = value - TCVN_FIRST;
            if (value < 0x80) {
                text.append((char) value);
            } else if (at >= 0 && at < TCVN.length() && TCVN.charAt(at) != ' ') {
                text.append(TCVN.charAt(at));
            } else {
                text.append(value == 0xA0 ? ' ' : '\uFFFD');
            }
        }
        return CAPITALS.matcher(text).matches() ? text.toString().toUpperCase(Locale.ROOT) : text.toString();
    }

    static String vni(byte[] bytes) {
        String western = new String(bytes, WESTERN);
        StringBuilder text = new StringBuilder(western.length() + 8);
        for (int i = 0; i < western.length(); i++) {
            char c = western.charAt(i);
            String marks = MARKS.get(c);
            String letter = LETTERS.get(c);
            if (marks != null && !text.isEmpty() && takes(text, marks)) {
                text.append(marks);
            } else if (letter != null) {
                text.append(letter);
            } else {
                text.append(c);
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A tone may stand on any vowel, a roof on a, e and o, a bow on a. */
    private static boolean takes(StringBuilder text, String marks) {
        char before = Character.toLowerCase(text.charAt(text.length() - 1));
        return switch (marks.charAt(0)) {
            case CIRCUMFLEX -> "aeo".indexOf(before) >= 0;
            case BREVE -> before == 'a';
            default -> "aeouy".indexOf(before) >= 0 || before == HORN;
        };
    }
}
