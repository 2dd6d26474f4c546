package vn.quyhoach.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.filter.Expression.DateLiteral;
import vn.quyhoach.filter.Expression.TimestampLiteral;
import vn.quyhoach.filter.Expression.Unbounded;
import vn.quyhoach.text.Bilingual;

/** Dates, timestamps and open ends as both encodings write them. */
final class Moments {

    static final Bilingual DATE = new Bilingual("một ngày 'YYYY-MM-DD'", "a date 'YYYY-MM-DD'");
    static final Bilingual TIMESTAMP =
            new Bilingual("một thời điểm 'YYYY-MM-DDThh:mm:ssZ'", "a timestamp 'YYYY-MM-DDThh:mm:ssZ'");
    static final Bilingual END = new Bilingual("một ngày, một thời điểm hoặc '..'", "a date, a timestamp or '..'");

    private Moments() {}

    /** Null for a text that is no date. */
    static @Nullable Expression date(String text) {
        try {
            return new DateLiteral(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Expression timestamp(String text) {
        try {
            return new TimestampLiteral(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Of an interval. */
    static @Nullable Expression end(String text) {
        if (text.equals("..")) {
            return new Unbounded();
        }
        return text.indexOf('T') < 0 ? date(text) : timestamp(text);
    }

    /** The next word of a CQL2 text, which must be one that {@code read} can read. */
    static Expression take(
            Tokens tokens, FilterBudget budget, Function<String, @Nullable Expression> read, Bilingual what) {
        budget.node();
        int at = tokens.peek().at();
        Expression moment = read.apply(tokens.expectText(what));
        if (moment == null) {
            throw Tokens.unreadable(at, new Bilingual("cần " + what.vi(), "expected " + what.en()));
        }
        return moment;
    }
}
