package vn.quyhoach.vectorfile;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The pairs a text drawing consists of: a line with a group code, a line with its value. */
final class DxfPairs {

    private final BufferedReader in;
    private long line;
    private int code;
    private String value = "";

    DxfPairs(BufferedReader in) {
        this.in = in;
    }

    /** Moves to the next pair; false at the end. */
    boolean next() throws IOException {
        String group = line();
        if (group == null) {
            return false;
        }
        try {
            code = Integer.parseInt(group.strip());
        } catch (NumberFormatException notACode) {
            throw broken("a group code", group);
        }
        String text = line();
        if (text == null) {
            throw broken("a value", "");
        }
        value = text.strip();
        return true;
    }

    int code() {
        return code;
    }

    String value() {
        return value;
    }

    boolean is(int group, String text) {
        return code == group && value.equals(text);
    }

    double number() throws IOException {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            throw broken("a number", value);
        }
    }

    int flags() throws IOException {
        return (int) number();
    }

    private @Nullable String line() throws IOException {
        line++;
        return in.readLine();
    }

    private IOException broken(String expected, String found) {
        String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
        return new IOException("DXF line " + line + ": expected " + expected + ", found \"" + shown + "\"");
    }
}
