package vn.quyhoach.ows.fes;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.problem.ProblemException;

/**
 * Reads the name of a coordinate system. URN and URI stand for the axis order of the authority, {@code EPSG:4326} and
 * the address of the old dictionary for longitude or easting first.
 */
public final class SrsNames {

    private static final Pattern DICTIONARY =
            Pattern.compile("https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#(\\d{4,6})", Pattern.CASE_INSENSITIVE);

    private SrsNames() {}

    /**
     * @param locator the parameter it stands in
     * @throws ProblemException {@code InvalidParameterValue} for a system that is not served
     */
    public static SrsName of(String name, String locator) {
        Matcher dictionary = DICTIONARY.matcher(name);
        try {
            if (dictionary.matches()) {
                return SrsName.brief(Crs.of("EPSG:" + dictionary.group(1)));
            }
            Crs crs = Crs.of(name);
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("urn:")) {
                return SrsName.urn(crs);
            }
            return lower.startsWith("http") ? SrsName.uri(crs) : brief(crs);
        } catch (ProblemException e) {
            throw OwsProblems.as(OwsCode.INVALID_PARAMETER_VALUE, locator, e);
        }
    }

    private static SrsName brief(Crs crs) {
        return crs.equals(Crs.WGS84) ? SrsName.urn(crs) : SrsName.brief(crs);
    }
}
