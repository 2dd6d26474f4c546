import { read, readTagged } from "./client";
import type { Id, Project, ProjectLocation } from "./types";

export interface ProjectQuery {
  q?: string | null;
  class?: string | null;
  status?: string | null;
  agency?: string | null;
  task?: string | null;
  unit?: string | null;
  limit?: number;
  after?: string | null;
}
export interface ProjectPage {
  items: Project[];
  next: string | null;
}

/** The list may come as a bare array or as a page with the key of the next one. */
export async function listProjects(query: ProjectQuery, signal?: AbortSignal): Promise<ProjectPage> {
  const body = await read<Project[] | { items: Project[]; next?: string | null }>("api/projects", {
    query: { limit: 50, ...query },
    signal,
  });
  return Array.isArray(body) ? { items: body, next: null } : { items: body.items, next: body.next ?? null };
}

export const getProject = (id: Id) => readTagged<Project>(`api/projects/${id}`);

export type ProjectBody = Omit<Project, "id" | "locations" | "rowVersion" | "bbox">;

export const createProject = (json: ProjectBody) => readTagged<Project>("api/projects", { method: "POST", json });

export const changeProject = (id: Id, json: ProjectBody, ifMatch: string | null) =>
  readTagged<Project>(`api/projects/${id}`, { method: "PUT", json, ifMatch });

export const addLocation = (id: Id, json: ProjectLocation, ifMatch: string | null) =>
  readTagged<unknown>(`api/projects/${id}/locations`, { method: "POST", json, ifMatch });

export const removeLocation = (id: Id, location: Id, ifMatch: string | null) =>
  readTagged<unknown>(`api/projects/${id}/locations/${location}`, { method: "DELETE", ifMatch });
