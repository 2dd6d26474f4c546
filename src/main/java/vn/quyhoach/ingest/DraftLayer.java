package vn.quyhoach.ingest;

import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.DraftLayers;

/** The layer of the draft that a file goes into. */
@Component
class DraftLayer {

    private final SqlFile lock = SqlFile.of(DraftLayer.class, "lock_version");
    private final Map<GeometryKind, SqlFile> store = Map.of(
            GeometryKind.POLYGON, SqlFile.of(DraftLayer.class, "store_zone"),
            GeometryKind.LINE, SqlFile.of(DraftLayer.class, "store_zone_line"),
            GeometryKind.POINT, SqlFile.of(DraftLayer.class, "store_zone_point"));
    private final DraftLayers drafts;
    private final Layers layers;
    private final JdbcClient jdbc;

    DraftLayer(DraftLayers drafts, Layers layers, JdbcClient jdbc) {
        this.drafts = drafts;
        this.layers = layers;
        this.jdbc = jdbc;
    }

    /**
     * Holds the version as it is to the end of the transaction.
     *
     * @throws ProblemException {@code STATE_CONFLICT} for a version that is no draft (any more)
     */
    void hold(long versionId) {
        String status = jdbc.sql(lock.text())
                .param("version", versionId)
                .query(String.class)
                .optional()
                .orElse("");
        if (!status.equals("DRAFT")) {
            Bilingual reason = new Bilingual(
                    "chỉ nhập được vào phiên bản dự thảo; phiên bản này là " + status + ".",
                    "only a draft can be filled; this version is " + status + ".");
            throw new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", reason));
        }
    }

    /** Moves the staged objects into the draft; answers how many. */
    long store(ImportJob job) {
        if (job.options().replaces()) {
            drafts.clear(job.layer(), job.version().id());
        }
        SqlFile query = Objects.requireNonNull(store.get(job.layer().geometry()));
        long stored = jdbc.sql(query.text())
                .params(job.parameters())
                .param("restricted", layers.isRestricted(job.layer().id()))
                .update();
        drafts.requireWithinScope(job.layer(), job.version().id());
        return stored;
    }
}
