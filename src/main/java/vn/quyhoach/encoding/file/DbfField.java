package vn.quyhoach.encoding.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.LayerSchema.Attribute;

/** A column of a dBase table: learns how wide it must be while values pass. */
final class DbfField {

    private static final int MOST_TEXT = 254;
    private static final int NAME = 10;

    /** Beyond it readers lose digits. */
    private static final int MOST_NUMBER = 20;

    private static final int MOST_DECIMALS = 9;

    private final Attribute attribute;
    private final String name;
    private int width = 1;
    private int whole = 1;
    private int decimals;
    private long cut;

    DbfField(Attribute attribute, Set<String> taken) {
        this.attribute = attribute;
        this.name = free(attribute.name(), taken);
    }

    String name() {
        return name;
    }

    char type() {
        return switch (attribute.type()) {
            case TEXT -> 'C';
            case INTEGER, LONG, DECIMAL -> 'N';
            case BOOLEAN -> 'L';
            case DATE -> 'D';
        };
    }

    int decimals() {
        return Math.min(decimals, Math.max(0, MOST_NUMBER - whole - 1));
    }

    int width() {
        return switch (attribute.type()) {
            case TEXT, INTEGER, LONG -> width;
            case DECIMAL -> whole + (decimals() > 0 ? 1 + decimals() : 0);
            case BOOLEAN -> 1;
            case DATE -> 8;
        };
    }

    /** What the values so far have made of the field. */
    record Measure(int width, int whole, int decimals, long cut) {}

    Measure measure() {
        return new Measure(width, whole, decimals, cut);
    }

    /** Takes back what came since. */
    void measure(Measure before) {
        width = before.width();
        whole = before.whole();
        decimals = before.decimals();
        cut = before.cut();
    }

    /** The value as it will stand in the table; null for nothing. */
    byte @Nullable [] text(Object value) {
        return switch (attribute.type()) {
            case TEXT -> wide(fitting(value.toString()));
            case INTEGER, LONG -> wide(value.toString().getBytes(StandardCharsets.US_ASCII));
            case DECIMAL -> number((Double) value);
            case BOOLEAN -> new byte[] {(byte) ((Boolean) value ? 'T' : 'F')};
            case DATE ->
                ((LocalDate) value).format(DateTimeFormatter.BASIC_ISO_DATE).getBytes(StandardCharsets.US_ASCII);
        };
    }

    /** Lays a value into its row: text to the left, numbers to the right. */
    void lay(byte[] text, byte[] row, int at) {
        byte[] laid = text;
        if (type() == 'N' && decimals > 0) {
            laid = new BigDecimal(new String(text, StandardCharsets.US_ASCII))
                    .setScale(decimals(), RoundingMode.HALF_UP)
                    .toPlainString()
                    .getBytes(StandardCharsets.US_ASCII);
        }
        int from = type() == 'N' ? at + width() - laid.length : at;
        System.arraycopy(laid, 0, row, from, laid.length);
    }

    String describe() {
        return "%s,%s,%s,%s,%d\r\n"
                .formatted(
                        name,
                        attribute.name(),
                        quoted(attribute.title().vi()),
                        quoted(attribute.title().en()),
                        cut);
    }

    private byte[] wide(byte[] text) {
        width = Math.max(width, text.length);
        return text;
    }

    private byte @Nullable [] number(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        BigDecimal number = new BigDecimal(Double.toString(value));
        if (number.scale() > MOST_DECIMALS) {
            number = number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        }
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        decimals = Math.max(decimals, number.scale());
        // rounding may carry into one digit more
        int digits = number.setScale(0, RoundingMode.UP).toPlainString().length() + (number.signum() < 0 ? 1 : 0);
        whole = Math.max(whole, digits);
        return number.toPlainString().getBytes(StandardCharsets.US_ASCII);
    }

    /** At most 254 bytes, cut between characters and not within one. */
    private byte[] fitting(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_TEXT) {
            return bytes;
        }
        cut++;
        int end = MOST_TEXT;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        byte[] fitting = new byte[end];
        System.arraycopy(bytes, 0, fitting, 0, end);
        return fitting;
    }

    /** The first ten characters; a number takes the place of the last ones where another field has that name. */
    private static String free(String wanted, Set<String> taken) {
        String name = wanted.substring(0, Math.min(NAME, wanted.length()));
        for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String ending = "_" + i;
            name = wanted.substring(0, Math.min(NAME - ending.length(), wanted.length())) + ending;
        }
        return name;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
