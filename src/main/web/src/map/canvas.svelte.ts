/**
 * The one map, as the panels use it: fly there, show this, let the person draw. Panels never see
 * MapLibre; what they ask for before the map is ready is done when it is.
 */
import type { FeatureCollection, Geometry } from "geojson";
import type { Map as MapLibreMap, LngLatBoundsLike } from "maplibre-gl";
import { tileAddress, type TileQuery } from "../api/catalogue";
import type { Box, Id, Layer } from "../api/types";
import { view } from "../state/view.svelte";
import type { Language } from "../messages/language.svelte";
import { startDrawing, type DrawMode, type Sketch } from "./draw";
import { addMarks, CHANGES_FILL, FIRST_MARK, FIRST_MARK_ABOVE_LABELS, RESULT_LOOKS, setMark, type MarkId } from "./marks";
import { PLACES } from "./labels";
import { addSigns, paintingOrder } from "./signs";
import { classFilter, drawingsOf, type Drawing } from "./style";

/** Beyond so many classes a legend tells first those that are on the map. */
const LONG_LEGEND = 20;

/** What a piece of a comparison says of itself. */
interface Change {
  from: string | null;
  to: string | null;
  areaM2: number;
}

class Canvas {
  ready = $state(false);
  drawing = $state<DrawMode | null>(null);
  /** Tiles are on their way. */
  busy = $state(false);
  /** Classes that have been on the map, by layer: a long legend begins with them. */
  seen = $state<Record<string, string[]>>({});
  /** The change between two versions that was clicked last. */
  change = $state.raw<Change | null>(null);
  /** The result of many that was clicked last, by its key; a new object each time. */
  result = $state.raw<{ key: string } | null>(null);
  /** Some tiles did not come. */
  incomplete = $state(false);

  #map: MapLibreMap | null = null;
  #drawings = new Map<string, Drawing[]>();
  #watched: string[] = [];
  #marks = new Map<MarkId, FeatureCollection>();
  #selected: { source: string; sourceLayer: string; id: number }[] = [];
  #sketch: Sketch | null = null;
  #addresses = new Map<string, string>();
  #pendingBox: Box | null = null;
  #drewAt = -Infinity;

  /** Whether a click belongs to a sketch; the one that ends it arrives just after its end. */
  get sketching(): boolean {
    return this.drawing !== null || performance.now() - this.#drewAt < 400;
  }

