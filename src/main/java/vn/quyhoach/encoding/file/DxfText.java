package vn.quyhoach.encoding.file;

import java.util.Locale;
import vn.quyhoach.encoding.Numbers;

/** The pairs of a DXF file: a code that tells what follows, and a value, each on its line. */
final class DxfText {

    private static final int METRE_DECIMALS = 3;
    private static final char DELETE = 0x7F;

    private final StringBuilder out = new StringBuilder();
    private long nextHandle;

    /** @param firstHandle of what is written here; smaller ones are given by hand */
    DxfText(long firstHandle) {
        this.nextHandle = firstHandle;
    }

    DxfText pair(int code, String value) {
        out.append(code).append('\n').append(value).append('\n');
        return this;
    }

    DxfText pair(int code, long value) {
        out.append(code).append('\n').append(value).append('\n');
        return this;
    }

    /** A number of metres. */
    DxfText real(int code, double value) {
        out.append(code).append('\n');
        int start = out.length();
        Numbers.coordinate(out, value, METRE_DECIMALS);
        if (out.indexOf(".", start) < 0) {
            out.append(".0"); // some readers tell kinds of numbers by the point
        }
        out.append('\n');
        return this;
    }

    DxfText point(int code, double x, double y) {
        return real(code, x).real(code + 10, y);
    }

    /** Begins an object with the next handle. */
    DxfText begin(String type, String owner) {
        pair(0, type).pair(5, hex(nextHandle++)).pair(330, owner);
        return this;
    }

    String nextHandle() {
        return hex(nextHandle);
    }

    /** What was written since the last time. */
    String take() {
        String text = out.toString();
        out.setLength(0);
        return text;
    }

    private static String hex(long number) {
        return Long.toHexString(number).toUpperCase(Locale.ROOT);
    }

    /**
     * A line of text: what begins a command of the format is broken up, lines are joined, and letters beyond ASCII are
     * written by their numbers, which every CAD reads whatever its code page.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                plain.append(' ');
            } else if (c == '^') {
                plain.append("^ ");
            } else if (c == '%' && i > 0 && text.charAt(i - 1) == '%') {
                plain.append(" %");
            } else if (c == '\\' || c == '{' || c == '}') {
                plain.append('/');
            } else if (c < DELETE) {
                plain.append(c);
            } else {
                plain.append("\\U+").append("%04X".formatted((int) c));
            }
        }
        return plain.toString();
    }
}
