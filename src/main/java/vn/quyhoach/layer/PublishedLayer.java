package vn.quyhoach.layer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.security.Role;

/**
 * Something the service publishes: declared by a domain module as a bean, served by every protocol.
 *
 * <p>The view {@code publish.<id with _>} holds the features: id, geom (national system), geom_web (EPSG:3857), then
 * attributes in display order; comments on view and columns are the titles. All layers have {@code code}, {@code
 * name}, {@code class_code}, {@code class_name}; layers with {@code validity} have {@code valid_from} and {@code
 * valid_to} (last day included); layers with {@code versions} also have {@code version_id}; layers that can be edited
 * have {@code row_version}.
 *
 * @param drawOrder the higher, the nearer to the eye
 * @param minZoom the first zoom of web maps on which the layer is drawn
 */
public record PublishedLayer(
        String id,
        Theme theme,
        GeometryKind geometry,
        LayerRole role,
        Validity validity,
        Role visibleTo,
        boolean visibleByDefault,
        int drawOrder,
        int minZoom) {

    /** What time means for the features of a layer. */
    public enum Validity {
        /** Features belong to versions of a plan. */
        PLAN_VERSION,
        /** Features have a validity of their own. */
        OWN,
        /** Features are as they are now. */
        NONE
    }

    /** A plain identifier in small letters; behind it, for a draft, the number of the plan version. */
    private static final Pattern ID = Pattern.compile("([a-z]+(?:-[a-z]+)*?)(?:-draft-([1-9][0-9]{0,17}))?");

    public PublishedLayer {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a layer id: " + id);
        }
    }

    /**
     * This layer as a plan version draws it that is not in force yet: features that are as they are now, for planners.
     * It is no part of any plan until it is published, so {@link #hasVersions} and {@link #hasValidity} are false.
     */
    public PublishedLayer draft(long versionId) {
        return new PublishedLayer(
                draftId(id, versionId), theme, geometry, role, Validity.NONE, Role.PLANNER, false, drawOrder, minZoom);
    }

    /** The id under which a draft of a layer is served. */
    public static String draftId(String layerId, long versionId) {
        return layerId + "-draft-" + versionId;
    }

    /** Whether it shows a plan version that is not in force yet, which decides nothing for anybody. */
    public boolean isDraft() {
        return draftVersion() != null;
    }

    /** The plan version of a draft; null for what is published. */
    public @Nullable Long draftVersion() {
        Matcher parts = parts(id);
        return parts.group(2) == null ? null : Long.valueOf(parts.group(2));
    }

    /** The id of the layer that a draft is a draft of, whose classes and looks it has; its own id for any other. */
    public String baseId() {
        return parts(id).group(1);
    }

    /**
     * The view's name in the schema {@code publish}, or in {@code draft}, where it holds the open versions of all
     * plans; safe to stand in a query because the id was checked.
     */
    public String view() {
        return (isDraft() ? "draft." : "publish.") + baseId().replace('-', '_');
    }

    /** What a query reads the features from: a draft is never more than its own version. */
    String source() {
        Long version = draftVersion();
        return version == null ? view() : "(select * from " + view() + " where version_id = " + version + ")";
    }

    private static Matcher parts(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a layer id: " + id);
        }
        return parts;
    }

    /** Whether anybody may see it, so that a copy may be kept on the way. */
    public boolean isPublic() {
        return visibleTo == Role.PUBLIC;
    }

    public boolean hasVersions() {
        return validity == Validity.PLAN_VERSION;
    }

    public boolean hasValidity() {
        return validity != Validity.NONE;
    }
}
