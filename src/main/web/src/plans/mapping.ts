/** Reads lines of `field=attribute` as they are typed; lines without both sides are left out. */
export function readMapping(text: string): Record<string, string> {
  const pairs = text
    .split(/\r?\n/)
    .map((line) => line.split("=").map((part) => part.trim()))
    .filter((parts): parts is [string, string] => parts.length === 2 && parts.every((part) => part !== ""));
  return Object.fromEntries(pairs);
}
