package vn.quyhoach.encoding;

/** Hears of a file that is being written, often; it stops the writing by throwing. */
@FunctionalInterface
public interface Growth {

    /** For a file that nobody waits for. */
    Growth UNHEARD = rows -> {};

    /** @param rows that have been written since it heard last; none while something else is written */
    void grown(long rows);
}
