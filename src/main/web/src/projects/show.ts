import type { Project } from "../api/types";
import { canvas } from "../map/canvas.svelte";
import { boxOf, collection, feature } from "../map/geometry";

/** Shows the locations of a project and goes there. */
export function showProject(project: Project | null): void {
  const geometries = (project?.locations ?? []).map((location) => location.geometry).filter((geometry) => !!geometry);
  canvas.show("project", geometries.length > 0 ? collection(geometries.map((geometry) => feature(geometry))) : null);
  if (project) canvas.fit(boxOf(...geometries) ?? project.bbox ?? null, 15);
}
