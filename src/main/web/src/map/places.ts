/** Points that carry the names of administrative units. */
import type { FeatureCollection } from "geojson";
import { listUnits } from "../api/catalogue";
import { unitName } from "../ui/unit";
import { collection, feature } from "./geometry";

/** Units of a day, each named once, in the middle of its box. */
export async function placesOf(day: string): Promise<FeatureCollection> {
  const units = await listUnits({ date: day });
  return collection(
    units.flatMap((unit) => {
      if (!unit.bbox) return [];
      const [west, south, east, north] = unit.bbox;
      const middle = [(west + east) / 2, (south + north) / 2];
      return [feature({ type: "Point", coordinates: middle }, { name: unitName(unit), level: unit.level })];
    }),
  );
}
