package vn.quyhoach.encoding.parquet;

import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;

/** The least and the greatest number of a column in a row group, by which readers skip it. Texts have none here. */
final class Range {

    private long nulls;
    private @Nullable Number least;
    private @Nullable Number most;

    void addNull() {
        nulls++;
    }

    /** @param value of one class in all calls: Long, Integer or Double */
    void add(Number value) {
        if (least == null || most == null) {
            least = value;
            most = value;
        } else if (value instanceof Double number) {
            least = number < least.doubleValue() ? number : least;
            most = number > most.doubleValue() ? number : most;
        } else {
            least = value.longValue() < least.longValue() ? value : least;
            most = value.longValue() > most.longValue() ? value : most;
        }
    }

    /** What was seen; begins anew. */
    Statistics take() {
        Statistics statistics = new Statistics();
        statistics.setNull_count(nulls);
        if (least != null && most != null) {
            statistics.setMin_value(plain(least));
            statistics.setMax_value(plain(most));
        }
        nulls = 0;
        least = null;
        most = null;
        return statistics;
    }

    private static byte[] plain(Number number) {
        PlainBytes bytes = new PlainBytes();
        if (number instanceof Double real) {
            bytes.real(real);
        } else if (number instanceof Integer whole) {
            bytes.int32(whole);
        } else {
            bytes.int64(number.longValue());
        }
        return bytes.toByteArray();
    }
}
