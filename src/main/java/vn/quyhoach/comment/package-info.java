/**
 * What reviewers and planners say of a plan version that is on its way, pinned on the map.
 *
 * <p>Start at {@link Comments}. A comment is open until somebody answers it; a version is published over open ones only by
 * who says how many there are. Shapes are kept in the national system and spoken of in degrees.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"zone", "reference", "layer", "audit", "security"})
package vn.quyhoach.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
