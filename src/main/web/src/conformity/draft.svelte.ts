/** The check being prepared. It outlives the panel, so that a look at the layers does not lose it. */
import type { Footprint, Project } from "../api/types";
import { today } from "../state/catalogue.svelte";

export type Source = "draw" | "corners" | "file" | "project";

class Draft {
  source = $state<Source>("draw");
  footprint = $state<Footprint | null>(null);
  project = $state<Project | null>(null);
  text = $state("");
  projectClass = $state("");
  asOf = $state(today());
  accuracyMetres = $state(1);
  name = $state("");

  complete = $derived(this.source === "project" ? this.project !== null : this.footprint !== null && this.projectClass !== "");

  clear(): void {
    this.footprint = null;
    this.project = null;
    this.text = "";
    this.name = "";
  }
}

export const draft = new Draft();
