package vn.quyhoach.ingest.repair;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object that a repair changed.
 *
 * @param number in the order of the changes, from 1
 * @param code of the finding
 * @param object as its author names it
 * @param before its shape in the file, GeoJSON on WGS 84
 * @param after its shape in the draft; null where it was dropped
 * @param areaBeforeM2 of an area; 0 of other shapes, as the three after it
 * @param valueBefore the class code before, where that was changed
 * @param actor who agreed; null of a trial
 */
public record RepairedObject(
        long number,
        String code,
        RepairKind kind,
        String object,
        @JsonRawValue @Nullable String before,
        @JsonRawValue @Nullable String after,
        double areaBeforeM2,
        double areaAfterM2,
        double gainedM2,
        double lostM2,
        @Nullable String valueBefore,
        @Nullable String valueAfter,
        @Nullable String actor,
        @Nullable Instant at) {}
