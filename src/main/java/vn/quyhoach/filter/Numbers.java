package vn.quyhoach.filter;

import java.math.BigDecimal;
import vn.quyhoach.text.Bilingual;

/** Which numbers a filter may hold: those a double can tell, however they are written. */
final class Numbers {

    static final Bilingual TOO_LARGE = new Bilingual("số quá lớn hoặc quá dài", "the number is too large or too long");

    private static final int MOST_DIGITS = 100;
    private static final int MOST_EXPONENT = 308;

    private Numbers() {}

    /** A short text can write a number of a billion digits. */
    static boolean isReasonable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS
                && Math.abs((long) number.precision() - number.scale()) <= MOST_EXPONENT;
    }
}
