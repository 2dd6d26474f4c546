package vn.quyhoach.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.vectorfile.SourceCrs;

/** Writes the rows of a new batch, some hundred at a time. */
@Component
class RowIntake {

    private static final int ROWS_AT_ONCE = 500;

    private final SqlFile add = SqlFile.of(RowIntake.class, "add_row");
    private final JdbcTemplate batches;
    private final BatchRecords records;

    RowIntake(JdbcTemplate batches, BatchRecords records) {
        this.batches = batches;
        this.records = records;
    }

    /** Hands a taker of rows to the reader, and answers how many it took. */
    int fill(UUID batch, Consumer<Consumer<RowDraft>> reader) {
        List<Object[]> lines = new ArrayList<>();
        int[] count = {0};
        reader.accept(row -> {
            count[0]++;
            lines.add(line(batch, row));
            if (lines.size() == ROWS_AT_ONCE) {
                batches.batchUpdate(add.text(), lines);
                lines.clear();
            }
        });
        batches.batchUpdate(add.text(), lines);
        return count[0];
    }

    private Object[] line(UUID batch, RowDraft row) {
        RowDraft.Place place = row.place();
        RowDraft.OfShape shape = place instanceof RowDraft.OfShape found ? found : null;
        return new Object[] {
            batch,
            row.number(),
            row.labels().code(),
            row.labels().name(),
            row.labels().projectClass(),
            place instanceof RowDraft.OfProject project ? project.id() : null,
            shape == null ? null : Geometries.toEwkb(shape.shape()),
            place instanceof RowDraft.OfText text ? text.text() : null,
            shape == null ? null : system(shape.crs()),
            shape != null && shape.crs().stated(),
            records.text(row.problem())
        };
    }

    /** By its code, or the words of the file for one that we do not know. */
    private static String system(SourceCrs source) {
        Crs crs = source.crs();
        return crs == null ? source.words() : crs.code();
    }
}
