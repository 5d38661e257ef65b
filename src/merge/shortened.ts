import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Companies, sharedCompany, weightOf } from "./company.ts";
import { contentWords, sorted } from "./fold.ts";
import type { Identities } from "./identities.ts";
import { classOf, isOfUnknownOwner, isUnnamed, type Named } from "./naming.ts";
import { type StateFinder, stateFinder } from "./state-names.ts";
import { gradeOf, ownWords, paperKind } from "./titles.ts";

/** What two documents must share, so that a short name in one is the long one of the other: two states and something else, or a person and a state. */
const ENOUGH = 3;
/** So many of each are looked at. */
const NEAR = 20;
/** With more than so many whom a name may mean, nobody asks which. */
const MANY = 12;

/**
 * "the Pukpuk treaty" and "the Pukpuk Mutual Defence Treaty", "MNDF" and "Maldives National Defence Force", each in a text that does not explain it:
 * one where only one can be meant and the documents speak of the same.
 */
export function joinShortened(
  named: readonly Named[],
  knowledge: Knowledge,
  identities: Identities,
  companyOf: Companies,
): void {
  const { clusters } = identities;
  const items = named.flatMap((one, i) => (isOpen(one) ? [i] : []));
  const near = (a: number, b: number) =>
    weightOf(sharedCompany(companyOf(named[a]!.doc.id), companyOf(named[b]!.doc.id), [])) >= ENOUGH;
  const states = { of: stateFinder(knowledge), words: stateWords(knowledge) };
  const groups = grouped(items, (item) => [...wordKeys(named[item]!, states), ...letterKeys(named[item]!)]);
  // some members of each cluster, where there are several clusters and not too many
  const fewOf = (group: readonly number[]): readonly number[] => {
    const parts = [...Map.groupBy(group, (item) => clusters.find(item)).values()];
    return parts.length < 2 || parts.length > MANY ? [] : parts.flatMap((part) => part.slice(0, NEAR));
  };
  const fitsOf = (group: readonly number[], item: number) =>
    group
      .filter((other) => clusters.find(other) !== clusters.find(item) && mayBe(named[item]!, named[other]!))
      .filter((other) => near(item, other));
  const onlyFit = (group: readonly number[], item: number) => {
    const fits = fitsOf(group, item);
    return new Set(fits.map((other) => clusters.find(other))).size === 1 ? fits[0]! : null;
  };
  const found = groups.map(fewOf).flatMap((group) =>
    group.flatMap((item) => {
      const fit = onlyFit(group, item);
      // letters that may stand for two names are neither's
      return fit !== null && onlyFit(group, fit) !== null ? [[fit, item] as const] : [];
    }),
  );
  for (const [a, b] of found) identities.same(a, b, "shorter name; the documents speak of the same", 0.75);
}

function isOpen({ local }: Named): boolean {
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
function wordKeys({ local }: Named, states: StateNames): readonly string[] {
  if (classOf(local.kind) !== "instrument") return [];
  const words = ownWords(local.name, states.words).toSorted();
  const proper = new Set((local.name.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).flatMap((word) => [...contentWords(word)]));
  // "the fisheries agreement" of whomever
  if (!words.some((word) => proper.has(word))) return [];
  return [`paper ${words.join(" ")} of ${states.of(local.name).join(" ")} ${gradeOf(local.name) ?? ""}`];
}

/** "MNDF", and the first letters of "Maldives National Defence Force". */
function letterKeys({ local }: Named): readonly string[] {
  if (classOf(local.kind) !== "organisation") return [];
  const words = local.name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length === 1) return LETTERS.test(local.name) ? [`letters ${local.name}`] : [];
  return words.length < 3 ? [] : [`letters ${words.map((word) => word[0]).join("")}`];
}

const LETTERS = /^[A-Z]{3,8}$/;

function grouped(items: readonly number[], keys: (item: number) => readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const item of items)
    for (const key of keys(item)) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [item]);
      else list.push(item);
    }
  return sorted(groups.keys()).flatMap((key) => (groups.get(key)!.length > 1 ? [groups.get(key)!] : []));
}
