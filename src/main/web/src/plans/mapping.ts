/** Which attribute of a file fills which field of ours: a first guess, for the planner to mend. */
import { fold } from "../layers/themes";

/** What every object has; the import asks for these. */
export const MAIN_FIELDS = ["code", "name", "classCode"] as const;
/** What an object may have besides. */
export const MORE_FIELDS = ["nameEn", "objectType", "subtype", "outerOffsetM", "positionBasis", "sourceScale", "legalBasis"] as const;

export type Field = (typeof MAIN_FIELDS)[number] | (typeof MORE_FIELDS)[number];
export type Mapping = Record<Field, string>;

/** Our own export's name of a field first, then what Vietnamese offices call it, letters and digits only. */
const NAMES: Record<Field, string[]> = {
  code: ["code", "ma", "madoituong", "mavung", "maso", "kyhieu"],
  name: ["name", "ten", "tendoituong", "tenvung", "tengoi"],
  classCode: ["classcode", "loai", "maloai", "loaidat", "maloaidat", "mucdichsudung", "mdsd"],
  nameEn: ["nameen", "tenen", "tentienganh"],
  objectType: ["objecttype", "loaidoituong"],
  subtype: ["subtype", "phanloai"],
  outerOffsetM: ["outeroffsetm", "hanhlang"],
  positionBasis: ["positionbasis", "cosovitri"],
  sourceScale: ["sourcescale", "tyle", "mauso"],
  legalBasis: ["legalbasis", "cancuphaply", "cancu"],
};

export function guessMapping(attributes: string[]): Mapping {
  const plain = attributes.map((attribute) => [fold(attribute).replace(/[^a-z0-9]/g, ""), attribute] as const);
  const guess = (field: Field) => {
    for (const name of NAMES[field]) {
      const found = plain.find(([known]) => known === name);
      if (found) return found[1];
    }
    return "";
  };
  return Object.fromEntries([...MAIN_FIELDS, ...MORE_FIELDS].map((field) => [field, guess(field)])) as Mapping;
}

/** What is sent: the fields that an attribute was chosen for. */
export function chosen(mapping: Mapping): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).filter(([, attribute]) => attribute !== ""));
}
