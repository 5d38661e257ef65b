import type { Act } from "./act.ts";
import { type Days, edtfOf, width } from "./days.ts";
import { byText } from "./fold.ts";
import { isLastDay, JOURNEY } from "./last-day.ts";
import { MONTH } from "./signing.ts";
import { NARROW } from "./support/ground.ts";
import { SLACK } from "./when.ts";

/**
 * The pairs of acts worth comparing: of one family, with an actor or two states in common, in one document or in one time; where `news` are given,
 * those that one of them is in. Narrowly dated acts meet on their days, widely dated ones meet all of their months; so the number grows about in
 * step with the claims.
 */
export function pairsToCompare(acts: readonly Act[], news?: ReadonlySet<Act>): readonly (readonly [Act, Act])[] {
  const blocks = new Map<string, Act[]>();
  for (const act of acts) {
    for (const key of blockKeys(act)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [act]);
      else block.push(act);
    }
  }
  const seen = new Set<number>();
  const pairs: (readonly [Act, Act])[] = [];
  for (const [key, block] of blocks) for (const [a, b] of pairsOf(block, key)) add(a, b);

  function add(a: Act, b: Act): void {
    if (news !== undefined && !news.has(a) && !news.has(b)) return;
    const pair = a.index * acts.length + b.index;
    if (seen.has(pair)) return;
    seen.add(pair);
    pairs.push([a, b]);
  }
  return pairs;
}

/** Ten thousand undated meetings of the same two in one text: each is compared with the next ones only. */
export const CROWD = 2000;
const NEIGHBOURS = 200;

/** Blocks of one document, and of one month, in which a pair is compared only when one of the two tells no day. */
export const OWN = "in ";
export const MIXED = "wide ";

function* pairsOf(block: readonly Act[], key: string): Generator<readonly [Act, Act]> {
  const [isOwn, isMixed] = [key.startsWith(OWN), key.startsWith(MIXED)];
  for (const [i, a] of block.entries()) {
    const last = block.length > CROWD ? Math.min(block.length, i + NEIGHBOURS) : block.length;
    for (let j = i + 1; j < last; j++) {
      const b = block[j]!;
      if (isMixed && a.doc.id === b.doc.id) continue;
      if (!(isOwn || isMixed) || isWide(a) || isWide(b)) yield [a, b];
    }
  }
}

/** Whether it tells no day: it is compared with all of its months. */
export function isWide(act: Act): boolean {
  return act.isLoose || act.days === null || width(act.days) > NARROW;
}

/** The blocks that an act lies in. */
export function blockKeys(act: Act): ReadonlySet<string> {
  const actors = actorKeys(act);
  const times = timeKeys(act);
  return new Set([
    ...actors.flatMap((actor) => times.map((time) => `${time} ${act.family} ${actor}`)),
    ...paperKeys(act),
    ...signingKeys(act),
  ]);
}

/** One paper, that texts may put on different days: the same parties sign on the same subject in a month. */
function paperKeys({ family, subject, states, window }: Act): readonly string[] {
  if (family !== "agreement" || window === null || width(window) > NARROW) return [];
  const parties = [...states].sort(byText).join("+");
  const words = [...subject].sort(byText).slice(0, 3);
  return monthsOf({ from: window.from - SLACK, to: window.to + SLACK }).flatMap((month) =>
    words.map((word) => `paper ${month} ${parties} ${word}`),
  );
}

/** One signing, of which texts name different parties: of one day, or of a day in the month that another tells. */
function signingKeys({ family, states, days }: Act): readonly string[] {
  if (family !== "agreement" || days === null || width(days) > MONTH) return [];
  const day = width(days) === 1 ? [`signed ${days.from}`] : [];
  const times = [...day, ...monthsOf(days).map((month) => `${MIXED}signed ${month}`)];
  return [...states].flatMap((state) => times.map((time) => `${time} ${state}`));
}

function actorKeys(act: Act): readonly string[] {
  if (act.family === "statement") return statementKeys(act);
  const states = [...act.states].toSorted();
  const couples = couplesOf(states.length === 0 && act.family === "agreement" ? landsOf(act) : states);
  // a conference of forty states is found by its first ones and by its forum
  return [
    ...act.people,
    ...act.forums,
    ...(states.length > 12 ? states : couples),
    ...(states.length === 1 ? states : []),
    ...spotKeys(act),
  ];
}

function couplesOf(states: readonly string[]): readonly string[] {
  return states.flatMap((a, i) => states.slice(i + 1).map((b) => `${a}+${b}`));
}

/** The states of the text, unless it is about many. */
function landsOf({ lands }: Act): readonly string[] {
  return lands.size > FEW ? [] : [...lands].toSorted();
}

/** A text that names more states than these tells not whose paper it means. */
const FEW = 6;

/** Where a text may leave out who took part: the paper by its subject, the place of the visit or the signing. */
function spotKeys({ family, subject, place, hosts }: Act): readonly string[] {
  if (family !== "agreement" && family !== "visit") return [];
  const paper =
    family === "agreement"
      ? [...subject]
          .sort(byText)
          .slice(0, 3)
          .map((word) => `on ${word}`)
      : [];
  return [
    ...paper,
    ...(place === null ? [] : [`at ${place.id}`]),
    ...(family === "visit" ? [...hosts].map((host) => `to ${host}`) : []),
  ];
}

/** How many characters one clause may have, about. */
const CLAUSE = 400;

/** Statements are joined for like words only, or as one clause read twice: they meet on their first words in order of the alphabet, and on their place. */
function statementKeys({ speakers, words, claim }: Act): readonly string[] {
  const first = [...words].sort(byText).slice(0, 3);
  const { start, end } = claim.evidence;
  const spots = new Set([start, end].map((at) => `at ${Math.floor(at / CLAUSE)}`));
  return [...speakers].flatMap((speaker) => [...first, ...spots].map((key) => `${speaker} ${key}`));
}

function timeKeys(act: Act): readonly string[] {
  const own = `${OWN}${act.doc.id}`;
  const { window, times } = act;
  const isKnown = window !== null && width(window) <= 400;
  const days =
    !isKnown || isWide(act) ? [] : daysIn(isLastDay(act) ? { ...window, from: window.to - JOURNEY } : window);
  const months = new Set([...(isKnown ? [window] : []), ...times].flatMap(monthsOf));
  return [own, ...days, ...[...months].map((month) => `${MIXED}${month}`)];
}

function daysIn({ from, to }: Days): readonly string[] {
  return Array.from({ length: to - from }, (_, i) => `day ${from + i}`);
}

function monthsOf({ from, to }: Days): readonly string[] {
  const months = new Set<string>();
  for (let day = from; day < to; day += 28) months.add(monthOf(day));
  months.add(monthOf(to - 1));
  return [...months];
}

function monthOf(day: number): string {
  return edtfOf({ from: day, to: day + 1 }).slice(0, 7);
}
