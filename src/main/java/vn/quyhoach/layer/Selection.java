package vn.quyhoach.layer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which features of a layer, whatever the protocol: of a time or a plan version, in a unit, of some classes.
 *
 * @param since features valid on this day or later; null for no bound
 * @param until features valid on this day or earlier; null for no bound
 * @param versionId features of this plan version
 * @param unitId features that lie in this administrative unit, not those that only touch it
 * @param classes class codes, sorted; empty for all
 */
public record Selection(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Long versionId,
        @Nullable Long unitId,
        List<String> classes) {

    /** Everything published, of every validity. */
    public static final Selection ALL = new Selection(null, null, null, null, List.of());

    public Selection {
        classes = classes.stream().sorted().distinct().toList();
    }

    public static Selection on(LocalDate day) {
        return new Selection(day, day, null, null, List.of());
    }
}
