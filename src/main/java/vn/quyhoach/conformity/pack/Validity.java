package vn.quyhoach.conformity.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something holds.
 *
 * @param to the first day it no longer holds; null without end
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    boolean overlaps(Validity other) {
        return (to == null || to.isAfter(other.from)) && (other.to == null || other.to.isAfter(from));
    }

    boolean covers(Validity other) {
        return !from.isAfter(other.from) && (to == null || (other.to != null && !to.isBefore(other.to)));
    }
}
