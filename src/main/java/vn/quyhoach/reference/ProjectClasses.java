package vn.quyhoach.reference;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.NamedCode;

/** The kinds of project that rules distinguish. */
@Component
public class ProjectClasses {

    private final SqlFile list = SqlFile.of(ProjectClasses.class, "project_classes");
    private final JdbcClient jdbc;

    ProjectClasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ProjectClass> list() {
        return jdbc.sql(list.text())
                .query((row, n) -> new ProjectClass(
                        row.getString("code"), new Bilingual(row.getString("name_vi"), row.getString("name_en"))))
                .list();
    }

    /** @throws ProblemException {@code CLASS_UNKNOWN} with the classes there are */
    public ProjectClass get(String code) {
        List<ProjectClass> all = list();
        return all.stream()
                .filter(projectClass -> projectClass.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.CLASS_UNKNOWN,
                        Map.of(
                                "class",
                                code,
                                "supported",
                                all.stream().map(ProjectClass::code).toList(),
                                "nearest",
                                NamedCode.nearest(
                                        code,
                                        all.stream()
                                                .map(one -> new NamedCode(one.code(), one.name()))
                                                .toList()))));
    }
}
