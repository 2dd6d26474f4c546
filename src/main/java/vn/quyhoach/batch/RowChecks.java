package vn.quyhoach.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityChecks;
import vn.quyhoach.footprint.Footprints;
import vn.quyhoach.footprint.PlacedShape;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.ProjectClass;
import vn.quyhoach.vectorfile.SourceCrs;

/** Makes the check of one row and keeps it together with what became of the row. */
@Component
class RowChecks {

    private static final int SECONDS = 10;

    private final Footprints footprints;
    private final ConformityChecks checks;
    private final BatchRecords records;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    RowChecks(
            Footprints footprints,
            ConformityChecks checks,
            BatchRecords records,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.footprints = footprints;
        this.checks = checks;
        this.records = records;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(SECONDS);
    }

    /** @param classes all kinds of project there are */
    void check(Batch batch, WaitingRow row, List<ProjectClass> classes) {
        try {
            transaction.executeWithoutResult(status -> kept(batch, row, classes));
        } catch (ProblemException problem) {
            records.refused(batch.id(), row.number(), problem);
        } catch (QueryTimeoutException | TransactionTimedOutException slow) {
            records.refused(
                    batch.id(),
                    row.number(),
                    new ProblemException(ProblemCode.QUERY_TOO_SLOW, Map.of("limit", SECONDS + " s")));
        }
    }

    private void kept(Batch batch, WaitingRow row, List<ProjectClass> classes) {
        Long project = row.projectId();
        if (project != null) {
            ConformityCheck check = checks.run(project, batch.projectClass(), batch.asOf(), batch.accuracyMetres());
            records.checked(batch.id(), row.number(), check.id(), List.of());
            return;
        }
        PlacedShape place = place(row, batch.crs());
        String name =
                row.labels().name() == null ? row.labels().code() : row.labels().name();
        ConformityCheck check = checks.run(
                json.readTree(place.geometry()),
                place.crs(),
                kind(row.labels().projectClass(), batch.projectClass(), classes),
                batch.asOf(),
                batch.accuracyMetres(),
                name == null ? batch.title() + " · " + row.number() : name);
        records.checked(batch.id(), row.number(), check.id(), place.notes());
    }

    private PlacedShape place(WaitingRow row, @Nullable String declared) {
        byte[] shape = row.shape();
        if (shape != null) {
            return footprints.place(Geometries.fromEwkb(shape), source(row), declared);
        }
        return footprints.place(row.corners() == null ? "" : row.corners(), declared);
    }

    private static SourceCrs source(WaitingRow row) {
        String named = row.crs();
        if (named == null || named.isEmpty()) {
            return new SourceCrs(null, "", row.crsStated());
        }
        try {
            return new SourceCrs(Crs.of(named), named, row.crsStated());
        } catch (ProblemException unknown) {
            return new SourceCrs(null, named, row.crsStated());
        }
    }

    /** The code behind a code or a name; what is neither stays, so that the check can say so. */
    private static String kind(@Nullable String named, @Nullable String otherwise, List<ProjectClass> classes) {
        String words = named == null ? otherwise : named;
        if (words == null) {
            return "";
        }
        String folded = Field.fold(words);
        Optional<ProjectClass> known = classes.stream()
                .filter(kind -> Field.fold(kind.code()).equals(folded)
                        || Field.fold(kind.name().vi()).equals(folded)
                        || Field.fold(kind.name().en()).equals(folded))
                .findFirst();
        return known.map(ProjectClass::code).orElse(words);
    }
}
