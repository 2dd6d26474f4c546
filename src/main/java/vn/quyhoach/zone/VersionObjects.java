package vn.quyhoach.zone;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.sql.SqlFile;

/** The objects of a version as a whole: fifty thousand rows are no work for an object mapper. */
@Component
class VersionObjects {

    private final SqlFile contents = SqlFile.of(VersionObjects.class, "contents_of_version");
    private final List<SqlFile> copies = List.of(
            SqlFile.of(VersionObjects.class, "copy_zones"),
            SqlFile.of(VersionObjects.class, "copy_zone_lines"),
            SqlFile.of(VersionObjects.class, "copy_zone_points"));
    private final SqlFile copyQuotas = SqlFile.of(VersionObjects.class, "copy_quotas");
    private final JdbcClient jdbc;
    private final Layers layers;

    VersionObjects(JdbcClient jdbc, Layers layers) {
        this.jdbc = jdbc;
        this.layers = layers;
    }

    /** The layers a version draws in. */
    List<LayerContent> contents(long versionId) {
        return jdbc.sql(contents.text())
                .param("version", versionId)
                .query((row, n) -> new LayerContent(row.getString("layer_id"), row.getLong("objects")))
                .list();
    }

    /** With the quotas; answers how many objects there were. */
    long copy(long from, long to) {
        String[] restricted =
                layers.restricted().stream().map(PublishedLayer::id).toArray(String[]::new);
        long copied = 0;
        for (SqlFile copy : copies) {
            copied += jdbc.sql(copy.text())
                    .param("from", from)
                    .param("to", to)
                    .param("restricted", restricted)
                    .update();
        }
        jdbc.sql(copyQuotas.text()).param("from", from).param("to", to).update();
        return copied;
    }
}
