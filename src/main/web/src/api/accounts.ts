import { read, readTagged } from "./client";
import type { Session } from "./types";

export interface Account {
  id: number;
  username: string;
  displayName: string;
  role: Exclude<Session["role"], "PUBLIC">;
  enabled: boolean;
  unitIds: number[];
  duties: string[];
  rowVersion: number;
}

export const listAccounts = () => read<Account[]>("api/accounts");

/** Gives the account these duties and takes all others; the rest stays as it is. */
export async function setDuties(id: number, duties: string[]): Promise<Account> {
  const { body, etag } = await readTagged<Account>(`api/accounts/${id}`);
  const { username, displayName, role, enabled, unitIds } = body;
  return read<Account>(`api/accounts/${id}`, { method: "PUT", json: { username, displayName, role, enabled, unitIds, duties }, ifMatch: etag });
}
