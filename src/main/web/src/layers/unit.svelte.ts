/** The unit the map is narrowed to. Its name and outline belong to the view, whichever panel is open. */
import { getUnit } from "../api/catalogue";
import { asProblem, type ProblemDocument } from "../api/client";
import type { Unit } from "../api/types";
import { canvas } from "../map/canvas.svelte";
import { collection, feature } from "../map/geometry";
import { view } from "../state/view.svelte";

class ChosenUnit {
  now = $state.raw<Unit | null>(null);
  problem = $state.raw<ProblemDocument | null>(null);

  /** Follows the view; to be called in an effect. */
  follow(): void {
    const wanted = view.now.unit;
    this.problem = null;
    if (!wanted) {
      this.now = null;
      canvas.show("unit", null);
      return;
    }
    getUnit(wanted).then(
      (found) => {
        if (view.now.unit !== wanted) return;
        this.now = found;
        canvas.show("unit", found.geometry ? collection([feature(found.geometry)]) : null);
      },
      (thrown: unknown) => (this.problem = asProblem(thrown)),
    );
  }
}

export const chosenUnit = new ChosenUnit();
