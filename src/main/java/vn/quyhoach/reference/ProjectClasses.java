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
    private volatile Known known = new Known(Long.MIN_VALUE, List.of());

    ProjectClasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was read under a stamp. */
    private record Known(long stamp, List<ProjectClass> classes) {}

    public List<ProjectClass> list() {
        return jdbc.sql(list.text())
                .query((row, n) -> new ProjectClass(
                        row.getString("code"), new Bilingual(row.getString("name_vi"), row.getString("name_en"))))
                .list();
    }

    /** @throws ProblemException {@code CLASS_UNKNOWN} with the classes there are */
    public ProjectClass get(String code) {
        return get(code, list());
    }

    /** As it was at a moment, or later. */
    public ProjectClass get(String code, ContentStamps.Moment moment) {
        Known read = known;
        if (read.stamp() != moment.ofClasses()) {
            read = new Known(moment.ofClasses(), list());
            known = read;
        }
        return get(code, read.classes());
    }

    private static ProjectClass get(String code, List<ProjectClass> all) {
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
