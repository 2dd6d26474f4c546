/** Drawing a polygon, a line or a point on the map. The library comes only when it is needed. */
import type { Geometry } from "geojson";
import type { Map as MapLibreMap } from "maplibre-gl";
import { SELECTION } from "./style";

export type DrawMode = "polygon" | "linestring" | "point";

export interface Sketch {
  result: Promise<Geometry | null>;
  finish(): void;
  cancel(): void;
}

export async function startDrawing(map: MapLibreMap, mode: DrawMode): Promise<Sketch> {
  const [draw, { TerraDrawMapLibreGLAdapter }] = await Promise.all([
    import("terra-draw"),
    import("terra-draw-maplibre-gl-adapter"),
  ]);
  const sketch = new draw.TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 8 }),
    modes: [
      new draw.TerraDrawPolygonMode({
        styles: { fillColor: SELECTION, fillOpacity: 0.12, outlineColor: SELECTION, outlineWidth: 3, closingPointColor: SELECTION },
      }),
      new draw.TerraDrawLineStringMode({ styles: { lineStringColor: SELECTION, lineStringWidth: 3, closingPointColor: SELECTION } }),
      new draw.TerraDrawPointMode({ styles: { pointColor: SELECTION, pointWidth: 7 } }),
    ],
  });
  let settle: (geometry: Geometry | null) => void = () => undefined;
  const result = new Promise<Geometry | null>((resolve) => (settle = resolve));
  const end = (geometry: Geometry | null) => {
    if (!sketch.enabled) return;
    sketch.stop();
    settle(geometry);
  };
  sketch.start();
  sketch.setMode(mode);
  sketch.on("finish", (id) => {
    const drawn = sketch.getSnapshotFeature(id)?.geometry as Geometry | undefined;
    // The library is still in its own event: stopping it here would pull its feature from under it.
    queueMicrotask(() => end(drawn ?? null));
  });
  return {
    result,
    finish: () => {
      map.getCanvas().dispatchEvent(new KeyboardEvent("keyup", { key: "Enter", bubbles: true }));
    },
    cancel: () => end(null),
  };
}
