import { read } from "./client";
import type { Session } from "./types";

export const getSession = () => read<Session>("api/session");

export const signIn = (username: string, password: string) =>
  read<Session | null>("api/session", { method: "POST", json: { username, password } });

export const signOut = () => read<Session | null>("api/session", { method: "DELETE" });
