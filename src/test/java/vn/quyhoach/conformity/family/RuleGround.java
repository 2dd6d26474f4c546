package vn.quyhoach.conformity.family;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.PlanRows;
import vn.quyhoach.support.PlanRows.Drawn;

/** A province of many plots, each far enough from the next that no rule of the pack reaches over. */
final class RuleGround {

    /** The version's own scale, where a zone states none. */
    static final int BASE_SCALE = 50_000;

    private static final int WEST = 520_000;
    private static final int SOUTH = 1_140_000;
    private static final int COLUMNS = 20;
    /** More than the farthest set-back, the widest tolerance and a plot together. */
    private static final int STEP = 2_000;

    private final PlanRows rows;
    private final long version;
    private final long versionWithoutScale;
    private final Map<String, Plot> named = new LinkedHashMap<>();
    private int used;

    RuleGround(JdbcClient jdbc) {
        rows = new PlanRows(jdbc);
        rows.unit(
                "province",
                "80",
                "Tỉnh",
                "Long An",
                box(WEST - 2_000, SOUTH - 2_000, WEST + COLUMNS * STEP + 2_000.0, SOUTH + 100_000));
        ShippedRules.projectClasses().forEach(code -> rows.projectClass(code, code, code));
        version = rows.version(rows.plan("tinh", "PROVINCE"), 1, "IN_FORCE", "2020-01-01", null);
        versionWithoutScale = rows.version(rows.plan("do-thi", "URBAN"), 1, "IN_FORCE", "2020-01-01", null);
        jdbc.sql("update planning.plan_version set base_scale = case id when :version then :scale end")
                .param("version", version)
                .param("scale", BASE_SCALE)
                .update();
    }

    /** South-west corner of a plot, metres of the national grid. */
    record Plot(double x, double y) {

        /** A rectangle by its corners, metres from the plot's own. */
        String box(double west, double south, double east, double north) {
            return RuleGround.box(x + west, y + south, x + east, y + north);
        }

        String line(double... metres) {
            StringBuilder text = new StringBuilder("LINESTRING(");
            for (int i = 0; i < metres.length; i += 2) {
                text.append(i == 0 ? "" : ",").append(pair(x + metres[i], y + metres[i + 1]));
            }
            return text.append(')').toString();
        }

        String point(double east, double north) {
            return "POINT(" + pair(x + east, y + north) + ")";
        }
    }

    /** The plot of this name; made and drawn on when it is asked for first. */
    Plot plot(String name, Function<Plot, Plot> drawing) {
        Plot known = named.get(name);
        if (known == null) {
            known = drawing.apply(
                    new Plot(WEST + (double) (used % COLUMNS) * STEP, SOUTH + (double) (used / COLUMNS) * STEP));
            used++;
            named.put(name, known);
        }
        return known;
    }

    /** Two zones of 400 m by 1000 m side by side, their border 400 m east of the plot's corner. */
    Plot pair(String west, String east, Function<Drawn, Drawn> drawn) {
        return plot("pair " + west + " " + east + " " + drawn.hashCode(), plot -> {
            drawn.apply(zone(west)).at(plot.box(0, 0, 400, 1_000)).save();
            drawn.apply(zone(east)).at(plot.box(400, 0, 800, 1_000)).save();
            return plot;
        });
    }

    /** A legal boundary unless it is said otherwise. */
    Drawn zone(String landClass) {
        return rows.zone(version).kind(landClass);
    }

    /** Of a version that states no scale. */
    Drawn zoneWithoutScale(String landClass) {
        return rows.zone(versionWithoutScale).kind(landClass);
    }

    Drawn line() {
        return rows.line(version);
    }

    private static String box(double west, double south, double east, double north) {
        return "POLYGON((" + pair(west, south) + "," + pair(east, south) + "," + pair(east, north) + ","
                + pair(west, north) + "," + pair(west, south) + "))";
    }

    private static String pair(double east, double north) {
        return String.format(Locale.ROOT, "%.3f %.3f", east, north);
    }
}
