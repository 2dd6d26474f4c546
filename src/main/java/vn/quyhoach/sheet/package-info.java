/**
 * Tables for office programs.
 *
 * <p>Start at {@link Csv} and {@link Workbooks}; what people send is read by {@link TableFile}, what the service brings along by {@link CsvResource}. CSV is for machines and for people: a byte order mark, decimal points in
 * every language, nothing that a spreadsheet would run. Workbooks have numbers as numbers; how they look is the reader's
 * language's business.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.quyhoach.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
