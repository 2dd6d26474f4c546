package vn.quyhoach.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.project.ProjectQuery;
import vn.quyhoach.project.ProjectRegister;
import vn.quyhoach.project.ProjectSummary;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Words;

/** The projects of the register as rows, in the order of their ids. */
@Component
class RegisterRows {

    private static final int ROWS_AT_ONCE = 500;

    private final ProjectRegister projects;
    private final AdminUnits units;

    RegisterRows(ProjectRegister projects, AdminUnits units) {
        this.projects = projects;
        this.units = units;
    }

    /** What was chosen, in Vietnamese as all titles of the register. */
    String title(ProjectSelection chosen) {
        List<String> words = new ArrayList<>(List.of("Sổ dự án"));
        if (chosen.unit() != null) {
            words.add(units.get(chosen.unit()).fullName());
        }
        if (chosen.projectClass() != null) {
            words.add(chosen.projectClass());
        }
        if (chosen.status() != null) {
            words.add(chosen.status().name());
        }
        Stream.of(Words.kept(chosen.agency()), Words.kept(chosen.task()))
                .filter(Objects::nonNull)
                .forEach(words::add);
        return String.join(" · ", words);
    }

    /** @throws ProblemException {@code UNIT_UNKNOWN}, {@code GEOMETRY_TOO_LARGE} for too many */
    void read(ProjectSelection chosen, Consumer<RowDraft> sink) {
        Geometry ground = chosen.unit() == null ? null : units.inside(chosen.unit());
        int number = 0;
        long after = 0;
        for (boolean more = true; more; ) {
            Page<ProjectSummary> page = projects.list(new ProjectQuery(
                    null,
                    chosen.projectClass(),
                    chosen.status(),
                    Words.kept(chosen.agency()),
                    Words.kept(chosen.task()),
                    ground,
                    ROWS_AT_ONCE,
                    after));
            for (ProjectSummary project : page.items()) {
                if (++number > BatchFile.MOST_ROWS) {
                    throw tooMany();
                }
                sink.accept(new RowDraft(
                        number,
                        RowDraft.Labels.of(project.code(), project.name().vi(), project.projectClass()),
                        new RowDraft.OfProject(project.id()),
                        null));
            }
            String next = page.next();
            more = next != null;
            after = next == null ? after : Long.parseLong(next);
        }
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                ProblemCode.GEOMETRY_TOO_LARGE,
                Map.of(
                        "size",
                        new Bilingual("> " + BatchFile.MOST_ROWS + " dự án", "> " + BatchFile.MOST_ROWS + " projects"),
                        "limit",
                        BatchFile.MOST_ROWS));
    }
}
