/**
 * Pages on paper: XHTML filled with values, and PDF/A of it.
 *
 * <p>Start at {@link PdfPaper}. The same page gives the same bytes; nothing is fetched while it is made. Every value is
 * escaped by {@link Template}. Lengths are those of the page's own style.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.quyhoach.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
