/** Moving single corners of a shape, as a correction does: everything else stays to the last digit. */
import type { Geometry, Position } from "geojson";

type Nested = Position | Nested[];

/** How far a correction may move a border; what is more needs a decision. The server judges, this warns. */
export const MOST_METRES = 10;

/** Metres of one degree at a latitude, on WGS 84. */
function degree(lat: number): { lon: number; lat: number } {
  const phi = (lat * Math.PI) / 180;
  return {
    lon: 111412.84 * Math.cos(phi) - 93.5 * Math.cos(3 * phi),
    lat: 111132.954 - 559.822 * Math.cos(2 * phi) + 1.175 * Math.cos(4 * phi),
  };
}

function each(node: Nested, change: (position: Position) => Position): Nested {
  return typeof node[0] === "number" ? change(node as Position) : (node as Nested[]).map((part) => each(part, change));
}

export function positionsOf(geometry: Geometry): Position[] {
  const all: Position[] = [];
  if (geometry.type === "GeometryCollection") return all;
  each(geometry.coordinates, (position) => {
    all.push(position);
    return position;
  });
  return all;
}

export function metresBetween(one: Position, other: Position): number {
  const { lon, lat } = degree(one[1] ?? 0);
  return Math.hypot(((other[0] ?? 0) - (one[0] ?? 0)) * lon, ((other[1] ?? 0) - (one[1] ?? 0)) * lat);
}

/** The corner nearest to a place; null for a shape without any. */
export function cornerAt(geometry: Geometry, place: Position): Position | null {
  return positionsOf(geometry).reduce<Position | null>(
    (best, next) => (best && metresBetween(place, best) <= metresBetween(place, next) ? best : next),
    null,
  );
}

const same = (one: Position, other: Position) => one[0] === other[0] && one[1] === other[1];

/** With a corner somewhere else; where a ring begins it also ends. */
export function moveCorner(geometry: Geometry, from: Position, to: Position): Geometry {
  if (geometry.type === "GeometryCollection") return geometry;
  const coordinates = each(geometry.coordinates, (position) => (same(position, from) ? to : position));
  return { ...geometry, coordinates } as Geometry;
}

/** So many metres to the east and north of a place. */
export function shift(place: Position, east: number, north: number): Position {
  const [lon = 0, lat = 0] = place;
  const metres = degree(lat);
  return [round(lon + east / metres.lon), round(lat + north / metres.lat)];
}

/** How many corners are elsewhere, and how far the furthest went. */
export function moves(before: Geometry, after: Geometry): { count: number; metres: number } {
  const now = positionsOf(after);
  const from = new Set<string>();
  let metres = 0;
  positionsOf(before).forEach((position, index) => {
    const next = now[index];
    if (!next || same(position, next)) return;
    from.add(position.join());
    metres = Math.max(metres, metresBetween(position, next));
  });
  return { count: from.size, metres };
}

const round = (degrees: number) => Math.round(degrees * 1e9) / 1e9;
