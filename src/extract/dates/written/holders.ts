import { dayNumbers } from "../../../document/edtf.ts";
import type { Mention, Mentions, Sentence } from "../../../document/layers.ts";
import type { Knowledge, Person, Tenure } from "../../../knowledge/knowledge.ts";
import type { Constraint } from "./constraint.ts";

/** How the text puts a person to an office. */
export type Standing = "current" | "former" | "new";

/** Persons, their tenures and the words for offices, ready for look-up. */
export interface Holders {
  readonly people: ReadonlyMap<string, Person>;
  /** Office ids by the words that name them. */
  readonly offices: ReadonlyMap<string, readonly string[]>;
  readonly office: RegExp;
}

/** Look-ups for one knowledge. */
export function holders(knowledge: Knowledge): Holders {
  const offices = new Map<string, string[]>();
  for (const office of knowledge.offices) {
    for (const form of office.forms) {
      const name = form.split("@")[0]!.toLowerCase();
      offices.set(name, [...(offices.get(name) ?? []), office.id]);
    }
  }
  const names = [...offices.keys(), "prime minister", "president", "chancellor"].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  const escaped = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return {
    people: new Map(knowledge.people.map((person) => [person.id, person])),
    offices,
    office: new RegExp(`(?<!\\p{L})(?:${escaped.join("|")})(?!\\p{L})`, "giu"),
  };
}

/** Tenures of a person in the office that words name; all of the person's when the words are empty. */
export function tenuresOf(person: Person, words: string, { offices }: Holders): readonly Tenure[] {
  if (words === "") return person.tenures;
  const ids = offices.get(words) ?? [];
  return person.tenures.filter((tenure) => ids.includes(tenure.office) || tenure.title.toLowerCase() === words);
}

/** The person known to the knowledge whom a mention means, if it means one. */
export function knownPerson(
  mention: Mention,
  people: ReadonlyMap<string, Person>,
  known: ReadonlyMap<string, string>,
): Person | null {
  if (mention.kind !== "person" || mention.entities.length !== 1) return null;
  return people.get(known.get(mention.entities[0]!) ?? "") ?? null;
}

/** Knowledge ids of the local entities, by key. */
export function knownKeys(mentions: Mentions): ReadonlyMap<string, string> {
  const keys = mentions.entities.filter((entity) => entity.known !== null);
  return new Map(keys.map((entity) => [entity.key, entity.known as string]));
}

/** Before the name: "former prime minister of Japan", "Japan's new Prime Minister", "President". */
const GAP_TO_NAME =
  /^(?:\s(?:of|in|for)\s(?:the\s)?[\p{L}.\s]{1,30}?)?[\s,]*(?:(?:H\.E\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir)\s)*$/u;
/** Behind it: ", the new prime minister", "who is president". */
const GAP_BEHIND = /^,?\s(?:(?:is|was|as|the|a|who|became|becoming|,)\s){0,3}(?:[\p{L}'’-]+\s){0,2}$/u;

/** Office words at a name with the standing that the words before them give; null when there are none. */
export function officeAt(
  text: string,
  mention: Mention,
  sentence: Sentence | null,
  { office }: Holders,
): { words: string; standing: Standing } | null {
  const from = Math.max(sentence?.start ?? 0, mention.start - 80);
  const lead = text.slice(from, mention.end);
  let found: { words: string; standing: Standing } | null = null;
  for (const match of lead.matchAll(office)) {
    const gap = text.slice(from + match.index + match[0].length, mention.end);
    const inside = from + match.index >= mention.start;
    if (inside || GAP_TO_NAME.test(gap.slice(0, Math.max(0, gap.length - (mention.end - mention.start))))) {
      const standing = standingOf(lead.slice(0, match.index));
      found = standing && { words: match[0].toLowerCase(), standing };
    }
  }
  if (found) return found;
  const tail = text.slice(mention.end, Math.min(sentence?.end ?? text.length, mention.end + 60));
  for (const match of tail.matchAll(office)) {
    if (
      !GAP_BEHIND.test(tail.slice(0, match.index)) ||
      /(?<!\p{L})(?:and|with|to|by|of)\s/u.test(tail.slice(0, match.index))
    )
      return null;
    const standing = standingOf(tail.slice(0, match.index));
    return standing === "former" || standing === "new" ? { words: match[0].toLowerCase(), standing } : null;
  }
  return null;
}

/** Standing by the words before an office; null for deputies, candidates and offices of a past story ("then prime minister"). */
function standingOf(before: string): Standing | null {
  const words = before.slice(-40).split(/[.;:]/).at(-1) ?? "";
  if (
    /(?:^|\P{L})(?:then|then-|late|deputy|vice|assistant|shadow|next|future|would-be|interim|acting|first|ousted|candidate|one-time)[\s-](?:\p{L}+['’]?s?\s)?$/iu.test(
      words,
    )
  )
    return null;
  if (/(?:^|\P{L})(?:former|ex|previous|past|one-time|outgoing)[\s-](?:[\p{L}]+['’]?s?\s){0,2}$/iu.test(words))
    return /outgoing/i.test(words) ? null : "former";
  if (
    /(?:^|\P{L})(?:new|newly|incoming|newly-elected|newly-appointed)[\s-](?:(?:elected|appointed|installed)\s)?(?:[\p{L}]+\s){0,2}$/iu.test(
      words,
    )
  )
    return "new";
  return "current";
}

/** When the text can have been written, given that a person is called the present, new or former holder. */
export function holderConstraint(
  person: Person,
  tenures: readonly Tenure[],
  standing: Standing,
  words: string,
): Constraint | null {
  const times = tenures.flatMap((tenure) => {
    const from = tenure.from === null ? null : dayNumbers(tenure.from);
    const to = tenure.to === null ? null : dayNumbers(tenure.to);
    return from ? [[from[0], to ? to[1] : Number.POSITIVE_INFINITY] as const] : [];
  });
  const sure = tenures.every(({ verified }) => verified) ? "" : " (unverified)";
  const reason = `${standing} ${words} ${person.name}${sure}`;
  if (times.length === 0) return null;
  if (standing === "former") {
    const end = Math.min(...times.map(([, to]) => to));
    return Number.isFinite(end)
      ? { allowed: [[end, Number.POSITIVE_INFINITY]], weight: 1.5, reason, target: null }
      : null;
  }
  const allowed = standing === "new" ? times.map(([from, to]) => [from, Math.min(to, from + 365)] as const) : times;
  return { allowed: merge(allowed), weight: standing === "new" ? 2 : 1, reason, target: null };
}

/** Ranges in order, those that touch joined. */
function merge(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
