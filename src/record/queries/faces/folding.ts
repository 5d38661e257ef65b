import { foldedText } from "../../fold.ts";
import type { Named } from "../party.ts";
import type { FoldedName } from "./faces.ts";

/** Folds all names of somebody. */
export type Folding = (named: Named) => FoldedName;

/** A folding that folds each name once, however often it stands there. */
export function newFolding(): Folding {
  const known = new Map<string, string>();
  const fold = (name: string) => {
    const found = known.get(name) ?? foldedText(name);
    known.set(name, found);
    return found;
  };
  return ({ name, names, country, known: id }) => ({
    ...{ country, known: id },
    names: [...new Set([name, ...names].map(fold))].sort().join("\n"),
  });
}
