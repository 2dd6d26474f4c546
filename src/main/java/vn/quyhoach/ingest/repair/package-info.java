/**
 * Repairs of staged objects that a person has agreed to. Start at {@link vn.quyhoach.ingest.repair.Repairs}. The file stays
 * what it is: a repair is a recipe that is applied to the staged copy, and what it changed is kept with the import.
 */
@NullMarked
package vn.quyhoach.ingest.repair;

import org.jspecify.annotations.NullMarked;
