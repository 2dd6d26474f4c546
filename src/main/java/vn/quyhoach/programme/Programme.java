package vn.quyhoach.programme;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Tasks and agencies of the action programme. */
@Component
public class Programme {

    private final SqlFile tasks = SqlFile.of(Programme.class, "tasks");
    private final SqlFile agencies = SqlFile.of(Programme.class, "agencies");
    private final JdbcClient jdbc;

    Programme(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agency an agency that leads or joins; all tasks where null */
    public List<Task> tasks(@Nullable String theme, @Nullable String agency) {
        return jdbc.sql(tasks.text())
                .param("theme", theme)
                .param("agency", agency)
                .query((row, n) -> new Task(
                        row.getString("number"),
                        row.getString("theme"),
                        Bilingual.of(row.getString("content_vi"), row.getString("content_en")),
                        row.getString("lead_agency"),
                        texts(row, "co_agencies"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("product"),
                        row.getString("resources"),
                        row.getString("legal_basis"),
                        row.getBoolean("sample"),
                        row.getInt("project_count")))
                .list();
    }

    /** @param date the day they exist on; any day where null */
    public List<Agency> agencies(@Nullable LocalDate date) {
        return jdbc.sql(agencies.text())
                .param("date", date)
                .query((row, n) -> new Agency(
                        row.getLong("id"),
                        row.getString("code"),
                        new Bilingual(row.getString("name_vi"), row.getString("name_en")),
                        row.getString("kind"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("verified"),
                        texts(row, "successors")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
