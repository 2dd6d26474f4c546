/** What happens when a reader chooses a search result: the map goes there and shows it. */
import { getUnit } from "../api/catalogue";
import type { Hit } from "../api/types";
import { canvas } from "../map/canvas.svelte";
import { boxOf, collection, feature } from "../map/geometry";
import { catalogue } from "../state/catalogue.svelte";
import { view } from "../state/view.svelte";

export async function openHit(hit: Hit): Promise<void> {
  if (hit.kind === "project") {
    view.go({ panel: "projects", project: String(hit.id), check: null });
    canvas.fit(hit.bbox);
    return;
  }
  if (hit.kind === "unit") {
    canvas.fit(hit.bbox, 13);
    const unit = await getUnit(hit.id);
    canvas.show("unit", unit.geometry ? collection([feature(unit.geometry)]) : null);
    if (!hit.bbox) canvas.fit(boxOf(unit.geometry), 13);
    return;
  }
  if (hit.layer && catalogue.layer(hit.layer) && !catalogue.visible.includes(hit.layer)) {
    catalogue.setVisible([hit.layer], true);
  }
  canvas.fit(hit.bbox);
  if (hit.bbox) view.go({ pick: { lon: (hit.bbox[0] + hit.bbox[2]) / 2, lat: (hit.bbox[1] + hit.bbox[3]) / 2 } });
}