  attach(map: MapLibreMap): void {
    this.#map = map;
    addMarks(map);
    for (const [id, data] of this.#marks) setMark(map, id, data);
    map.on("dataloading", () => (this.busy = true));
    map.on("idle", () => {
      this.busy = false;
      this.#look();
    });
    map.on("error", () => (this.incomplete = true));
    this.ready = true;
    if (this.#pendingBox) this.fit(this.#pendingBox);
  }

  detach(): void {
    this.#map = null;
    this.#drawings.clear();
    this.#addresses.clear();
    this.#watched = [];
    this.#selected = [];
    this.ready = false;
  }

  /** Puts these layers below the marks, labels above all areas, and takes away those it had before. */
  setLayers(catalogue: Layer[], tiles: TileQuery, language: Language): void {
    const map = this.#map;
    if (!map) return;
    const layers = paintingOrder(catalogue);
    for (const id of [...this.#addresses.keys()]) if (!layers.some((layer) => layer.id === id)) this.#remove(map, id);
    for (const layer of layers) {
      if (map.getSource(layer.id)) continue;
      const address = tileAddress(layer.id, tiles);
      this.#addresses.set(layer.id, address);
      map.addSource(layer.id, {
        type: "vector",
        tiles: [address],
        minzoom: layer.minZoom ?? 0,
        maxzoom: Math.min(layer.maxZoom ?? 16, 16),
        promoteId: { [layer.id]: "id" },
      });
      addSigns(map, layer);
      if (layer.classes.length > LONG_LEGEND) this.#watched.push(layer.id);
      this.#drawings.set(layer.id, drawingsOf(layer, language));
    }
    const all = layers.flatMap((layer) => this.#drawings.get(layer.id) ?? []);
    const lines = all.filter(({ spec }) => spec.type !== "symbol");
    // The last label added wins a collision, so the coarse units come last.
    for (const { spec } of [...lines, ...all.filter(({ spec }) => spec.type === "symbol")]) {
      if (!map.getLayer(spec.id)) map.addLayer(spec, spec.type === "symbol" ? FIRST_MARK_ABOVE_LABELS : FIRST_MARK);
    }
  }

  #remove(map: MapLibreMap, id: string): void {
    for (const { spec } of this.#drawings.get(id) ?? []) if (map.getLayer(spec.id)) map.removeLayer(spec.id);
    map.removeSource(id);
    this.#drawings.delete(id);
    this.#addresses.delete(id);
    this.#watched = this.#watched.filter((other) => other !== id);
  }

  setLanguage(layers: Layer[], language: Language): void {
    for (const { spec } of layers.flatMap((layer) => drawingsOf(layer, language))) {
      if (spec.type === "symbol" && spec.layout?.["text-field"] && this.#map?.getLayer(spec.id)) {
        this.#map.setLayoutProperty(spec.id, "text-field", spec.layout["text-field"]);
      }
    }
  }

  setTiles(tiles: TileQuery): void {
    for (const [id, current] of this.#addresses) {
      const next = tileAddress(id, tiles);
      if (next === current) continue;
      this.#addresses.set(id, next);
      this.#retile(id, next);
    }
  }

  #retile(id: string, address: string): void {
    const source = this.#map?.getSource(id);
    if (source && "setTiles" in source) (source as { setTiles(tiles: string[]): void }).setTiles([address]);
  }

  /** Asks for all tiles again, after something in them has changed. */
  refresh(): void {
    this.incomplete = false;
    for (const [id, address] of this.#addresses) this.#retile(id, address);
  }

  setLook(id: string, visible: boolean, opacityPercent: number, hidden: string[] | undefined): void {
    const map = this.#map;
    if (!map) return;
    for (const { spec, opacity } of this.#drawings.get(id) ?? []) {
      if (!map.getLayer(spec.id)) continue;
      map.setLayoutProperty(spec.id, "visibility", visible ? "visible" : "none");
      for (const [property, full] of Object.entries(opacity)) {
        map.setPaintProperty(spec.id, property as "fill-opacity", opacityPercent === 100 ? full : ["*", full, opacityPercent / 100]);
      }
      const filters = ["filter" in spec ? spec.filter : null, classFilter(hidden)].filter((filter) => !!filter);
      map.setFilter(spec.id, filters.length > 1 ? (["all", ...filters] as never) : (filters[0] ?? null));
    }
  }

  #look(): void {
    for (const id of this.#watched) {
      const known = this.seen[id] ?? [];
      const found = new Set(known);
      for (const feature of this.#map?.querySourceFeatures(id, { sourceLayer: id }) ?? []) found.add(String(feature.properties["class_code"]));
      if (found.size > known.length) this.seen[id] = [...found];
    }
  }

  setPlaces(data: FeatureCollection): void {
    if (this.#map) setMark(this.#map, PLACES, data);
  }

  /** Notes the change at a place of the screen; false where there is none. */
  pickChange(point: [number, number]): boolean {
    const found = this.#map?.queryRenderedFeatures(point, { layers: [CHANGES_FILL] })[0]?.properties;
    if (!found) return false;
    this.change = { from: found["from"] ?? null, to: found["to"] ?? null, areaM2: Number(found["areaM2"]) };
    return true;
  }

  /** Notes the result at a place of the screen; false where there is none. */
  pickResult([x, y]: [number, number]): boolean {
    const reach = 4; // a line is thinner than a hand is sure
    const box: [[number, number], [number, number]] = [[x - reach, y - reach], [x + reach, y + reach]];
    const found = this.#map?.queryRenderedFeatures(box, { layers: RESULT_LOOKS })[0]?.properties;
    if (found?.["key"] === undefined) return false;
    this.result = { key: String(found["key"]) };
    return true;
  }

  show(id: MarkId, data: FeatureCollection | null): void {
    if (id === "changes") this.change = null;
    if (id === "results") this.result = null;
    if (data) this.#marks.set(id, data);
    else this.#marks.delete(id);
    if (this.#map && this.ready) setMark(this.#map, id, data);
  }

  select(features: { layer: string; id: Id }[]): void {
    const map = this.#map;
    if (!map) return;
    for (const old of this.#selected) if (map.getSource(old.source)) map.setFeatureState(old, { selected: false });
    this.#selected = features
      .filter(({ layer, id }) => map.getSource(layer) && Number.isFinite(Number(id)))
      .map(({ layer, id }) => ({ source: layer, sourceLayer: layer, id: Number(id) }));
    for (const chosen of this.#selected) map.setFeatureState(chosen, { selected: true });
  }

  fit(box: Box | null | undefined, maxZoom = 15): void {
    if (!box) return;
    if (!this.#map) {
      this.#pendingBox = box;
      return;
    }
    this.#pendingBox = null;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const covered = this.covered;
    this.#map.fitBounds(box as LngLatBoundsLike, {
      padding: { top: covered ? 92 : 72, left: 40, right: 40, bottom: covered ? covered + 16 : 56 },
      maxZoom,
      duration: still ? 0 : 900,
    });
  }

  /** How many pixels of the map lie under a sheet: on a phone panels are sheets, see --sheet of the theme. */
  get covered(): number {
    const sheet = (view.now.panel || view.now.pick) && matchMedia("(max-width: 52rem)").matches;
    return sheet ? Math.round(innerHeight * 0.58) : 0;
  }

  jump(lon: number, lat: number, zoom: number): void {
    this.#map?.jumpTo({ center: [lon, lat], zoom });
  }

  /** About how many metres a finger or a mouse may miss a line by at this zoom. */
  reach(lat: number): number {
    const zoom = this.#map?.getZoom() ?? 12;
    const metresPerPixel = (40075016.7 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
    return Math.round(Math.min(500, Math.max(5, metresPerPixel * 8)));
  }

  /** Lets the person draw; answers null when they give up. */
  async draw(mode: DrawMode): Promise<Geometry | null> {
    if (!this.#map) return null;
    this.stopDrawing();
    this.drawing = mode;
    this.#sketch = await startDrawing(this.#map, mode);
    const geometry = await this.#sketch.result;
    this.#drewAt = performance.now();
    this.drawing = null;
    this.#sketch = null;
    return geometry;
  }

  /** Ends a sketch where it stands: what can be closed is closed. */
  finishDrawing(): void {
    this.#sketch?.finish();
  }

  stopDrawing(): void {
    this.#sketch?.cancel();
  }
}

export const canvas = new Canvas();
