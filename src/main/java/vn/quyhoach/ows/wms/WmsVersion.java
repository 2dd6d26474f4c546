package vn.quyhoach.ows.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.ows.Kvp;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.Versions;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** The versions of WMS, and what is different between them; newest first. The order of axes is dealt with here only. */
enum WmsVersion {
    LATEST("1.3.0", "CRS", "text/xml"),
    CLASSIC("1.1.1", "SRS", "application/vnd.ogc.wms_xml");

    private final String number;
    private final String crsParameter;
    private final String capabilitiesType;

    WmsVersion(String number, String crsParameter, String capabilitiesType) {
        this.number = number;
        this.crsParameter = crsParameter;
        this.capabilitiesType = capabilitiesType;
    }

    /** By the rule of WMS; who leaves it out, as many old clients do, shows it by the name of a parameter. */
    static WmsVersion of(OwsCall call) {
        String asked = call.version() == null ? call.kvp().find("WMTVER") : call.version();
        if (asked == null && call.kvp().has("SRS") && !call.kvp().has("CRS")) {
            return CLASSIC;
        }
        String agreed =
                Versions.lowerOrEqual(Arrays.stream(values()).map(v -> v.number).toList(), asked);
        return agreed.equals(LATEST.number) ? LATEST : CLASSIC;
    }

    String number() {
        return number;
    }

    String crsParameter() {
        return crsParameter;
    }

    String capabilitiesType() {
        return capabilitiesType;
    }

    boolean isLatest() {
        return this == LATEST;
    }

    OwsCode crsCode() {
        return isLatest() ? OwsCode.INVALID_CRS : OwsCode.INVALID_SRS;
    }

    /** How the system is named in this version. */
    String name(Crs crs) {
        return crs.equals(Crs.WGS84) ? "CRS:84" : crs.code();
    }

    List<Crs> systems() {
        return Crs.supported().stream()
                .filter(crs -> isLatest() || !crs.equals(Crs.WGS84))
                .toList();
    }

    Crs crs(Kvp kvp) {
        String name = kvp.get(crsParameter);
        try {
            return Crs.of(name);
        } catch (ProblemException e) {
            throw OwsProblems.as(crsCode(), crsParameter, e);
        }
    }

    /** The box in the order of axes of this version: that of the authority since 1.3.0, easting first before. */
    Bbox bbox(Kvp kvp, Crs crs) {
        String text = kvp.get("BBOX");
        String[] parts = text.split(",", -1);
        double[] sides = new double[4];
        if (parts.length != 4) {
            throw malformed(text);
        }
        for (int i = 0; i < 4; i++) {
            sides[i] = number(text, parts[i]);
        }
        boolean flipped = isLatest() && crs.northingFirst();
        double west = flipped ? sides[1] : sides[0];
        double south = flipped ? sides[0] : sides[1];
        double east = flipped ? sides[3] : sides[2];
        double north = flipped ? sides[2] : sides[3];
        if (!(west < east) || !(south < north)) {
            throw OwsProblems.invalid(
                    "BBOX",
                    new Bilingual(
                            "BBOX=" + text + ": khung không có diện tích; cần minx < maxx và miny < maxy.",
                            "BBOX=" + text + ": the box has no area; minx < maxx and miny < maxy are needed."));
        }
        return new Bbox(west, south, east, north, crs);
    }

    /** {@code minx, miny, maxx, maxy} in the order of axes of this version. */
    double[] sides(Bbox box) {
        return isLatest() && box.crs().northingFirst()
                ? new double[] {box.south(), box.west(), box.north(), box.east()}
                : new double[] {box.west(), box.south(), box.east(), box.north()};
    }

    /** Where the picture was touched: {@code I} and {@code J}, before {@code X} and {@code Y}; either is understood. */
    @Nullable
    String pixel(Kvp kvp, boolean across) {
        String latest = kvp.find(across ? "I" : "J");
        String classic = kvp.find(across ? "X" : "Y");
        return isLatest() ? (latest == null ? classic : latest) : (classic == null ? latest : classic);
    }

    private static double number(String text, String part) {
        try {
            double number = Double.parseDouble(part.strip());
            // Java reads "1f" and "0x1p3" too, and numbers nobody can measure with
            if (Double.isFinite(number)
                    && !part.strip().toLowerCase(Locale.ROOT).matches(".*[dfxp].*")) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw malformed(text);
        }
        throw malformed(text);
    }

    private static ProblemException malformed(String text) {
        return OwsProblems.invalid(
                "BBOX",
                new Bilingual(
                        "BBOX=" + text + ": cần bốn số minx,miny,maxx,maxy.",
                        "BBOX=" + text + ": four numbers minx,miny,maxx,maxy are needed."));
    }
}
