/** Brings what has just appeared into sight: an answer below the edge of a panel is no answer. */
export function reveal(node: HTMLElement): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
}
