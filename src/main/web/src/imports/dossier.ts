/** What a person decides about a dossier: a manifest, corrected, and what of it is kept for the next delivery. */
import type { DossierPreview, Entry, Profile, Source, Style } from "../api/imports";
import { fold } from "../layers/themes";

export type Rule = Profile["layers"][number];

export const ATTRIBUTES = [
  "code",
  "name",
  "classCode",
  "nameEn",
  "objectType",
  "subtype",
  "outerOffsetM",
  "positionBasis",
  "sourceScale",
  "legalBasis",
] as const;

/** The values of the class field that are no codes, with the code each stands for, empty where nobody knows. */
export function classRows(entry: Entry, source: Source): { value: string; code: string }[] {
  const known = Object.entries(entry.classes ?? {}).map(([value, code]) => ({ value, code }));
  const unknown = source.unknownClasses.filter((value) => !(value in (entry.classes ?? {}))).map((value) => ({ value, code: "" }));
  return [...unknown, ...known];
}

/** An entry with one attribute filled by another field, or by none. */
export function mapped(entry: Entry, attribute: string, field: string): Entry {
  const { [attribute]: _, ...others } = entry.mapping ?? {};
  return { ...entry, mapping: field ? { ...others, [attribute]: field } : others };
}

/** An entry in which a value of the file stands for a class, or for none any more. */
export function recoded(entry: Entry, value: string, code: string): Entry {
  const { [value]: _, ...others } = entry.classes ?? {};
  return { ...entry, classes: code.trim() ? { ...others, [value]: code.trim() } : others };
}

/** What is worth keeping: no file is called so the next time. */
export function rules(entries: Entry[]): Profile["layers"] {
  return entries.map(({ file: _, ...rule }) => rule);
}

const plain = (name: string) => fold(name).replace(/[^a-z0-9]/g, "");

/** What a profile says of a layer, by its name, with the fields as the layer writes them; without those it does not have. */
export function ruleFor(profile: Profile, source: { name: string; attributes: string[] }): Rule | null {
  const rule = profile.layers.find(({ sourceLayer, layer }) => layer && plain(sourceLayer) === plain(source.name));
  if (!rule) return null;
  const mapping: Record<string, string> = {};
  for (const [attribute, field] of Object.entries(rule.mapping ?? {})) {
    const own = field.startsWith("=") ? field : (source.attributes.find((name) => name === field) ?? source.attributes.find((name) => plain(name) === plain(field)));
    if (own) mapping[attribute] = own;
  }
  return { ...rule, mapping };
}

/** The profile that is plainly meant: it knows the layer, and nothing that it maps is missing. The last that was written. */
export function fittingProfile(known: Profile[], source: { name: string; attributes: string[] }): Profile | null {
  const size = (rule: Rule | null | undefined) => Object.keys(rule?.mapping ?? {}).length;
  return (
    known
      .filter((profile) => {
        const rule = ruleFor(profile, source);
        return rule && profile.layers.some((given) => given.sourceLayer === rule.sourceLayer && size(given) === size(rule));
      })
      .sort((one, other) => (other.updatedAt ?? "").localeCompare(one.updatedAt ?? ""))[0] ?? null
  );
}

/** The layers of the profile of that name, with this one in place of what it said of it before. */
export function withRule(known: Profile[], name: string, rule: Rule): Rule[] {
  const before = known.find((profile) => profile.name === name)?.layers ?? [];
  return [...before.filter(({ sourceLayer }) => plain(sourceLayer) !== plain(rule.sourceLayer)), rule];
}

type FoundStyle = DossierPreview["styles"][number];

/** The layer of the plan that a style draws: where the layer of its name goes. */
export function layerOf(style: FoundStyle, entries: Entry[]): string | null {
  return (style.sourceLayer && entries.find(({ sourceLayer }) => sourceLayer === style.sourceLayer)?.layer) || null;
}

/** What a manifest says of the styles that were chosen by their paths. */
export function keptStyles(styles: FoundStyle[], entries: Entry[], chosen: string[]): Style[] {
  return styles.flatMap((style) => {
    const layer = layerOf(style, entries);
    return layer && chosen.includes(style.path) ? [{ path: style.path, layer, id: style.id }] : [];
  });
}

/** Loose parts of a Shapefile go nowhere alone; who drops them is told to pack them. */
export function looseParts(names: string[]): string[] {
  return names.filter((name) => /\.(shp|shx|dbf|prj|cpg|tab|map|id)$/i.test(name));
}

/** Share of what is sent, in whole percent. */
export function percent(sent: number[], sizes: number[]): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total === 0 ? 100 : Math.floor((sent.reduce((sum, bytes) => sum + bytes, 0) * 100) / total);
}
