/**
 * The description of {@code /api} for people and programs: {@code /api/openapi.json} and the page {@code /api/docs}.
 *
 * <p>Start at {@link OpenApiConfiguration}. Paths and bodies are read from the controllers; titles and summaries are in
 * {@code summaries.properties}, one line an operation, the words for parameters in {@code parameters.properties}, and a test
 * wants one for each. {@code /ogc} describes itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layer"})
package vn.quyhoach.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
