/** Signs of point classes, drawn once per shape and colour; a MapLibre circle is only ever round. */
import type { LayerClass } from "../api/types";

const RATIO = 2;

export interface MarkerLook {
  name: string;
  shape: string;
  radius: number;
  fill: string;
  line: string;
}

export function markerLook(known: LayerClass): MarkerLook {
  const shape = known.marker ?? "circle";
  // The palette gives widths for a map at arm's length; a screen wants signs half as large again.
  const radius = (known.markerSize ?? 8) * 0.75;
  const fill = known.fill ?? known.line ?? "#666666";
  const line = known.fill ? (known.line ?? "#ffffff") : "#ffffff";
  return { name: `marker-${shape}-${radius}-${fill}-${line}`.replaceAll("#", ""), shape, radius, fill, line };
}

export function markerImage(look: MarkerLook): ImageData | null {
  const half = look.radius + 2;
  const sheet = document.createElement("canvas");
  sheet.width = half * 2 * RATIO;
  sheet.height = sheet.width;
  const pen = sheet.getContext("2d");
  if (!pen) return null;
  pen.scale(RATIO, RATIO);
  pen.translate(half, half);
  const path = new Path2D(markerPath(look.shape, look.radius));
  pen.lineJoin = "round";
  pen.lineWidth = 2.4;
  pen.strokeStyle = look.line;
  pen.stroke(path);
  pen.fillStyle = look.fill;
  pen.fill(path);
  return pen.getImageData(0, 0, sheet.width, sheet.height);
}

/** An SVG path around the origin; the legend draws the same one. */
export function markerPath(shape: string, radius: number): string {
  const corners = (count: number, turn: number, inner = 1) =>
    `M${Array.from({ length: count }, (_, index) => {
      const angle = (index / count) * 2 * Math.PI - Math.PI / 2 + turn;
      const reach = radius * (index % 2 === 1 ? inner : 1);
      return `${(reach * Math.cos(angle)).toFixed(2)} ${(reach * Math.sin(angle)).toFixed(2)}`;
    }).join("L")}Z`;
  const arm = radius * 0.38;
  switch (shape) {
    case "square":
      return corners(4, Math.PI / 4);
    case "diamond":
      return corners(4, 0);
    case "triangle":
      return corners(3, 0);
    case "star":
      return corners(10, 0, 0.45);
    case "cross":
      return `M${-arm} ${-radius}H${arm}V${-arm}H${radius}V${arm}H${arm}V${radius}H${-arm}V${arm}H${-radius}V${-arm}H${-arm}Z`;
    default:
      return `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`;
  }
}
