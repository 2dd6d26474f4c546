package vn.quyhoach.conformity.family;

import java.time.LocalDate;
import java.util.function.Consumer;
import vn.quyhoach.conformity.ConformityCheck;

/**
 * A place and what the pack's own words say of it.
 *
 * @param expected asserts it
 */
record RuleCase(
        String name,
        String projectClass,
        String wkt,
        LocalDate day,
        double accuracyM,
        Consumer<ConformityCheck> expected) {

    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static RuleCase of(String name, String projectClass, String wkt, Consumer<ConformityCheck> expected) {
        return new RuleCase(name, projectClass, wkt, DAY, 0, expected);
    }

    RuleCase on(LocalDate other) {
        return new RuleCase(name + " on " + other, projectClass, wkt, other, accuracyM, expected);
    }

    RuleCase knownTo(double metres) {
        return new RuleCase(name, projectClass, wkt, day, metres, expected);
    }

    @Override
    public String toString() {
        return name;
    }
}
