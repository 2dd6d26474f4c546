package vn.quyhoach.vectorfile.letters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to write Vietnamese letters as bytes. All of them write ASCII as itself, so that the frame of a file (commas,
 * quotation marks, line ends) can be read before the letters are.
 *
 * @param name as callers and findings call it
 */
public record Alphabet(String name, Kind kind, @Nullable Charset charset) {

    /** Whether the JDK knows the alphabet, or one of the tables here. */
    public enum Kind {
        CHARSET,
        TCVN3,
        VNI
    }

    public static final Alphabet UTF_8 = new Alphabet("UTF-8", Kind.CHARSET, StandardCharsets.UTF_8);
    public static final Alphabet WINDOWS_1258 =
            new Alphabet("windows-1258", Kind.CHARSET, Charset.forName("windows-1258"));
    /** Bytes that fonts such as .VnTime draw as Vietnamese letters. */
    public static final Alphabet TCVN3 = new Alphabet("TCVN3", Kind.TCVN3, null);
    /** Letters of Windows-1252 that fonts such as VNI-Times draw as marks on the letter before. */
    public static final Alphabet VNI = new Alphabet("VNI-Windows", Kind.VNI, null);

    /** The names people and programs use; empty for a name nobody knows. */
    public static Optional<Alphabet> named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("^(ansi|cp|windows|oem)?[ _-]*(?=\\d)", "");
        return switch (plain.replaceAll("[^a-z0-9]", "")) {
            case "" -> Optional.empty();
            case "utf8", "65001" -> Optional.of(UTF_8);
            case "1258" -> Optional.of(WINDOWS_1258);
            case "tcvn3", "abc", "tcvn5712", "tcvn3abc", "vn3" -> Optional.of(TCVN3);
            case "vni", "vniwindows", "vniwin" -> Optional.of(VNI);
            default -> charset(plain).map(charset -> new Alphabet(charset.name(), Kind.CHARSET, charset));
        };
    }

    private static Optional<Charset> charset(String plain) {
        String name = plain.matches("88591?\\d*") ? "iso-8859-" + plain.substring(4) : plain;
        for (String tried : new String[] {plain.matches("125\\d") ? "windows-" + plain : name, "cp" + plain}) {
            try {
                Charset found = Charset.forName(tried);
                if (found.newDecoder().maxCharsPerByte() <= 1 && keepsAscii(found)) {
                    return Optional.of(found);
                }
            } catch (IllegalArgumentException unknownName) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static boolean keepsAscii(Charset charset) {
        return new String(new byte[] {'A', ',', '"', '\n', 'z'}, charset).equals("A,\"\nz");
    }

    /** The text in composed letters; what the alphabet does not have becomes the mark of a lost letter. */
    public String decode(byte[] bytes) {
        String text = switch (kind) {
            case CHARSET -> new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
            case TCVN3 -> Tables.tcvn(bytes);
            case VNI -> Tables.vni(bytes);
        };
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether the bytes are UTF-8; a letter that the end of a field cut through is forgiven. */
    static boolean isUtf8(byte[] bytes) {
        int length = bytes.length;
        for (int cut = 0; cut <= Math.min(3, length); cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length - cut));
                return cut == 0 || startsLetter(bytes[length - cut]);
            } catch (CharacterCodingException notYet) {
                continue;
            }
        }
        return false;
    }

    private static boolean startsLetter(byte b) {
        return (b & 0xC0) == 0xC0;
    }

    @Override
    public String toString() {
        return name;
    }
}
