import type { Feature } from "geojson";
import type { Footprint } from "../api/types";
import { feature } from "../map/geometry";

/** Corners carry VN-2000 numbers; where they lie on the map is told by the ring they came from. */
export function cornersOf(footprint: Pick<Footprint, "geometry" | "corners">): Feature[] {
  const { geometry, corners } = footprint;
  const ring =
    geometry.type === "Polygon"
      ? geometry.coordinates[0]?.slice(0, -1)
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates[0]?.[0]?.slice(0, -1)
        : geometry.type === "LineString"
          ? geometry.coordinates
          : undefined;
  if (!ring || ring.length > 60 || (corners && corners.length < ring.length)) return [];
  return ring.map((coordinates, index) => feature({ type: "Point", coordinates }, { n: corners?.[index]?.n ?? index + 1 }));
}
