/** Who works here. Every session answer brings the CSRF token that later writes need. */
import { useCsrf } from "../api/client";
import * as api from "../api/session";
import type { Session } from "../api/types";
import { catalogue } from "./catalogue.svelte";

const NOBODY: Session = { username: null, displayName: null, role: "PUBLIC" };

class SessionState {
  now = $state<Session>(NOBODY);

  signedIn = $derived(this.now.role !== "PUBLIC");
  /** Officers and above keep the register of projects; only planners touch plans. */
  mayRegister = $derived(this.now.role !== "PUBLIC");
  mayPlan = $derived(this.now.role === "PLANNER" || this.now.role === "ADMIN");
  mayAdminister = $derived(this.now.role === "ADMIN");

  /** Writes rule packs, whatever the role. */
  mayKeepRules = $derived(this.now.duties?.includes("RULE_KEEPER") ?? false);

  async load(): Promise<void> {
    this.now = await api.getSession();
    useCsrf(this.now.csrf ?? null);
  }

  async signIn(username: string, password: string): Promise<void> {
    await api.signIn(username, password);
    await this.load();
    await catalogue.reload();
  }

  async signOut(): Promise<void> {
    await api.signOut();
    await this.load();
    await catalogue.reload();
  }
}

export const session = new SessionState();
