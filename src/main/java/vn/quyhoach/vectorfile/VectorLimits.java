package vn.quyhoach.vectorfile;

/**
 * How much of a file is read before it is refused.
 *
 * @param maxBytes after unpacking, so that a zip bomb ends where it is still small
 * @param maxVertices of all features together
 */
public record VectorLimits(long maxBytes, long maxFeatures, long maxVertices) {

    /** A dossier of a province: some hundred thousand parcels. */
    public static final VectorLimits DOSSIER = new VectorLimits(4L << 30, 5_000_000, 200_000_000);

    /** The place of one project. */
    public static final VectorLimits FOOTPRINT = new VectorLimits(50L << 20, 1_000, 200_000);
}
