/** What of a file may be mended, and what somebody has agreed to. */
import type { FeatureCollection } from "geojson";
import type { ImportRepair, RepairConsent } from "../api/repairs";
import type { Finding } from "../api/types";
import { collection, feature } from "../map/geometry";

/** A value that is no class code is mended by saying which it means. */
export const RECODE = "QH-CLASS-UNKNOWN";

export interface RepairGroup {
  code: string;
  /** What a finding is told of by, once each. */
  objects: string[];
  findings: Finding[];
  /** Values without a class, where that is what is mended. */
  values: string[];
}

/** The findings that can be mended, by what mends them, in their order. */
export function repairGroups(findings: Finding[]): RepairGroup[] {
  const groups = new Map<string, RepairGroup>();
  for (const finding of findings) {
    if (!finding.code || !finding.details?.repair) continue;
    const group = groups.get(finding.code) ?? { code: finding.code, objects: [], findings: [], values: [] };
    groups.set(finding.code, group);
    group.findings.push(finding);
    if (finding.subject && !group.objects.includes(finding.subject)) group.objects.push(finding.subject);
    const value = finding.details.value;
    if (finding.code === RECODE && value && !group.values.includes(value)) group.values.push(value);
  }
  return [...groups.values()];
}

/**
 * What is sent: where all objects of a code are picked, none is named, for the list of a report is cut and the others are
 * meant too.
 */
export function consentsOf(groups: RepairGroup[], picked: ReadonlySet<string>, codes: Record<string, string>): RepairConsent[] {
  return groups.flatMap((group): RepairConsent[] => {
    if (group.code === RECODE) {
      return group.values.flatMap((from) => (codes[from]?.trim() ? [{ code: group.code, from, to: codes[from].trim() }] : []));
    }
    const objects = group.objects.filter((object) => picked.has(pickOf(group.code, object)));
    if (objects.length === 0) return [];
    return [objects.length === group.objects.length ? { code: group.code } : { code: group.code, objects }];
  });
}

export function pickOf(code: string, object: string): string {
  return `${code} ${object}`;
}

/** Before in the colour of what is forbidden, after in that of what is allowed: where both lie, nothing changes. */
export function repairMarks(repairs: ImportRepair[]): FeatureCollection {
  return collection(
    repairs.flatMap(({ before, after }) => [
      ...(before ? [feature(before, { permission: "PROHIBITED" })] : []),
      ...(after ? [feature(after, { permission: "PERMITTED" })] : []),
    ]),
  );
}
