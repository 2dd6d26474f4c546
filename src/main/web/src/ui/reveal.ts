/** Brings what has just appeared into sight: an answer below the edge of a panel is no answer. */
export function reveal(node: HTMLElement, block: ScrollLogicalPosition = "nearest"): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node.scrollIntoView({ block, behavior: still ? "auto" : "smooth" });
}
