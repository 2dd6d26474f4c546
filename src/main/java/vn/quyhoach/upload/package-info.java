/**
 * Files on their way in, over lines that break: the open protocol tus 1.0.0 with its extensions creation, termination,
 * expiration and checksum.
 *
 * <p>Start at {@link Uploads}. An upload belongs to who began it and is there for nobody else. How much of it has come is
 * the length of its file, so that after a crash nobody is told of bytes that are not there. What is not finished or not
 * used goes after a while. Lengths are bytes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"job", "security"})
package vn.quyhoach.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
