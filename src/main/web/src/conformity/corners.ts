import type { Feature, Position } from "geojson";
import type { Footprint } from "../api/types";
import { feature } from "../map/geometry";

/** Corners carry VN-2000 numbers; where they lie on the map is told by the ring they came from. */
export function cornersOf({ geometry, corners }: Pick<Footprint, "geometry" | "corners">): Feature[] {
  const points =
    geometry.type === "Polygon"
      ? geometry.coordinates[0]?.slice(0, -1)
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates[0]?.[0]?.slice(0, -1)
        : geometry.type === "LineString"
          ? geometry.coordinates
          : undefined;
  if (!points || points.length > 60 || (corners && corners.length < points.length)) return [];
  const middle = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length);
  return points.map((coordinates, index) =>
    feature({ type: "Point", coordinates }, { n: corners?.[index]?.label || (corners?.[index]?.n ?? index + 1), anchor: anchorAway(coordinates, middle) }),
  );
}

/** Which corner of a number touches its point, so that the number stands outside the ring. */
function anchorAway([x = 0, y = 0]: Position, [middleX = 0, middleY = 0]: number[]): string {
  return `${y >= middleY ? "bottom" : "top"}-${x >= middleX ? "left" : "right"}`;
}
