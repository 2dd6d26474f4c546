/**
 * The state of the view, mirrored in the address. A step a person would want to take back (another
 * panel, date, place picked) makes a history entry; moving the map only rewrites the current one.
 */
import { untrack } from "svelte";
import { language } from "../messages/language.svelte";
import { readView, writeView, type View } from "./url";

class ViewState {
  now = $state<View>(openingView());
  /** Counts the times the view came from the address, so that the map can follow it. */
  restored = $state(0);

  constructor() {
    language.current = this.now.lang;
    addEventListener("popstate", () => {
      this.now = readView(location.search);
      language.current = this.now.lang;
      this.restored += 1;
    });
  }

  /** Changes the view as one step of the history. */
  go(change: Partial<View>): void {
    this.#set(change, "pushState");
  }

  /** Changes the view without a step of the history. */
  drift(change: Partial<View>): void {
    this.#set(change, "replaceState");
  }

  /** The address of the view with something else in it. */
  link(change: Partial<View>): string {
    return location.pathname + writeView({ ...this.now, ...change });
  }

  #set(change: Partial<View>, method: "pushState" | "replaceState"): void {
    // The map may move within an effect that moves it: that effect must not come to depend on the view.
    untrack(() => {
      Object.assign(this.now, change);
      language.current = this.now.lang;
      const address = location.pathname + writeView(this.now);
      if (address !== location.pathname + location.search) history[method](null, "", address);
    });
  }
}

/** On a phone a panel covers half the map, so it opens only when the link asks for one. */
function openingView(): View {
  const opening = readView(location.search);
  const named = /[?&](panel|check|batch|project|impact|report)=/.test(location.search);
  return !named && matchMedia("(max-width: 52rem)").matches ? { ...opening, panel: null } : opening;
}

export const view = new ViewState();
