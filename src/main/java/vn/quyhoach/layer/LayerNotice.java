package vn.quyhoach.layer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.quyhoach.sql.SqlFile;

/** Tells other processes of a change with the transaction that makes it; heard by {@link LayerNews} there. */
@Component
class LayerNotice {

    private final SqlFile notify = SqlFile.of(LayerNotice.class, "notify");
    private final JdbcClient jdbc;

    LayerNotice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(LayerChanged change) {
        jdbc.sql(notify.text())
                .param("origin", LayerNews.ORIGIN)
                .param("layer", change.layerId())
                .query((row, n) -> "")
                .list();
    }
}
