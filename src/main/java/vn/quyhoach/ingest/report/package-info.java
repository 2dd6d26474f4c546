/** The report of an import as files for people: a workbook, a GeoPackage for QGIS, a paper. Start at {@link ReportFiles}. */
@NullMarked
package vn.quyhoach.ingest.report;

import org.jspecify.annotations.NullMarked;
