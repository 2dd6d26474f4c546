package vn.quyhoach.area;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Body of {@code POST /api/area-tables}.
 *
 * @param unitId a unit of administration; or
 * @param geometry a GeoJSON area, longitude and latitude unless {@code crs} says otherwise
 * @param year whose quotas the areas are compared with; this year where there is none
 * @param layer a layer of areas; land allocation where none is named
 */
record AreaTableRequest(
        @Nullable Long unitId,
        @Nullable JsonNode geometry,
        @Nullable String crs,
        @Nullable String layer,
        @Nullable String datetime,
        @Nullable String version,
        @Nullable Integer year) {}
