package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.sql.SqlFile;

/** Tells the places of a project apart from what they were. */
@Component
class ProjectMarks {

    private final SqlFile mark = SqlFile.of(ProjectMarks.class, "project_mark");
    private final JdbcClient jdbc;

    ProjectMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be asked for before the place is read; null for a project without one. */
    @Nullable
    String of(long project) {
        return jdbc.sql(mark.text())
                .param("project", project)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
