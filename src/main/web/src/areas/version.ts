import type { PlanVersion } from "../api/types";
import { say, t } from "../messages";
import { formatDate } from "../ui/format";

/** Behind the head of a table: the decision its plan is in force by, or which draft it is. */
export function ofVersion(version: Partial<PlanVersion> | null | undefined): string {
  if (!version) return "";
  if (version.decisionNo) return ` · ${version.decisionNo}, ${formatDate(version.decisionDate)}`;
  return ` · ${say(version.title)} (${t("moment.draft")})`;
}
