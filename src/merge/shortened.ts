import type { Knowledge } from "../knowledge/knowledge.ts";
import { onceOf } from "../knowledge/once.ts";
import { type Companies, sharedCompany, weightOf } from "./company.ts";
import { contentWords, sorted } from "./fold.ts";
import type { Identities } from "./identities.ts";
import { type Called, classOf, isOfUnknownOwner, isUnnamed, type Named } from "./naming.ts";
import { type StateFinder, stateFinder } from "./state-names.ts";
import type { Scene } from "./surnames.ts";
import { gradeOf, ownWords, paperKind } from "./titles.ts";

/** What two documents must share, so that a short name in one is the long one of the other: two states and something else, or a person and a state. */
const ENOUGH = 3;
/** So many of each are looked at. */
const NEAR = 20;
/** With more than so many whom a name may mean, nobody asks which. */
export const MANY = 12;

/** A local entity whose name may be short for another or the other way round, with whom it is taken for by its name. */
export interface Open {
  readonly item: number;
  readonly named: Named;
  readonly name: string;
}

/**
 * "the Pukpuk treaty" and "the Pukpuk Mutual Defence Treaty", "MNDF" and "Maldives National Defence Force", each in a text that does not explain it:
 * one where only one can be meant and the documents speak of the same.
 */
export function joinShortened(
  named: readonly Named[],
  knowledge: Knowledge,
  identities: Identities,
  { companyOf, nameOf }: Pick<Scene, "companyOf" | "nameOf">,
): void {
  const keysOf = shortKeyReader(knowledge);
  const groups = new Map<string, Open[]>();
  for (const [item, one] of named.entries())
    for (const key of keysOf(one)) {
      const open = { item, named: one, name: nameOf(item) };
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [open]);
      else list.push(open);
    }
  const found = sorted(groups.keys()).flatMap((key) => shortenedIn(groups.get(key)!, companyOf));
  for (const [a, b] of found) identities.meant(a.item, b.item, SHORTENED, 0.75);
}

/** Why such names are one. */
export const SHORTENED = "shorter name; the documents speak of the same";

/** Which of those that share a key are one: of some members of each name, where there are several names and not too many. */
export function shortenedIn(group: readonly Open[], companyOf: Companies): readonly (readonly [Open, Open])[] {
  const parts = [...Map.groupBy(group, ({ name }) => name).values()];
  if (parts.length < 2 || parts.length > MANY) return [];
  const few = parts.flatMap((part) => part.slice(0, NEAR));
  const onlyFit = (one: Open) => {
    const fits = few.filter(
      (other) => other.name !== one.name && mayBe(one.named, other.named) && near(one, other, companyOf),
    );
    return new Set(fits.map(({ name }) => name)).size === 1 ? fits[0]! : null;
  };
  return few.flatMap((one): (readonly [Open, Open])[] => {
    const fit = onlyFit(one);
    // letters that may stand for two names are neither's
    return fit !== null && onlyFit(fit) !== null ? [[fit, one]] : [];
  });
}

function near(a: Open, b: Open, companyOf: Companies): boolean {
  return weightOf(sharedCompany(companyOf(a.named.doc.id), companyOf(b.named.doc.id), [])) >= ENOUGH;
}

/** Reads the keys that names share of which one may be short for the other. */
export const shortKeyReader = onceOf((knowledge: Knowledge): ((one: Called) => readonly string[]) => {
  const states = { of: stateFinder(knowledge), words: stateWords(knowledge) };
  return (one) => (isOpen(one) ? [...wordKeys(one, states), ...letterKeys(one)] : []);
});

function isOpen({ local }: Called): boolean {
  const kind = classOf(local.kind);
  if (local.known !== null || isUnnamed(local) || local.kind === "outlet") return false;
  if (isOfUnknownOwner(local) && !LETTERS.test(local.name)) return false;
  return (kind === "instrument" || kind === "organisation") && /\p{Lu}/u.test(local.name);
}

/** Letters stand for a name: of two full names with the same letters neither is short for the other. */
function mayBe(a: Named, b: Named): boolean {
  if (classOf(a.local.kind) === "organisation" && LETTERS.test(a.local.name) === LETTERS.test(b.local.name))
    return false;
  const [x, y] = [a.local.country, b.local.country];
  const kinds = sorted([paperKind(a.local.name), paperKind(b.local.name)].filter((kind) => kind !== null));
  return (x === null || y === null || x === y) && kinds.length < 2;
}

interface StateNames {
  readonly of: StateFinder;
  readonly words: ReadonlySet<string>;
}

function stateWords({ states }: Knowledge): ReadonlySet<string> {
  return new Set(
    states.flatMap(({ name, names, demonyms }) => [...contentWords([name, ...names, ...demonyms].join(" "))]),
  );
}

/** The words that tell a paper from others, its degree, and the states in its name: a paper of other parties is another. */
function wordKeys({ local }: Called, states: StateNames): readonly string[] {
  if (classOf(local.kind) !== "instrument") return [];
  const words = ownWords(local.name, states.words).toSorted();
  const proper = new Set((local.name.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => [...contentWords(word)]));
  // "the fisheries agreement" of whomever
  if (!words.some((word) => proper.has(word))) return [];
  return [`paper ${words.join(" ")} of ${states.of(local.name).join(" ")} ${gradeOf(local.name) ?? ""}`];
}

/** "MNDF", and the first letters of "Maldives National Defence Force". */
function letterKeys({ local }: Called): readonly string[] {
  if (classOf(local.kind) !== "organisation") return [];
  const words = local.name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length === 1) return LETTERS.test(local.name) ? [`letters ${local.name}`] : [];
  return words.length < 3 ? [] : [`letters ${words.map((word) => word[0]).join("")}`];
}

const LETTERS = /^[A-Z]{3,8}$/;
