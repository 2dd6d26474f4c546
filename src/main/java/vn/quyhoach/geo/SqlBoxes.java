package vn.quyhoach.geo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import net.postgis.jdbc.PGbox2d;
import net.postgis.jdbc.geometry.Point;
import org.jspecify.annotations.Nullable;

/** Boxes as the database answers them, typed {@code box2d} by PostGIS's own driver. */
public final class SqlBoxes {

    /** Seven decimals of a degree are a centimetre; more would claim what nobody measured. */
    private static final double STEPS = 1e7;

    private SqlBoxes() {}

    /** West, south, east and north in degrees; null where there is no place. */
    public static @Nullable List<Double> degrees(ResultSet row, String column) throws SQLException {
        if (row.getString(column) == null) { // the driver stumbles over a null of its types
            return null;
        }
        PGbox2d box = row.getObject(column, PGbox2d.class);
        Point low = box.getLLB();
        Point high = box.getURT();
        return List.of(rounded(low.x), rounded(low.y), rounded(high.x), rounded(high.y));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * STEPS) / STEPS;
    }
}
