package vn.quyhoach.encoding;

/**
 * A project of QGIS that travels inside a file of data.
 *
 * @param name by which QGIS lists it
 * @param content as {@code .qgz}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through once
public record EmbeddedProject(String name, byte[] content) {}
