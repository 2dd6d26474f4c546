import { readFootprintText } from "../api/conformity";
import type { Project, Unit } from "../api/types";

/** A project of many small sites is told by its first ones; the map shows the rest. */
const MOST_LOCATIONS = 6;

/** The units a project lies in, each once. */
export async function unitsCrossed(project: Project): Promise<Unit[]> {
  const locations = (project.locations ?? []).slice(0, MOST_LOCATIONS);
  const footprints = await Promise.all(locations.map(({ geometry }) => readFootprintText(JSON.stringify(geometry))));
  const units = new Map(footprints.flatMap(({ units: found = [] }) => found.map((unit) => [unit.id, unit])));
  return [...units.values()];
}
