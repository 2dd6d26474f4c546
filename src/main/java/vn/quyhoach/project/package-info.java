/**
 * The register of investment projects and their places.
 *
 * <p>A project has any number of locations (phases, segments), each with its accuracy and position basis; an indicative
 * symbol never makes a verdict fail. Geometries in the national system, accuracy in metres, money in billion VND.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"reference", "layer", "audit", "security"})
package vn.quyhoach.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
