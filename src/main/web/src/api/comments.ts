import type { Geometry } from "geojson";
import { read } from "./client";
import type { Id } from "./types";

export interface Reply {
  id: Id;
  text: string;
  author: string;
  at: string;
}

export interface Comment extends Reply {
  state: "OPEN" | "RESOLVED";
  layer?: string | null;
  object?: Id | null;
  geometry: Geometry;
  replies: Reply[];
  answer?: string | null;
  answeredBy?: string | null;
  answeredAt?: string | null;
  rowVersion: number;
}

interface Page {
  items: Comment[];
  next?: string;
}

const path = (plan: Id, version: Id) => `api/plans/${plan}/versions/${version}/comments`;
const tag = (comment: Comment) => `"${comment.rowVersion}"`;

export const listComments = (plan: Id, version: Id, after: string | null) =>
  read<Page>(path(plan, version), { query: { limit: 200, after } });

export const addComment = (plan: Id, version: Id, text: string, geometry: Geometry) =>
  read<Comment>(path(plan, version), { method: "POST", json: { text, geometry } });

export const replyTo = (plan: Id, version: Id, comment: Comment, text: string) =>
  read<Comment>(`${path(plan, version)}/${comment.id}/replies`, { method: "POST", json: { text } });

export const resolve = (plan: Id, version: Id, comment: Comment, answer: string) =>
  read<Comment>(`${path(plan, version)}/${comment.id}/resolution`, { method: "POST", json: { answer }, ifMatch: tag(comment) });

export const reopen = (plan: Id, version: Id, comment: Comment) =>
  read<Comment>(`${path(plan, version)}/${comment.id}/resolution`, { method: "DELETE", ifMatch: tag(comment) });
