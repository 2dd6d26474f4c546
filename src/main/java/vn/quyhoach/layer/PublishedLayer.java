package vn.quyhoach.layer;

import vn.quyhoach.security.Role;

/**
 * Something the service publishes: declared by a domain module as a bean, served by every protocol.
 *
 * <p>The view {@code publish.<id with _>} holds the features: id, geom (national system), geom_web (EPSG:3857), then
 * attributes in display order; comments on view and columns are the titles. All layers have {@code code}, {@code
 * name}, {@code class_code}, {@code class_name}; layers with {@code validity} have {@code valid_from} and {@code
 * valid_to} (last day included); layers with {@code versions} also have {@code version_id}.
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

    public PublishedLayer {
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("Not a layer id: " + id);
        }
    }

    /** The view's name in the schema {@code publish}; safe to stand in a query because the id was checked. */
    public String view() {
        return "publish." + id.replace('-', '_');
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
