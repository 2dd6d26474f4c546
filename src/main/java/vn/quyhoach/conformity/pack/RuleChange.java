package vn.quyhoach.conformity.pack;

import java.util.List;
import vn.quyhoach.text.Bilingual;

/**
 * A difference between two packs.
 *
 * @param table which of the tables; {@code MANIFEST} for the head
 * @param rule the columns that name the rule, with their values
 * @param words one sentence
 */
public record RuleChange(String table, Kind kind, List<String> rule, List<FieldChange> fields, Bilingual words) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A column and its value in either pack. */
    public record FieldChange(String column, String before, String after) {}
}
