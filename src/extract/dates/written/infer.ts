import { dayNumbers, formatDay } from "../../../document/edtf.ts";
import type { Mentions, Sentence } from "../../../document/layers.ts";
import { absolute } from "../resolve/absolute.ts";
import type { OfficeStart } from "../resolve/context.ts";
import { type Now, nowEdtf } from "../resolve/now.ts";
import { officeTarget } from "../resolve/office.ts";
import type { Place } from "../resolve/place.ts";
import { type Constraint, type Solution, solve } from "./constraint.ts";
import { type Holders, holderConstraint, knownKeys, knownPerson, officeAt, tenuresOf } from "./holders.ts";

/** What the inference looks at. */
export interface Clues {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly places: readonly Place[];
  readonly mentions: Mentions;
  readonly holders: Holders;
  readonly officeStart: (place: Place) => OfficeStart | null;
}

/** The days on which an undated text can have been written, from its dates, summits and office holders; null without a clue. */
export function inferWritten(clues: Clues): { readonly now: Now; readonly basis: string } | null {
  const constraints = distinct([...clues.places.flatMap((place) => fromPlace(place, clues)), ...fromHolders(clues)]);
  const solution = solve(withoutVisions(constraints));
  if (!solution || (solution.min === Number.NEGATIVE_INFINITY && solution.max === Number.POSITIVE_INFINITY))
    return null;
  const target = solution.kept.find((constraint) => constraint.target !== null)?.target ?? null;
  const { min, max } = solution;
  const fresh = solution.kept.some(({ told, allowed }) => told === true && allowed[0]?.[0] === min);
  const now: Now = { min, max, inferred: true, fresh, target, pick: pickDay(min, max, target), label: "" };
  const basis = explain(solution);
  return { now: { ...now, label: `${nowEdtf(now)} (${basis})` }, basis };
}

/** The day to count from: the target, kept inside the interval, else its first day. */
export function pickDay(min: number, max: number, target: number | null): number {
  return target === null ? min : Math.min(Math.max(target, min), max);
}

/** One constraint for each reason: said again it weighs a little more. */
function distinct(constraints: readonly Constraint[]): readonly Constraint[] {
  const byReason = new Map<string, Constraint>();
  for (const constraint of constraints) {
    const same = byReason.get(constraint.reason);
    const weight = same ? Math.min(same.weight + 0.25, constraint.weight * 2) : constraint.weight;
    byReason.set(constraint.reason, { ...constraint, weight });
  }
  return [...byReason.values()];
}

/** Bare years are often told in a tense that is not theirs; the more precise a date, the more it counts. */
function weightOf(days: readonly [number, number]): number {
  const length = days[1] - days[0];
  return length <= 6 ? 3 : length <= 31 ? 2.5 : 1;
}

/** Leaves out years told as past that lie alone, five years and more after all other dates: plans and visions ("the 2050 goal"). */
function withoutVisions(constraints: readonly Constraint[]): readonly Constraint[] {
  const starts = constraints.flatMap(({ told, allowed }) => (told ? [allowed[0]![0]] : [])).sort((a, b) => a - b);
  const last = starts.at(-1) ?? 0;
  const second = starts.findLast((day) => day < last - 366);
  const alone = starts.length >= 3 && second !== undefined && last - second > 5 * 365;
  return alone
    ? constraints.filter(({ told, weight, allowed }) => !(told && weight <= 1 && allowed[0]![0] >= last - 366))
    : constraints;
}

