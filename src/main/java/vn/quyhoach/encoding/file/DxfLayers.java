package vn.quyhoach.encoding.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.style.ClassLook;

/**
 * The layers of a drawing: of each class one for outlines and one for fills, and one for labels; those that are used.
 * They are called by the codes of classes, in letters that every program reads; what they mean is their description.
 */
final class DxfLayers {

    private static final String LABELS = "NHAN";
    private static final String FILLS = "_NEN";
    private static final String OTHER = "KHAC";

    /** What a name may not contain, beside what is no character at all. */
    private static final String FORBIDDEN = "<>/\\\":;?*|,=`";

    private static final int MOST_CHARACTERS = 200;

    /** The colours that every CAD knows by number, in case it does not know colours. */
    private static final int[][] NUMBERED = {
        {1, 0xFF0000}, {2, 0xFFFF00}, {3, 0x00FF00}, {4, 0x00FFFF}, {5, 0x0000FF}, {6, 0xFF00FF}, {7, 0xFFFFFF},
        {8, 0x808080}, {9, 0xC0C0C0}, {30, 0xFF7F00}, {31, 0xFFBF7F}, {51, 0xFFFF7F}, {91, 0x9FFF7F}, {151, 0x7FBFFF},
        {211, 0xFF7FFF}, {14, 0x990000}, {54, 0x999900}, {94, 0x269900}, {174, 0x000099}
    };

    /** A layer with its colour, as {@code 0xRRGGBB}. */
    record Layer(String name, String description, int rgb) {

        /** The number of the nearest colour. */
        int number() {
            int best = 7;
            long least = Long.MAX_VALUE;
            for (int[] numbered : NUMBERED) {
                long distance = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    long difference = (numbered[1] >> shift & 0xFF) - (rgb >> shift & 0xFF);
                    distance += difference * difference;
                }
                if (distance < least) {
                    least = distance;
                    best = numbered[0];
                }
            }
            return best;
        }
    }

    private final Map<String, ClassLook> looks = new HashMap<>();
    private final ClassLook other;
    private final Map<String, Layer> used = new LinkedHashMap<>();

    /** @param looks the last one is that of all other classes */
    DxfLayers(List<ClassLook> looks) {
        looks.forEach(look -> this.looks.put(look.code(), look));
        this.other = looks.get(looks.size() - 1);
    }

    ClassLook look(@Nullable Object classCode) {
        return classCode == null ? other : looks.getOrDefault(classCode.toString(), other);
    }

    /** Where outlines, lines and points of a class are. */
    String outlines(ClassLook look) {
        return use(name(look), look.name().vi(), look.line());
    }

    /** Where its fills are: who only wants lines switches it off. */
    String fills(ClassLook look, String fill) {
        return use(name(look) + FILLS, look.name().vi() + " (nền)", fill);
    }

    String labels() {
        return use(LABELS, "Nhãn", "#ffffff");
    }

    List<Layer> used() {
        return new ArrayList<>(used.values());
    }

    private String use(String name, String description, String colour) {
        used.computeIfAbsent(name, key -> new Layer(key, description, Integer.parseInt(colour.substring(1), 16)));
        return name;
    }

    private static String name(ClassLook look) {
        StringBuilder allowed = new StringBuilder();
        look.code()
                .chars()
                .limit(MOST_CHARACTERS)
                .forEach(c -> allowed.append(c <= ' ' || FORBIDDEN.indexOf(c) >= 0 ? '_' : (char) c));
        return allowed.isEmpty() ? OTHER : DxfText.plain(allowed.toString());
    }
}
