package vn.quyhoach.footprint;

import java.util.List;
import vn.quyhoach.geo.Crs;

/**
 * A shape in a system that is known.
 *
 * @param geometry GeoJSON in {@code crs}, easting or longitude first
 * @param notes what the reader did or saw, such as swapped axes
 */
public record PlacedShape(String geometry, Crs crs, List<Note> notes) {}
