package vn.quyhoach.conformity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Looks a project up in the register and its task in the action programme. */
@Component
class ProgrammeListings {

    private final SqlFile listing = SqlFile.of(ProgrammeListings.class, "programme_listing");
    private final JdbcClient jdbc;

    ProgrammeListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProgrammeListing of(CheckInput input) {
        return jdbc.sql(listing.text())
                .param(
                        "project",
                        input.project() == null ? null : input.project().id())
                .param("code", input.programme().projectCode())
                .param("name", input.name())
                .param("ground", Geometries.toEwkb(input.ground()))
                .param("accuracy", input.accuracyM())
                .query((row, number) -> listing(row, input))
                .optional()
                .orElse(ProgrammeListing.NOT_FOUND);
    }

    private static ProgrammeListing listing(ResultSet row, CheckInput input) throws SQLException {
        String task = row.getString("task_number");
        Integer from = row.getObject("start_year", Integer.class);
        Integer to = row.getObject("end_year", Integer.class);
        Integer asked = input.programme().year();
        if (asked != null) {
            from = asked;
            to = asked;
        }
        Integer taskFrom = row.getObject("task_from", Integer.class);
        Integer taskTo = row.getObject("task_to", Integer.class);
        List<String> phases = texts(row.getArray("phases"));
        String phase = input.programme().phase();
        return new ProgrammeListing(
                task != null,
                row.getString("found_by"),
                ProjectReference.named(
                        row.getLong("id"),
                        row.getString("code"),
                        Bilingual.of(row.getString("name_vi"), row.getString("name_en"))),
                task,
                from,
                to,
                taskFrom,
                taskTo,
                phases,
                task == null ? null : meet(from, to, taskFrom, taskTo),
                phase == null || phases.isEmpty() ? null : phases.contains(phase.strip()));
    }

    /** Whether two spans of years meet; an open end is open, and two unknown spans say nothing. */
    private static @Nullable Boolean meet(
            @Nullable Integer from, @Nullable Integer to, @Nullable Integer otherFrom, @Nullable Integer otherTo) {
        boolean known = (from != null || to != null) && (otherFrom != null || otherTo != null);
        if (!known) {
            return null;
        }
        return (from == null || otherTo == null || from <= otherTo)
                && (to == null || otherFrom == null || otherFrom <= to);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
