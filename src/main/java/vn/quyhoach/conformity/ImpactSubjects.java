package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.pack.Validity;
import vn.quyhoach.layer.Page;
import vn.quyhoach.project.ProjectQuery;
import vn.quyhoach.project.ProjectRegister;
import vn.quyhoach.project.ProjectSummary;
import vn.quyhoach.reference.ProjectClass;
import vn.quyhoach.reference.ProjectClasses;
import vn.quyhoach.text.Bilingual;

/** The projects of the register and the newest past checks, as they would be checked on a day. */
@Component
class ImpactSubjects {

    /** Together with {@link DryRuns#MOST_CHECKS} what one job can judge in an hour or two. */
    static final int MOST_PROJECTS = 20_000;

    private static final int PAGE = 500;
    private static final Validity ANY_DAY = new Validity(LocalDate.of(1, 1, 1), null);

    private final ProjectRegister register;
    private final CheckInputs inputs;
    private final PastChecks past;
    private final ProjectClasses classes;

    ImpactSubjects(ProjectRegister register, CheckInputs inputs, PastChecks past, ProjectClasses classes) {
        this.register = register;
        this.inputs = inputs;
        this.past = past;
        this.classes = classes;
    }

    /** The checks there are; the newest {@link DryRuns#MOST_CHECKS} are handed out. */
    PastChecks.Present checks() {
        return past.present(ANY_DAY);
    }

    /** In the order of their ids, the first {@link #MOST_PROJECTS}. */
    List<ImpactSubject> projects() {
        List<ImpactSubject> found = new ArrayList<>();
        long after = 0;
        while (found.size() < MOST_PROJECTS) {
            Page<ProjectSummary> page = register.list(new ProjectQuery(null, null, null, null, PAGE, after));
            page.items().forEach(project -> found.add(subject(project)));
            String next = page.next();
            if (next == null) {
                break;
            }
            after = Long.parseLong(next);
        }
        return found;
    }

    /** What a check of the project on that day would be asked; it fails as that check would. */
    Supplier<CheckInput> input(ImpactSubject project, LocalDate day) {
        return () ->
                inputs.read(new CheckRequest(null, null, Long.valueOf(project.id()), null, day.toString(), null, null));
    }

    /** Each of the newest checks with its place and kind, on another day. */
    void eachCheck(PastChecks.Present present, LocalDate day, BiConsumer<ImpactSubject, CheckInput> task) {
        Map<String, ProjectClass> kinds =
                classes.list().stream().collect(Collectors.toMap(ProjectClass::code, Function.identity()));
        Consumer<PastCheck> each = check -> {
            String code = check.projectClass();
            ProjectClass kind = kinds.getOrDefault(code, new ProjectClass(code, new Bilingual(code, code)));
            task.accept(subject(check), check.input(kind, day));
        };
        past.each(present, DryRuns.MOST_CHECKS, each);
    }

    private static ImpactSubject subject(ProjectSummary project) {
        return new ImpactSubject(
                ImpactSubject.Kind.PROJECT,
                String.valueOf(project.id()),
                project.code(),
                project.name(),
                project.projectClass(),
                null);
    }

    private static ImpactSubject subject(PastCheck check) {
        String name = check.name();
        return new ImpactSubject(
                ImpactSubject.Kind.CHECK,
                check.id().toString(),
                check.number(),
                name == null ? null : new Bilingual(name, name),
                check.projectClass(),
                check.verdict());
    }
}
