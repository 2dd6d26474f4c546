/**
 * Whether the objects of a layer lie beside each other without gap, against each other, their neighbours and the version
 * before. Start at {@link vn.quyhoach.ingest.coverage.CoverageCheck}. It works in tiles of a bounded number of vertices,
 * so that memory does not grow with the file; lengths are metres of the national system.
 */
@NullMarked
package vn.quyhoach.ingest.coverage;

import org.jspecify.annotations.NullMarked;
