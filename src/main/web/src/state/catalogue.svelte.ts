/** What the server publishes: layers and plans, read once and kept for all panels. */
import { listLayers, listPlans, listProjectClasses, listUnits } from "../api/catalogue";
import { asProblem, type ProblemDocument } from "../api/client";
import type { Layer, Plan, PlanVersion, ProjectClass, Unit } from "../api/types";
import { drawnIn } from "../layers/drafts";
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

  /** The version in the address; null while its name is nobody's, or one the reader may not see. */
  #chosen = $derived(this.versions.find(({ version }) => String(version.id) === view.now.version) ?? null);

  /** The open version that is drawn in place of what is in force. The server tells only planners of any. */
  draft = $derived(this.#chosen && !isPublished(this.#chosen.version) ? this.#chosen.version : null);

  /** The layers as the map draws them. */
  drawn = $derived(this.draft ? drawnIn(this.draft.id, this.layers) : this.layers);

  /** What is asked of all that knows only published plans. */
  moment = $derived.by(() => {
    const version = this.#chosen && !this.draft ? String(this.#chosen.version.id) : null;
    return { version, datetime: version || this.draft ? null : view.now.datetime };
  });

  /** What is asked of all that knows drafts too. */
  planned = $derived(this.draft ? { version: String(this.draft.id), datetime: null } : this.moment);

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

  /** The id under which the map draws a layer. */
  drawnId(id: string): string {
    return this.drawn[this.layers.findIndex((layer) => layer.id === id)]?.id ?? id;
  }

  className(code: string | null | undefined): ProjectClass["name"] | string {
    return this.projectClasses.find((known) => known.code === code)?.name ?? code ?? "";
  }

  /** The version the map shows: the chosen one, or the one in force on the day. */
  shown = $derived.by((): { plan: Plan; version: PlanVersion } | null => {
    if (this.#chosen) return this.#chosen;
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
  return version.status === "IN_FORCE" || version.status === "SUPERSEDED";
}

export function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export const catalogue = new Catalogue();
