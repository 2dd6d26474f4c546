/** What the server publishes: layers and plans, read once and kept for all panels. */
import { listLayers, listPlans, listProjectClasses, listUnits } from "../api/catalogue";
import { asProblem, type ProblemDocument } from "../api/client";
import type { Layer, Plan, PlanVersion, ProjectClass, Unit } from "../api/types";
import { view } from "./view.svelte";

class Catalogue {
  layers = $state<Layer[]>([]);
  plans = $state<Plan[]>([]);
  projectClasses = $state<ProjectClass[]>([]);
  province = $state<Unit | null>(null);
  problem = $state<ProblemDocument | null>(null);
  loading = $state(true);

  visible = $derived(view.now.layers ?? this.layers.filter((layer) => layer.visibleByDefault).map((layer) => layer.id));
  versions = $derived(this.plans.flatMap((plan) => plan.versions.map((version) => ({ plan, version }))));

  async load(): Promise<void> {
    this.loading = true;
    this.problem = null;
    try {
      const [layers, plans, classes, provinces] = await Promise.all([
        listLayers(),
        listPlans(),
        listProjectClasses(),
        listUnits({ level: "province", date: today() }),
      ]);
      this.layers = layers;
      this.plans = plans;
      this.projectClasses = classes;
      this.province = provinces[0] ?? null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    } finally {
      this.loading = false;
    }
  }

  /** After a change of plans, or when another person signs in and sees other things. */
  async reload(): Promise<void> {
    const [layers, plans] = await Promise.all([listLayers(), listPlans()]);
    this.layers = layers;
    this.plans = plans;
  }

  layer(id: string): Layer | undefined {
    return this.layers.find((layer) => layer.id === id);
  }

  className(code: string | null | undefined): ProjectClass["name"] | string {
    return this.projectClasses.find((known) => known.code === code)?.name ?? code ?? "";
  }

  /** The version the map shows: the chosen one, or the one in force on the day. */
  shown = $derived.by((): { plan: Plan; version: PlanVersion } | null => {
    const chosen = this.versions.find(({ version }) => String(version.id) === view.now.version);
    if (chosen) return chosen;
    const day = view.now.datetime ?? today();
    const valid = ({ version }: { version: PlanVersion }) =>
      isPublished(version) &&
      !!version.validFrom &&
      version.validFrom <= day &&
      (!version.validTo || version.validTo >= day);
    return this.versions.findLast(valid) ?? null;
  });

  setVisible(ids: string[], on: boolean): void {
    const others = this.visible.filter((id) => !ids.includes(id));
    const next = on ? [...others, ...ids] : others;
    view.go({ layers: this.layers.map((layer) => layer.id).filter((id) => next.includes(id)) });
  }
}

/** Whether it is or was in force: only then the map can draw it. */
export function isPublished(version: PlanVersion): boolean {
  return version.status !== "DRAFT" && version.status !== "APPRAISAL";
}

export function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export const catalogue = new Catalogue();
