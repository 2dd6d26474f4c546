/** Paints a map once, off the page, and gives it as an image with a scale bar. */
import type { Feature, Geometry } from "geojson";
import { tileAddress, type TileQuery } from "../api/catalogue";
import type { Layer } from "../api/types";
import { language } from "../messages/language.svelte";
import { createMap } from "./create";
import { PLACES } from "./labels";
import { boxOf, collection, feature } from "./geometry";
import { addMarks, FIRST_MARK, FIRST_MARK_ABOVE_LABELS, setMark } from "./marks";
import { placesOf } from "./places";
import { roundLength } from "./scale";
import { addSigns, paintingOrder } from "./signs";
import { drawingsOf } from "./style";

/** CSS pixels; at 2 per pixel this is 200 dpi on the 180 mm that A4 leaves. */
const WIDTH = 720;
const HEIGHT = 405;

export interface Picture {
  layers: Layer[];
  tiles: TileQuery;
  /** The day whose administrative units are named. */
  day: string;
  footprint: Geometry;
  pieces: Feature[];
  corners: Feature[];
}

export async function paint(picture: Picture): Promise<string> {
  const container = document.createElement("div");
  container.className = "off-page";
  container.style.width = `${WIDTH}px`;
  container.style.height = `${HEIGHT}px`;
  document.body.append(container);
  try {
    const map = await createMap(container, null, { picture: true });
    try {
      addMarks(map);
      const drawings = paintingOrder(picture.layers).flatMap((layer) => {
        map.addSource(layer.id, { type: "vector", tiles: [tileAddress(layer.id, picture.tiles)], maxzoom: Math.min(layer.maxZoom ?? 16, 16) });
        addSigns(map, layer);
        return drawingsOf(layer, language.current).filter(({ spec }) => !spec.id.endsWith("~selection"));
      });
      const labels = drawings.filter(({ spec }) => spec.type === "symbol");
      for (const { spec } of [...drawings.filter(({ spec }) => spec.type !== "symbol"), ...labels]) {
        map.addLayer(spec, spec.type === "symbol" ? FIRST_MARK_ABOVE_LABELS : FIRST_MARK);
      }
      setMark(map, PLACES, await placesOf(picture.day));
      setMark(map, "footprint", collection([feature(picture.footprint)]));
      setMark(map, "pieces", collection(picture.pieces));
      setMark(map, "corners", collection(picture.corners));
      const box = boxOf(picture.footprint);
      if (box) map.fitBounds(box, { padding: 70, maxZoom: 16, duration: 0 });
      await new Promise<void>((resolve) => map.once("idle", () => resolve()));
      const metresPerPixel = (40075016.7 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());
      return await withScale(map.getCanvas(), metresPerPixel);
    } finally {
      map.remove();
    }
  } finally {
    container.remove();
  }
}

async function withScale(map: HTMLCanvasElement, metresPerPixel: number): Promise<string> {
  const page = document.createElement("canvas");
  page.width = map.width;
  page.height = map.height;
  const pen = page.getContext("2d");
  if (!pen) return map.toDataURL("image/png");
  pen.drawImage(map, 0, 0);
  const factor = map.width / WIDTH;
  const metres = roundLength((WIDTH / 4) * metresPerPixel);
  const length = metres / metresPerPixel;
  pen.scale(factor, factor);
  pen.fillStyle = "rgba(255, 255, 255, 0.88)";
  pen.fillRect(12, HEIGHT - 40, length + 24, 30);
  pen.strokeStyle = "#1a292e";
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(24, HEIGHT - 22);
  pen.lineTo(24, HEIGHT - 17);
  pen.lineTo(24 + length, HEIGHT - 17);
  pen.lineTo(24 + length, HEIGHT - 22);
  pen.stroke();
  pen.fillStyle = "#1a292e";
  pen.font = '500 11px "Be Vietnam Pro", sans-serif';
  pen.textAlign = "center";
  pen.fillText(metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, 24 + length / 2, HEIGHT - 25);
  return page.toDataURL("image/png");
}
