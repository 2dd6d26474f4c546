package vn.quyhoach.lookup;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;

/**
 * Everything planned at a point.
 *
 * @param units the units it lies in on the day, the highest tier first
 * @param layers those with something there, in the order of the catalogue
 * @param schematic whether anything of it was drawn by our generator
 */
public record Lookup(Place point, List<AdminUnit> units, List<LayerFeatures> layers, boolean schematic) {

    /**
     * The point in degrees and as surveyors write it.
     *
     * @param x northing in metres
     * @param y easting in metres
     */
    public record Place(double lon, double lat, double x, double y, String crs) {}

    /** What a layer has there. */
    public record LayerFeatures(String layer, Bilingual title, LayerRole role, List<Feature> features) {}

    /** The plan an object belongs to. */
    public record PlanReference(long id, String code, Bilingual name) {}

    /**
     * An object of a plan, or a location of a project.
     *
     * @param distanceM metres from the point; 0 for an area that holds it
     * @param validTo the last day, included
     * @param attributes a JSON object
     */
    public record Feature(
            long id,
            String code,
            Bilingual name,
            String classCode,
            Bilingual className,
            @Nullable String objectType,
            @Nullable String subtype,
            @Nullable Double areaM2,
            @Nullable Double lengthM,
            double distanceM,
            @Nullable PlanReference plan,
            @Nullable PlanVersion version,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String positionBasis,
            @Nullable Integer sourceScale,
            @Nullable String legalBasis,
            @JsonRawValue String attributes) {}
}
