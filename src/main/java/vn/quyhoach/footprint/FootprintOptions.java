package vn.quyhoach.footprint;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;

/**
 * What the sender says about a place beside its coordinates.
 *
 * @param layer the layer of a file with several
 */
record FootprintOptions(
        @Nullable Crs declared,
        FootprintKind kind,
        boolean repairOrder,
        @Nullable String layer) {

    static FootprintOptions of(
            @Nullable String crs, @Nullable FootprintKind kind, @Nullable Boolean repairOrder, @Nullable String layer) {
        return new FootprintOptions(
                crs == null || crs.isBlank() ? null : Crs.of(crs),
                kind == null ? FootprintKind.ANY : kind,
                Boolean.TRUE.equals(repairOrder),
                layer == null || layer.isBlank() ? null : layer);
    }
}
