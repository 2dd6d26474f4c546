package vn.quyhoach.ingest.coverage;

import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * A connected piece of ground of which the same is wrong.
 *
 * @param touched whose objects it borders on, where that is asked
 */
record Place(Geometry shape, double areaM2, Set<Side> touched) {}
