/** Numbers, areas and dates as the reader writes them: 1.234,5 in Vietnamese, 1,234.5 in English. */
import { language } from "../messages/language.svelte";

const locale = () => (language.current === "vi" ? "vi-VN" : "en-GB");

export function formatNumber(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

const plain = (value: number, digits: number) =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);

/** Square metres below a hectare, hectares above; `–` for nothing. */
export function formatArea(squareMetres: number | null | undefined): string {
  if (squareMetres === null || squareMetres === undefined || !Number.isFinite(squareMetres)) return "–";
  if (Math.abs(squareMetres) < 10_000) return `${plain(squareMetres, 1)} m²`;
  return `${formatHectares(squareMetres)} ha`;
}

export function formatHectares(squareMetres: number | null | undefined): string {
  if (squareMetres === null || squareMetres === undefined) return "–";
  return formatNumber(squareMetres / 10_000, 2);
}

export function formatLength(metres: number | null | undefined): string {
  if (metres === null || metres === undefined || !Number.isFinite(metres)) return "–";
  return Math.abs(metres) < 1000 ? `${plain(metres, 1)} m` : `${plain(metres / 1000, 2)} km`;
}

/** A share that is there but rounds to nothing is not shown as nothing. */
export function formatPercent(percent: number | null | undefined): string {
  if (percent === null || percent === undefined || !Number.isFinite(percent)) return "–";
  if (percent > 0 && percent < 0.01) return `< ${plain(0.01, 2)} %`;
  return `${formatNumber(percent, 2)} %`;
}

/** An ISO day as dd/mm/yyyy, without the time zone a Date would bring in. */
export function formatDate(iso: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return match ? `${match[3]}/${match[2]}/${match[1]}` : "–";
}

export function formatInstant(iso: string | null | undefined): string {
  if (!iso) return "–";
  return new Intl.DateTimeFormat(locale(), { dateStyle: "short", timeStyle: "short" }).format(new Date(iso));
}

/** A coordinate in VN-2000, to the centimetre that surveyors write. */
export function formatCoordinate(metres: number | null | undefined): string {
  return formatNumber(metres, 2);
}

export function formatScale(denominator: number | null | undefined): string {
  return denominator ? `1:${plain(denominator, 0)}` : "–";
}
