/** Makes the MapLibre map; the library is a chunk of its own and arrives here. */
import type { Map as MapLibreMap } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { t } from "../messages";
import type { Place } from "../state/url";
import { EMPTY_STYLE } from "./style";

/** The middle of the province of the sample, until its box is known. */
const START: Place = { lon: 106.15, lat: 10.7, zoom: 8.6 };

/** Letters of both font files: the browser loads only the files a text needs. */
const VIETNAMESE = "Quy hoạch đất ở, đường, ấp, xã Tuyên Thạnh, Nhựt Tảo";

export async function createMap(container: HTMLElement, at: Place | null, { picture = false } = {}): Promise<MapLibreMap> {
  const [library] = await Promise.all([
    import("maplibre-gl"),
    document.fonts.load('400 16px "Be Vietnam Pro"', VIETNAMESE),
    document.fonts.load('600 16px "Be Vietnam Pro"', VIETNAMESE),
  ]);
  library.setWorkerUrl(workerUrl);
  const place = at ?? START;
  const map = new library.Map({
    container,
    style: EMPTY_STYLE,
    center: [place.lon, place.lat],
    zoom: place.zoom,
    minZoom: 6,
    maxZoom: 20,
    attributionControl: false,
    interactive: !picture,
    ...(picture ? { pixelRatio: 2, fadeDuration: 0, canvasContextAttributes: { preserveDrawingBuffer: true } } : {}),
    dragRotate: true,
    pitchWithRotate: false,
    localIdeographFontFamily: "Be Vietnam Pro",
    locale: {
      "NavigationControl.ZoomIn": t("map.zoomIn"),
      "NavigationControl.ZoomOut": t("map.zoomOut"),
      "NavigationControl.ResetBearing": t("map.north"),
      "Map.Title": t("map.label"),
    },
  });
  if (!picture) {
    map.touchPitch.disable();
    map.addControl(new library.NavigationControl({ visualizePitch: false }), "bottom-right");
    map.addControl(new library.ScaleControl({ maxWidth: 120, unit: "metric" }), "bottom-left");
  }
  await new Promise<void>((resolve) => map.once("load", () => resolve()));
  return map;
}
