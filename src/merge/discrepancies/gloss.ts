import type { Mention } from "../../document/layers.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { contentWords, fold, isSubset } from "../fold.ts";
import type { Testimony } from "../merged.ts";
import { type Finding, type Findings, finding, quoted } from "./finding.ts";

/** A text gives words before a known short name that are none of its names, as translations do: "the Petroleum Sellers' League (OPEC)". Explained: what the short name stands for. */
export function differingGlosses({ documents, knowledge }: Findings): readonly Finding[] {
  return documents.flatMap((doc) => glossesIn(doc).flatMap((gloss) => glossed(doc, gloss, knowledge)));
}

type Named = Testimony["mentions"][number];

interface Gloss {
  readonly long: Named;
  readonly short: Named;
  /** Id of the entity of both in the knowledge. */
  readonly known: string;
}

/** A name in words with the same in capitals in brackets right behind it. */
function glossesIn({ mentions, entities }: Testimony): readonly Gloss[] {
  const knownOf = new Map(entities.map(({ key, known }) => [key, known]));
  const byEnd = new Map(mentions.filter(isLong).map((long) => [long.end, long]));
  return mentions.flatMap((short) => {
    const long = isShort(short) ? byEnd.get(short.start - BRACKET) : undefined;
    const [key] = short.entities;
    const known = key !== undefined && long?.entities.includes(key) ? (knownOf.get(key) ?? null) : null;
    return long === undefined || known === null ? [] : [{ long, short, known }];
  });
}

/** " (". */
const BRACKET = 2;

function isShort({ form, exact }: Named): boolean {
  return form === "name" && /^\p{Lu}{2}[\p{Lu}\d]+$/u.test(exact);
}

/** A name, not a description: "the Petroleum bloc" has a small letter at its end. */
function isLong({ form, exact }: Pick<Mention, "form"> & Pick<Named, "exact">): boolean {
  return form === "name" && /\s\p{Lu}\p{Ll}+$/u.test(exact);
}

const wordsOfNames = onceOf(
  ({ organisations }: Knowledge): ReadonlyMap<string, readonly string[]> =>
    new Map(organisations.map(({ id, name, names }) => [id, [name, ...names]])),
);

function glossed(doc: Testimony, { long, short, known }: Gloss, knowledge: Knowledge): readonly Finding[] {
  const names = wordsOfNames(knowledge).get(known) ?? [];
  const told = contentWords(long.exact);
  // a shortened name and one with more words around it are the name
  const isName = names.some((name) => {
    const words = contentWords(name);
    return fold(name).length > 1 && (isSubset(told, words) || isSubset(words, told));
  });
  if (names.length === 0 || isName) return [];
  const evidence = [long, short].map((words) => quoted(doc, words));
  const note = `"${long.exact} (${short.exact})" is taken as ${names[0]} (short name)`;
  return [finding("identity", "name", { claims: [], evidence, note, explanation: "other reading of a name" })];
}
