package vn.quyhoach.ows.wmts;

import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.ows.NamedLayers.Named;

/**
 * A tile by its place in a grid.
 *
 * @param vector whether it is wanted as features instead of a picture
 */
record TileQuestion(Named named, boolean vector, TileMatrixSet set, int matrix, int row, int column) {}
