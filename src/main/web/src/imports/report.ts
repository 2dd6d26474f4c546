/** A report in the order people work through it: the worst first, a code at a time. */
import type { FullReport, ReportFinding, Severity } from "../api/reports";
import { SEVERITIES } from "../api/reports";
import type { ResultPlace } from "../map/results";

export interface CodeGroup {
  code: string;
  severity: Severity;
  /** How many there are; listed may be fewer. */
  count: number;
  findings: Numbered[];
}

/** A finding with its number in the report, by which list and map know it. */
export type Numbered = ReportFinding & { number: number };

export function groupsOf(report: Pick<FullReport, "findings" | "counts">, severity: string): CodeGroup[] {
  const groups = new Map<string, CodeGroup>();
  report.findings.forEach((finding, number) => {
    if (severity && finding.severity !== severity) return;
    const group = groups.get(finding.code) ?? { code: finding.code, severity: finding.severity, count: 0, findings: [] };
    group.findings.push({ ...finding, number });
    group.count = Math.max(report.counts[finding.code] ?? 0, group.findings.length);
    groups.set(finding.code, group);
  });
  const rank = ({ severity: of }: CodeGroup) => SEVERITIES.indexOf(of);
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code));
}

/** How many findings of each severity there are, listed or not. */
export function bySeverity(report: Pick<FullReport, "findings" | "counts">): Record<Severity, number> {
  const sums: Record<Severity, number> = { BLOCKING: 0, WARNING: 0, NOTE: 0 };
  for (const { severity, count } of groupsOf(report, "")) sums[severity] += count;
  return sums;
}

/** The map has the colours of verdicts already: red, orange, grey. */
const COLOURS: Record<Severity, string> = { BLOCKING: "CONFLICT", WARNING: "PARTIAL", NOTE: "NOT_COVERED" };

export function placesOf(groups: CodeGroup[]): ResultPlace[] {
  return groups
    .flatMap(({ findings }) => findings)
    .flatMap(({ number, severity, geometry }) => (geometry ? [{ key: String(number), verdict: COLOURS[severity], geometry }] : []));
}
