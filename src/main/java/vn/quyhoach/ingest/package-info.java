/**
 * Bringing a dossier in: a file into a draft version, whole or not at all.
 *
 * <p>Start at {@link Imports}, for whole dossiers at {@link Dossiers}. A file's coordinates are taken in the system it states or the caller declares, never in
 * one we guess; what does not fit is a finding with a stable code, and one blocking finding leaves nothing behind but
 * the report. Features are streamed: memory does not grow with the file. Geometries go to the national system.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "zone",
            "reference",
            "layer",
            "sheet",
            "encoding :: file",
            "paper",
            "render",
            "style",
            "audit",
            "security",
            "job",
            "upload"
        })
package vn.quyhoach.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
