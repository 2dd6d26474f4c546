package vn.quyhoach.vectorfile;

import java.util.List;

/**
 * A layer of a file.
 *
 * @param attributes names in the order of the file
 */
public record VectorLayer(String name, List<String> attributes, SourceCrs crs) {}
