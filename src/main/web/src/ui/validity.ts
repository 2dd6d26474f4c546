import { t } from "../messages";
import { formatDate } from "./format";

/** "from 01/07/2025", "until 30/06/2025", or both; nothing when neither is known. */
export function validity(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return `${formatDate(from)} – ${formatDate(to)}`;
  if (from) return t("ui.since", { day: formatDate(from) });
  if (to) return t("ui.until", { day: formatDate(to) });
  return "";
}
