package vn.quyhoach.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The areas of units in memory, for whoever asks about many places: the answers are those of {@link AdminUnits}. What
 * changes in the register meanwhile is not seen. For any number of threads.
 */
public final class UnitGrounds implements UnitFinder {

    private static final Comparator<AdminUnit> HIGHEST_TIER_FIRST =
            Comparator.comparing(AdminUnit::level).thenComparing(AdminUnit::code);

    private static final int MOST_DAYS = 100;

    private final AdminUnits units;
    private final long stamp;
    private final Cache<LocalDate, List<AdminUnit>> days =
            Caffeine.newBuilder().maximumSize(MOST_DAYS).build();
    private final Map<Long, PreparedGeometry> areas = new ConcurrentHashMap<>();
    private volatile @Nullable List<PreparedGeometry> provinces;

    /** @param stamp see {@link ContentStamps} */
    UnitGrounds(AdminUnits units, long stamp) {
        this.units = units;
        this.stamp = stamp;
    }

    long stamp() {
        return stamp;
    }

    /** As {@link AdminUnits#under}, by days. */
    public Map<LocalDate, List<AdminUnit>> under(Geometry geometry, Set<LocalDate> dates) {
        Geometry asked = AdminUnits.reallyInside(geometry);
        return dates.stream().collect(Collectors.toMap(date -> date, date -> touching(asked, date)));
    }

    @Override
    public List<AdminUnit> under(Geometry geometry, LocalDate date) {
        return touching(AdminUnits.reallyInside(geometry), date);
    }

    private List<AdminUnit> touching(Geometry asked, LocalDate date) {
        return days.get(date, this::load).stream()
                .filter(unit -> area(unit.id()).intersects(asked))
                .toList();
    }

    /** Square metres of a ground that lie in a unit. */
    public double squareMetresIn(long unit, Geometry ground) {
        PreparedGeometry area = area(unit);
        if (!area.intersects(ground)) {
            return 0;
        }
        return area.covers(ground)
                ? ground.getArea()
                : OverlayNGRobust.overlay(area.getGeometry(), ground, OverlayNG.INTERSECTION)
                        .getArea();
    }

    @Override
    public void requireInsideProvince(Geometry geometry) {
        List<PreparedGeometry> known = provinces;
        if (known == null) {
            known = units.find(AdminLevel.PROVINCE, null, null).stream()
                    .map(unit -> PreparedGeometryFactory.prepare(
                            area(unit.id()).getGeometry().buffer(AdminUnits.GRACE_METRES)))
                    .toList();
            provinces = known;
        }
        if (!known.isEmpty() && known.stream().noneMatch(province -> province.covers(geometry))) {
            throw AdminUnits.outsideProvince(geometry);
        }
    }

    private List<AdminUnit> load(LocalDate date) {
        List<AdminUnit> found =
                units.find(null, date, null).stream().sorted(HIGHEST_TIER_FIRST).toList();
        List<Long> unread = found.stream()
                .map(AdminUnit::id)
                .filter(id -> !areas.containsKey(id))
                .toList();
        units.geometries(unread).forEach((id, area) -> areas.put(id, PreparedGeometryFactory.prepare(area)));
        return found;
    }

    private PreparedGeometry area(long unit) {
        return areas.computeIfAbsent(unit, id -> PreparedGeometryFactory.prepare(units.geometry(id)));
    }
}
