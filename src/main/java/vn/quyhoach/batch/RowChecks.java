package vn.quyhoach.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.batch.RowGround.Known;
import vn.quyhoach.conformity.CheckSeries;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.footprint.Footprints;
import vn.quyhoach.footprint.Note;
import vn.quyhoach.footprint.PlacedShape;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.vectorfile.SourceCrs;

/** Makes the checks of some rows and keeps them together with what became of the rows. */
@Component
class RowChecks {

    /** For one row, and for keeping all of them. */
    private static final int SECONDS = 10;

    private final BatchRecords records;
    private final JsonMapper json;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    RowChecks(BatchRecords records, JsonMapper json, PlatformTransactionManager transactions) {
        this.records = records;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setTimeout(SECONDS);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setTimeout(SECONDS);
    }

    /** What became of a row: one of the two. */
    private record Outcome(
            int row, @Nullable Answer answer, @Nullable ProblemException problem) {}

    private record Answer(CheckSeries.Judged check, List<Note> notes) {}

    void check(Batch batch, List<WaitingRow> rows, CheckSeries.Part series, Known known) {
        List<Outcome> outcomes = outcomes(batch, rows, series, known);
        writing.executeWithoutResult(status -> keep(batch, outcomes, series));
    }

    /** In one transaction, because beginning and ending one takes as long as a tenth of a check. */
    private List<Outcome> outcomes(Batch batch, List<WaitingRow> rows, CheckSeries.Part series, Known known) {
        try {
            return read(() ->
                    rows.stream().map(row -> outcome(batch, row, series, known)).toList());
        } catch (QueryTimeoutException | TransactionTimedOutException slow) {
            return rows.stream().map(row -> alone(batch, row, series, known)).toList();
        }
    }

    /** Nothing is written; one refusal must not end the transaction in an error for the others. */
    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    private Outcome outcome(Batch batch, WaitingRow row, CheckSeries.Part series, Known known) {
        try {
            return new Outcome(row.number(), judge(batch, row, series, known), null);
        } catch (ProblemException problem) {
            return new Outcome(row.number(), null, problem);
        }
    }

    private Outcome alone(Batch batch, WaitingRow row, CheckSeries.Part series, Known known) {
        try {
            return read(() -> outcome(batch, row, series, known));
        } catch (QueryTimeoutException | TransactionTimedOutException slow) {
            ProblemException problem =
                    new ProblemException(ProblemCode.QUERY_TOO_SLOW, Map.of("limit", SECONDS + " s"));
            return new Outcome(row.number(), null, problem);
        }
    }

    private Answer judge(Batch batch, WaitingRow row, CheckSeries.Part series, Known known) {
        Long project = row.projectId();
        if (project != null) {
            return new Answer(
                    series.judge(project, batch.projectClass(), batch.asOf(), batch.accuracyMetres()), List.of());
        }
        PlacedShape place = place(row, batch.crs(), known.footprints());
        String name =
                row.labels().name() == null ? row.labels().code() : row.labels().name();
        CheckSeries.Judged check = series.judge(
                json.readTree(place.geometry()),
                place.crs(),
                kind(row.labels().projectClass(), batch.projectClass(), known.kinds()),
                batch.asOf(),
                batch.accuracyMetres(),
                name == null ? batch.title() + " · " + row.number() : name);
        return new Answer(check, place.notes());
    }

    private void keep(Batch batch, List<Outcome> outcomes, CheckSeries.Part series) {
        List<CheckSeries.Judged> judged = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.answer() != null) {
                judged.add(outcome.answer().check());
            }
        }
        Iterator<ConformityCheck> kept = series.keep(judged).iterator();
        List<BatchRecords.Checked> checked = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.answer() != null) {
                checked.add(new BatchRecords.Checked(
                        outcome.row(), kept.next().id(), outcome.answer().notes()));
            } else if (outcome.problem() != null) {
                records.refused(batch.id(), outcome.row(), outcome.problem());
            }
        }
        records.checked(batch.id(), checked);
    }

    private static PlacedShape place(WaitingRow row, @Nullable String declared, Footprints footprints) {
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
    private static String kind(@Nullable String named, @Nullable String otherwise, KindWords kinds) {
        String words = named == null ? otherwise : named;
        if (words == null) {
            return "";
        }
        return kinds.code(words).orElse(words);
    }
}
