package vn.quyhoach.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Provinces, districts and communes on a day, and how they passed into one another. */
@Component
public class AdminUnits implements UnitFinder {

    /** Boundaries drawn at another scale differ by as much. */
    static final double GRACE_METRES = 100;

    private static final double BORDER_METRES = 0.5;

    private final SqlFile find = SqlFile.of(AdminUnits.class, "find_units");
    private final SqlFile get = SqlFile.of(AdminUnits.class, "get_unit");
    private final SqlFile at = SqlFile.of(AdminUnits.class, "units_at");
    private final SqlFile everAt = SqlFile.of(AdminUnits.class, "units_ever_at");
    private final SqlFile geometry = SqlFile.of(AdminUnits.class, "unit_geometry");
    private final SqlFile geometries = SqlFile.of(AdminUnits.class, "unit_geometries");
    private final SqlFile successors = SqlFile.of(AdminUnits.class, "successors");
    private final SqlFile predecessors = SqlFile.of(AdminUnits.class, "predecessors");
    private final SqlFile outside = SqlFile.of(AdminUnits.class, "outside_province");
    private final JdbcClient jdbc;
    private final ContentStamps stamps;
    private volatile @Nullable UnitGrounds grounds;

    AdminUnits(JdbcClient jdbc, ContentStamps stamps) {
        this.jdbc = jdbc;
        this.stamps = stamps;
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public AdminUnit get(long id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    public Optional<AdminUnit> find(long id) {
        return jdbc.sql(get.text()).param("id", id).query(AdminUnits::read).optional();
    }

    /**
     * Units by tier, name and code, the highest tier first.
     *
     * @param date the day they are valid on; any day where null
     * @param text a part of the name, with or without diacritics, or the beginning of the code
     */
    public List<AdminUnit> find(@Nullable AdminLevel level, @Nullable LocalDate date, @Nullable String text) {
        return jdbc.sql(find.text())
                .param("level", level == null ? null : level.code())
                .param("date", date)
                .param("text", text == null || text.isBlank() ? null : text.strip())
                .query(AdminUnits::read)
                .list();
    }

    /** The units a point lies in on a day, the highest tier first. */
    public List<AdminUnit> at(Point nationalPoint, LocalDate date) {
        return jdbc.sql(at.text())
                .param("point", Geometries.toEwkb(nationalPoint))
                .param("date", date)
                .query(AdminUnits::read)
                .list();
    }

    /** The units a point lies or lay in: those of the day first, then those of other days, the highest tier first. */
    public List<AdminUnit> everAt(Point nationalPoint, LocalDate date) {
        return jdbc.sql(everAt.text())
                .param("point", Geometries.toEwkb(nationalPoint))
                .param("date", date)
                .query(AdminUnits::read)
                .list();
    }

    @Override
    public List<AdminUnit> under(Geometry geometry, LocalDate date) {
        return jdbc.sql(at.text())
                .param("point", Geometries.toEwkb(reallyInside(geometry)))
                .param("date", date)
                .query(AdminUnits::read)
                .list();
    }

    /** The ground without what only touches a neighbour. */
    static Geometry reallyInside(Geometry geometry) {
        Geometry ground = geometry.getDimension() == 2 ? geometry.buffer(-BORDER_METRES) : geometry;
        Geometry inside = ground.isEmpty() ? geometry.getInteriorPoint() : ground;
        inside.setSRID(Crs.NATIONAL.srid());
        return inside;
    }

    /** The register as it is now, for many questions. */
    public UnitGrounds grounds() {
        return grounds(stamps.now());
    }

    /** The register as it was at a moment, or later. */
    public UnitGrounds grounds(ContentStamps.Moment moment) {
        UnitGrounds known = grounds;
        if (known == null || known.stamp() != moment.ofUnits()) {
            known = new UnitGrounds(this, moment.ofUnits());
            grounds = known;
        }
        return known;
    }

    Map<Long, Geometry> geometries(Collection<Long> ids) {
        Map<Long, Geometry> found = new HashMap<>();
        jdbc.sql(geometries.text()).param("ids", ids.toArray(Long[]::new)).query((ResultSet row) -> {
            found.put(row.getLong("id"), Geometries.fromEwkb(row.getBytes("geom")));
        });
        return found;
    }

    /** The area of a unit, in the national system. */
    public Geometry geometry(long id) {
        return jdbc.sql(geometry.text())
                .param("id", id)
                .query((row, n) -> Geometries.fromEwkb(row.getBytes("geom")))
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /**
     * The area of a unit without the half metre along its border: neighbours share the border, and only what is really
     * inside touches this.
     */
    public Geometry inside(long id) {
        Geometry inside = geometry(id).buffer(-BORDER_METRES);
        inside.setSRID(Crs.NATIONAL.srid());
        return inside;
    }

    /** What a unit became; empty for one that still is. */
    public List<Succession> successors(long id) {
        return successions(successors, id);
    }

    /** What a unit was made of. */
    public List<Succession> predecessors(long id) {
        return successions(predecessors, id);
    }

    @Override
    public void requireInsideProvince(Geometry geometry) {
        boolean beyond = jdbc.sql(outside.text())
                .param("geometry", Geometries.toEwkb(geometry))
                .param("grace", GRACE_METRES)
                .query(Boolean.class)
                .single();
        if (beyond) {
            throw outsideProvince(geometry);
        }
    }

    static ProblemException outsideProvince(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        String where = String.format(
                Locale.ROOT, "E %.0f…%.0f, N %.0f…%.0f m", box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
        return new ProblemException(ProblemCode.GEOMETRY_OUTSIDE_PROVINCE, Map.of("where", where));
    }

    private List<Succession> successions(SqlFile query, long id) {
        return jdbc.sql(query.text())
                .param("id", id)
                .query((row, n) -> new Succession(read(row, n), row.getString("succession"), row.getDouble("share")))
                .list();
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(
                ProblemCode.NOT_FOUND,
                Map.of("what", new Bilingual("đơn vị hành chính " + id, "administrative unit " + id)));
    }

    private static AdminUnit read(ResultSet row, int number) throws SQLException {
        return new AdminUnit(
                row.getLong("id"),
                AdminLevel.of(row.getString("level")),
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getObject("parent_id", Long.class),
                row.getString("parent_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getDouble("area_m2"),
                row.getBoolean("schematic"),
                List.of(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")));
    }
}
