/** The language of the page. Vietnamese unless the address says otherwise. */
export type Language = "vi" | "en";

class LanguageState {
  current = $state<Language>("vi");
}

export const language = new LanguageState();
