package vn.quyhoach.zone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;

/** The layers of drafts as wholes. */
@Component
public class DraftLayers {

    private final SqlFile clear = SqlFile.of(DraftLayers.class, "clear_layer");
    private final JdbcClient jdbc;
    private final Scopes scopes;

    DraftLayers(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /**
     * Keeps what was brought into a layer of a draft to what the draft may change.
     *
     * @throws vn.quyhoach.problem.ProblemException {@code OUTSIDE_ADJUSTMENT} with some of the objects
     */
    public void requireWithinScope(PublishedLayer layer, long versionId) {
        scopes.requireKept(layer.id(), versionId);
    }

    /**
     * Empties a layer of a draft, in the name of the caller; each object stays in the history as it was.
     *
     * @param layer the layer itself, not its draft
     * @param versionId of a draft that the caller holds open to the end of the transaction
     */
    public void clear(PublishedLayer layer, long versionId) {
        scopes.requireWholeLayer(layer.id(), versionId);
        jdbc.sql(ZoneTable.of(layer.geometry()).sql(clear))
                .param("layer", layer.id())
                .param("version", versionId)
                .param("actor", CurrentUser.get().username())
                .update();
    }
}
