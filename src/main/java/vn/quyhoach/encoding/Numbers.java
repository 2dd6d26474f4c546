package vn.quyhoach.encoding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.quyhoach.geo.Crs;

/** Numbers as text, without exponents and without zeros that say nothing. */
public final class Numbers {

    /** 1e-9 degrees is 0.1 mm, 1e-3 metres is 1 mm: the precision that is promised. */
    private static final int DEGREE_DECIMALS = 9;

    private static final int METRE_DECIMALS = 3;

    /** Beyond it a scaled number does not fit. */
    private static final double MOST = 9e17;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private Numbers() {}

    public static int decimals(Crs crs) {
        return crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS;
    }

    /** Rounded; the JDK's own formatting takes twenty times as long, and a page has a million of them. */
    public static void coordinate(StringBuilder out, double value, int decimals) {
        double scaled = value * POWERS[decimals];
        if (!(Math.abs(scaled) < MOST)) {
            out.append(new BigDecimal(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString());
            return;
        }
        long digits = Math.round(scaled);
        if (digits < 0) {
            out.append('-');
            digits = -digits;
        }
        long power = (long) POWERS[decimals];
        out.append(digits / power);
        long fraction = digits % power;
        if (fraction == 0) {
            return;
        }
        out.append('.');
        for (long next = power / 10; fraction > 0; next /= 10) {
            out.append((char) ('0' + fraction / next));
            fraction %= next;
        }
    }

    /** An attribute's number, all its digits. */
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < MOST
                ? Long.toString((long) value)
                : new BigDecimal(Double.toString(value)).toPlainString();
    }
}
