/** Hatches as small repeating images, since a MapLibre fill knows no lines of its own. */
import type { LayerClass } from "../api/types";

const SIZE = 16;

export interface Hatch {
  name: string;
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

export function hatchName(known: LayerClass): string | null {
  const colour = known.line ?? known.fill;
  return known.hatch && colour ? `hatch-${known.hatch}-${colour.replace("#", "")}` : null;
}

/** Draws the hatch of a class; every line leaves a tile where the next one goes on. */
export function hatchOf(known: LayerClass): Hatch | null {
  const name = hatchName(known);
  const colour = parseHex(known.line ?? known.fill ?? "");
  if (!name || !colour) return null;
  const inked = patternOf(known.hatch ?? "");
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      if (inked(x, y)) data.set([...colour, 220], (y * SIZE + x) * 4);
    }
  }
  return { name, width: SIZE, height: SIZE, data };
}

type Ink = (x: number, y: number) => boolean;

function patternOf(kind: string): Ink {
  const slash: Ink = (x, y) => (x + y) % 8 < 2;
  const backslash: Ink = (x, y) => (x - y + SIZE) % 8 < 2;
  const word = kind.toLowerCase();
  if (/cross|grid/.test(word)) return (x, y) => slash(x, y) || backslash(x, y);
  if (/back/.test(word)) return backslash;
  if (/horizontal|horline/.test(word)) return (_x, y) => y % 8 < 2;
  if (/vertical|vertline/.test(word)) return (x) => x % 8 < 2;
  if (/dot/.test(word)) return (x, y) => (x % 8) < 2 && (y % 8) < 2;
  return slash;
}

function parseHex(hex: string): [number, number, number] | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) return null;
  return [parseInt(match[1] ?? "0", 16), parseInt(match[2] ?? "0", 16), parseInt(match[3] ?? "0", 16)];
}
