import { contains, firstEndingAfter, type Span } from "../../document/span.ts";
import { quotedSpans } from "../../document/text/quoted.ts";
import { type Draft, type Find, find } from "./find.ts";
import { type Memory, recent } from "./memory.ts";
import { type Genders, person } from "./pronouns.ts";
import { atomAt, type Reading } from "./reading.ts";
import { type Cast, officeOfPerson } from "./unnamed.ts";

const ME = new Set(["i", "me", "my", "mine", "myself"]);
const YOU = new Set(["you", "your", "yours", "yourself"]);

/** "I", "your" at token `i`: who has the floor, to whom; in a quotation who is said to say it. null where nobody is known: then it is no mention. */
export function voiceAt({ reading, owner }: Draft, i: number, memory: Memory, genders: Genders): Find | null {
  const atom = atomAt(reading, i);
  const isMe = ME.has(atom);
  if (!(isMe || YOU.has(atom)) || reading.words[i]?.pos !== "PRON") return null;
  const sayer = sayerOf(reading, memory.quoted, i);
  if (sayer === null) return voice(i, memory.floor[isMe ? "speakerAt" : "addresseeAt"](i), "who has the floor");
  return isMe ? voice(i, personAt(reading, owner, sayer, memory, genders), "who says the quotation") : null;
}

/** "We suspended the talks" at token `i`: the state for which the minister speaks who has the floor or says the quotation; null for any other, then it is no mention. */
export function ourStateAt({ reading, owner }: Draft, i: number, cast: Cast, genders: Genders): Find | null {
  if (!/^(?:we|us|our|ours|ourselves)$/.test(atomAt(reading, i)) || reading.words[i]?.pos !== "PRON") return null;
  const sayer = sayerOf(reading, cast.memory.quoted, i);
  const key = sayer === null ? cast.memory.floor.speakerAt(i) : personAt(reading, owner, sayer, cast.memory, genders);
  const office = key === null ? null : officeOfPerson(cast, key);
  const state = office && (office.of ?? cast.registry.entities.get(key!)?.country ?? null);
  if (state === null || cast.registry.canon.get(state)?.country !== state) return null;
  const rule = "state of the one who speaks";
  return find({ first: i, last: i + 1, kind: "state", form: "pronoun", rule, entities: [state] });
}

function voice(i: number, key: string | null, rule: string): Find | null {
  return key === null ? null : find({ first: i, last: i + 1, kind: "person", form: "pronoun", rule, entities: [key] });
}

/** Whether a find is one that speaks or is spoken to: "he" goes on to tell of others. */
export function isVoice({ rule }: Find): boolean {
  return rule === "who has the floor" || rule === "who says the quotation";
}

/** The person at a token: by name, as read before, or meant by a pronoun. */
function personAt(
  reading: Reading,
  owner: Draft["owner"],
  at: number,
  memory: Memory,
  genders: Genders,
): string | null {
  const other = OTHER[atomAt(reading, at)];
  if (other !== undefined) return person(reading, at, memory, genders, other)[0] ?? null;
  const name = owner[at];
  const known = name === undefined ? undefined : memory.named.get(name)?.key;
  return known ?? recent(memory, 0).find((t) => t.kind === "person" && t.at <= at && at < t.end)?.key ?? null;
}

/** Of whom a pronoun cannot speak. */
const OTHER: Readonly<Record<string, "m" | "f">> = { he: "f", she: "m" };

/**
 * Who says the quotation in which the token stands: the subject of the verb that the quotation hangs on, or that hangs on it
 * (“I will go,” Macron said). null where the token stands in no quotation, or nobody says it there.
 */
function sayerOf(reading: Reading, quoted: readonly Span[], token: number): number | null {
  const span = quotationAround(reading, quoted, token);
  if (span === null) return null;
  const inside = (i: number) => i >= span.first && i < span.last;
  let top = token;
  for (let n = 0; n < 40 && inside(reading.words[top]!.head) && reading.words[top]!.head !== top; n++)
    top = reading.words[top]!.head;
  const up = reading.words[top]!.head;
  if (up !== top && !inside(up)) return subjectOutside(reading, up, inside);
  const sentence = reading.sentences[reading.sentenceOf[token]!]!;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (inside(i) || reading.words[i]!.head !== top || reading.words[i]!.relation !== "parataxis") continue;
    return subjectOutside(reading, i, inside);
  }
  return null;
}

function subjectOutside(reading: Reading, verb: number, inside: (i: number) => boolean): number | null {
  const { first, last } = reading.sentences[reading.sentenceOf[verb]!]!;
  for (let i = first; i < last; i++)
    if (!inside(i) && reading.words[i]!.head === verb && reading.words[i]!.relation === "nsubj") return i;
  return null;
}

/** Tokens `first` to `last` (exclusive). */
interface Tokens {
  readonly first: number;
  readonly last: number;
}

/** The tokens of the quotation around a token, within its sentence; null where there is none. */
function quotationAround(reading: Reading, quoted: readonly Span[], token: number): Tokens | null {
  const { start, end } = reading.tokens[token]!;
  const span = quoted[firstEndingAfter(quoted, start)];
  const sentence = reading.sentences[reading.sentenceOf[token]!];
  if (span === undefined || sentence === undefined || !contains(span, { start, end })) return null;
  let [first, last] = [token, token + 1];
  while (first > sentence.first && reading.tokens[first - 1]!.start >= span.start) first--;
  while (last < sentence.last && reading.tokens[last]!.end <= span.end) last++;
  return { first, last };
}

/** What stands between quotation marks in the paragraphs of a document, in order. */
export function quotationsOf({ doc }: Reading): readonly Span[] {
  return doc.zones.flatMap((zone) => quotedSpans(doc.text, zone));
}
