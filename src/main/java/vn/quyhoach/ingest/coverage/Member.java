package vn.quyhoach.ingest.coverage;

import org.locationtech.jts.geom.Geometry;

/** An object that takes part in a coverage, or the part of it near a tile. */
record Member(Side side, long number, Geometry shape) {}
