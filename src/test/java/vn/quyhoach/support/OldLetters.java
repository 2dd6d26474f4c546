package vn.quyhoach.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Vietnamese as old programs wrote it: by iconv, and for VNI by a table written by hand. */
public final class OldLetters {

    public static final String SMALL = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    public static final String CAPITAL = SMALL.toUpperCase(java.util.Locale.ROOT);

    /** Small letters in the order of SMALL, as VNI-Times shows them in a Western font. */
    private static final String[] VNI =
            ("aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå"
                            + " eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû"
                            + " öõ öï yø yù yû yõ î")
                    .split(" ");

    private static final Map<String, String> WRITTEN = new HashMap<>();

    static {
        String[] letters = SMALL.split("");
        for (int i = 0; i < letters.length; i++) {
            WRITTEN.put(letters[i], VNI[i]);
            WRITTEN.put(letters[i].toUpperCase(java.util.Locale.ROOT), VNI[i].toUpperCase(java.util.Locale.ROOT));
        }
    }

    private OldLetters() {}

    /** @param alphabet UTF-8, windows-1258, TCVN3, VNI-Windows or Latin */
    public static byte[] bytes(String alphabet, String text) {
        return switch (alphabet) {
            case "UTF-8" -> text.getBytes(StandardCharsets.UTF_8);
            case "windows-1258" -> iconv("CP1258", text);
            case "Latin" -> text.getBytes(StandardCharsets.ISO_8859_1);
            case "TCVN3" -> tcvn(text);
            case "VNI-Windows" -> vni(text);
            default -> throw new IllegalArgumentException(alphabet);
        };
    }

    public static byte[] tcvn(String text) {
        return iconv("TCVN5712-1", text);
    }

    public static byte[] vni(String text) {
        StringBuilder written = new StringBuilder();
        for (String letter : text.split("")) {
            written.append(WRITTEN.getOrDefault(letter, letter));
        }
        return written.toString().getBytes(Charset.forName("windows-1252"));
    }

    public static byte[] iconv(String to, String text) {
        try {
            Process process = new ProcessBuilder("iconv", "-f", "UTF-8", "-t", to).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
            byte[] bytes = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new AssertionError("iconv cannot write " + text + " as " + to);
            }
            return bytes;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
