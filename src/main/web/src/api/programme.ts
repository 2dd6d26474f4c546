/** The action programme: who leads what. */
import { read } from "./client";
import type { Bilingual } from "./types";

export interface ProgrammeAgency {
  code: string;
  name: Bilingual;
}

export interface ProgrammeTask {
  number: string;
  content: Bilingual;
  /** Of the register. */
  projectCount: number;
}

export const listAgencies = () => read<ProgrammeAgency[]>("api/programme/agencies");
export const listTasks = () => read<ProgrammeTask[]>("api/programme/tasks");
