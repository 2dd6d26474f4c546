/**
 * How layers look: one palette, and from it the styles of MapLibre, SLD and QGIS, and the legend of the workplace.
 *
 * <p>Start at {@link Styles}. A colour is written in {@code styles/palette/*.csv} and nowhere else; the writers turn it
 * into each language, so that a map looks the same in a browser, in QGIS and in print. Widths in pixels at 96 dpi.
 * Planners may bring in styles beside these: {@link StyleUploads} takes them, {@link StyleStore} keeps every state.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layer", "sheet", "audit", "security"})
package vn.quyhoach.style;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
