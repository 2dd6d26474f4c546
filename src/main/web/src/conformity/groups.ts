/** Zones told together: a plan draws hundreds of parcels, but people ask about classes and what they allow. */
import type { Bilingual, OverlayHit, Permission, ZoneShare } from "../api/types";

export interface ZoneGroup {
  key: string;
  classCode: string;
  className: Bilingual | string | null | undefined;
  permission: Permission | undefined;
  condition: Bilingual | null | undefined;
  competentAgency: Bilingual | string | null | undefined;
  legalRef: string | null | undefined;
  areaM2: number;
  lengthM: number;
  percent: number;
  nearBoundary: boolean;
  indicative: boolean;
  zones: ZoneShare[];
}

/** Zones of one class under one rule are one group; the largest group comes first. */
export function groupsOf(zones: ZoneShare[]): ZoneGroup[] {
  const groups = new Map<string, ZoneGroup>();
  for (const zone of zones) {
    const key = [zone.classCode, zone.permission, zone.condition?.vi, zone.legalRef].join("|");
    const group = groups.get(key) ?? {
      key,
      classCode: zone.classCode,
      className: zone.className,
      permission: zone.permission,
      condition: zone.condition,
      competentAgency: zone.competentAgency,
      legalRef: zone.legalRef,
      areaM2: 0,
      lengthM: 0,
      percent: 0,
      nearBoundary: false,
      indicative: false,
      zones: [],
    };
    group.areaM2 += zone.areaM2 ?? 0;
    group.lengthM += zone.lengthM ?? 0;
    group.percent += zone.percent ?? 0;
    group.nearBoundary ||= zone.nearBoundary ?? false;
    group.indicative ||= zone.positionBasis === "INDICATIVE_SYMBOL";
    group.zones.push(zone);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.percent - a.percent);
}

const WEIGHT: Record<OverlayHit["effect"], number> = { BLOCK: 0, CONDITION: 1, NOTIFY: 2 };

/** What stops a project first, then what binds it, then what is only said. */
export function byWeight(overlays: OverlayHit[]): OverlayHit[] {
  return overlays.toSorted((a, b) => WEIGHT[a.effect] - WEIGHT[b.effect]);
}