/** What a dated expression says: told as past it was over, told as future it had not ended. */
function fromPlace(place: Place, clues: Clues): readonly Constraint[] {
  const { meaning, tense } = place;
  const words = clues.text.slice(place.start, place.end);
  if (meaning.type === "office") return fromOffice(place, words, clues);
  const edtf = absolute(meaning);
  const days = edtf === null ? null : dayNumbers(edtf);
  if (!days) return [];
  const weight = meaning.type === "event" ? 2 : weightOf(days);
  if (meaning.type === "open" && meaning.side !== "since" && meaning.side !== "by") return [];
  if (meaning.type === "open" && meaning.side === "by") return tense === "past" ? [] : [upTo(days[1], 2, `"${words}"`)];
  if (meaning.type === "event" && meaning.side === "before") return [];
  if (meaning.type === "open" || (meaning.type === "event" && (meaning.side === "since" || meaning.side === "after"))) {
    return tense === "future" && meaning.type === "event" ? [] : [from(days[0], 2, `"${words}"`)];
  }
  if (!place.direct && weight <= 1) return []; // "the plan for 2024", "since relations began in 1995"
  if (tense === "past")
    return [from(days[1] - days[0] < 32 && edtf?.length !== 7 ? days[1] : days[0], weight, `"${words}" told as past`)];
  const upcoming = tense === "future" && days[1] < Number.POSITIVE_INFINITY;
  return upcoming ? [upTo(days[1], place.direct ? weight : weight / 2, `"${words}" told as future`)] : [];
}

/** "one month after becoming Prime Minister": an act that is coming or being told of then. */
function fromOffice(place: Place, words: string, clues: Clues): readonly Constraint[] {
  if (place.meaning.type !== "office") return [];
  const start = clues.officeStart(place);
  const days = start && dayNumbers(start.from);
  if (!start || !days) return [];
  const reason = `"${words}": ${start.label}`;
  const target = officeTarget(place.meaning, start.from);
  if (target === null) return place.meaning.side === "before" ? [] : [from(days[0], 2, reason)];
  if (place.tense === "past") return [from(target - 16, 2, reason)];
  return [{ allowed: [[days[0], target + 31]], weight: 3, reason, target }];
}

function from(day: number, weight: number, reason: string): Constraint {
  return { allowed: [[day, Number.POSITIVE_INFINITY]], weight, reason, target: null, told: true };
}

function upTo(day: number, weight: number, reason: string): Constraint {
  return { allowed: [[Number.NEGATIVE_INFINITY, day]], weight, reason, target: null };
}

/** Holders that were themselves found by the time of the text say nothing of it. */
const CIRCULAR = /in time|counterpart/;

/** Office holders named with their office; not in sentences that tell of a dated past. */
function fromHolders({ text, sentences, places, mentions, holders }: Clues): readonly Constraint[] {
  const dated = new Set(
    places
      .filter((place) => place.tense !== "future" && absolute(place.meaning) !== null)
      .map((place) => place.sentence),
  );
  const known = knownKeys(mentions);
  const found: Constraint[] = [];
  let at = 0;
  for (const mention of mentions.mentions) {
    const person = knownPerson(mention, holders.people, known);
    if (!person || CIRCULAR.test(mention.rule)) continue;
    while (at < sentences.length && sentences[at]!.end <= mention.start) at++;
    const next = sentences[at];
    const sentence = next && next.start <= mention.start ? next : null;
    const office = officeAt(text, mention, sentence, holders);
    if (!office || (office.standing === "current" && dated.has(at))) continue;
    const constraint = holderConstraint(
      person,
      tenuresOf(person, office.words, holders),
      office.standing,
      office.words,
    );
    if (constraint) found.push(constraint);
  }
  return found;
}

/** The reasons that bound the time of writing, and those left out because they contradict most others. */
function explain({ min, max, kept, dropped }: Solution): string {
  const bounds = kept.filter(
    ({ allowed, target }) => target !== null || allowed.some(([a, b]) => a === min || b === max),
  );
  const reasons = bounds.slice(0, 4).map(({ reason, allowed }) => `${reason} [${spell(allowed)}]`);
  const left = dropped.slice(0, 3).map(({ reason }) => reason);
  return `inferred from the text: ${reasons.join("; ")}${left.length > 0 ? `; left out as contradicting: ${left.join("; ")}` : ""}`;
}

function spell(allowed: readonly (readonly [number, number])[]): string {
  return allowed
    .map(
      ([a, b]) =>
        `${a === Number.NEGATIVE_INFINITY ? ".." : formatDay(a)}/${b === Number.POSITIVE_INFINITY ? ".." : formatDay(b)}`,
    )
    .join(", ");
}
