package vn.quyhoach.zone;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;

/** The rows of a draft's objects, one at a time. */
@Component
class DraftObjects {

    private final SqlFile holdVersion = SqlFile.of(DraftObjects.class, "edit_hold_version");
    private final SqlFile hold = SqlFile.of(DraftObjects.class, "edit_hold_object");
    private final SqlFile insert = SqlFile.of(DraftObjects.class, "edit_insert");
    private final SqlFile update = SqlFile.of(DraftObjects.class, "edit_update");
    private final SqlFile delete = SqlFile.of(DraftObjects.class, "edit_delete");
    private final SqlFile keep = SqlFile.of(DraftObjects.class, "edit_keep");
    private final SqlFile codeTaken = SqlFile.of(DraftObjects.class, "edit_code_taken");
    private final SqlFile scheme = SqlFile.of(DraftObjects.class, "edit_scheme");
    private final SqlFile classKnown = SqlFile.of(DraftObjects.class, "edit_class_known");
    private final JdbcClient jdbc;
    private final Layers layers;

    DraftObjects(JdbcClient jdbc, Layers layers) {
        this.jdbc = jdbc;
        this.layers = layers;
    }

    /** An object as it is. */
    record Held(int rowVersion, ZoneContent content, Geometry geometry) {}

    /** The status of a version, which stays so to the end of the transaction; empty for one that is not there. */
    Optional<VersionStatus> holdVersion(long versionId) {
        return jdbc.sql(holdVersion.text())
                .param("version", versionId)
                .query((row, n) -> VersionStatus.valueOf(row.getString("status")))
                .optional();
    }

    Optional<Held> hold(PublishedLayer draft, long versionId, long id) {
        return jdbc.sql(ZoneTable.of(draft.geometry()).sql(hold))
                .param("id", id)
                .param("layer", draft.baseId())
                .param("version", versionId)
                .query((row, n) -> new Held(
                        row.getInt("row_version"),
                        ZoneContent.of(row.getString("content")),
                        Geometries.fromEwkb(row.getBytes("geom"))))
                .optional();
    }

    long insert(PublishedLayer draft, long versionId, ZoneContent content, Geometry geometry) {
        return jdbc.sql(ZoneTable.of(draft.geometry()).sql(insert))
                .param("version", versionId)
                .param("layer", draft.baseId())
                .param("restricted", layers.isRestricted(draft.baseId()))
                .param("geom", Geometries.toEwkb(geometry))
                .param("content", content.json())
                .query(Long.class)
                .single();
    }

    void update(PublishedLayer draft, long id, ZoneContent content, @Nullable Geometry geometry) {
        jdbc.sql(ZoneTable.of(draft.geometry()).sql(update))
                .param("id", id)
                .param("geom", geometry == null ? null : Geometries.toEwkb(geometry))
                .param("content", content.json())
                .update();
    }

    void delete(PublishedLayer draft, long id) {
        jdbc.sql(ZoneTable.of(draft.geometry()).sql(delete)).param("id", id).update();
    }

    /** Keeps the object as it stands now: as it was found, or as the caller made it. */
    void keep(PublishedLayer draft, long id, String operation) {
        jdbc.sql(ZoneTable.of(draft.geometry()).sql(keep))
                .param("id", id)
                .param("operation", operation)
                .param(
                        "actor",
                        operation.equals("FOUND") ? null : CurrentUser.get().username())
                .update();
    }

    boolean codeTaken(PublishedLayer draft, long versionId, String code, @Nullable Long ownId) {
        return jdbc.sql(ZoneTable.of(draft.geometry()).sql(codeTaken))
                .param("version", versionId)
                .param("layer", draft.baseId())
                .param("code", code)
                .param("id", ownId)
                .query(Boolean.class)
                .single();
    }

    /** The generation of land-use codes the draft's layer is drawn with; empty while it has no object. */
    Optional<String> scheme(PublishedLayer draft, long versionId) {
        return jdbc.sql(scheme.text())
                .param("version", versionId)
                .param("layer", draft.baseId())
                .query(String.class)
                .optional();
    }

    /** @param scheme null for a layer with a list of its own */
    boolean classKnown(PublishedLayer draft, @Nullable String scheme, String code) {
        return jdbc.sql(classKnown.text())
                .param("scheme", scheme)
                .param("layer", draft.baseId())
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
