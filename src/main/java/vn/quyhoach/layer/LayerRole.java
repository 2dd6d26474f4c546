package vn.quyhoach.layer;

/** What a layer means for a decision (DOMAIN: zoning and overlays are different things). */
public enum LayerRole {
    /** Covers the ground without gap or overlap; one answer per point and version. */
    BASE_ZONING,
    /** Lies over the zoning: protection, hazard, reserve, function; any number. */
    OVERLAY,
    /** Lines with corridors. */
    NETWORK,
    /** Single works. */
    POINT,
    /** Strategy: centre, corridors, axes; never used for the verdict on a parcel. */
    STRUCTURE,
    /** A register beside the plan: projects. */
    REGISTER,
    /** Administrative units. */
    ADMIN
}
