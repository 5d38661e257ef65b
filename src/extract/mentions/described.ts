import { description, type Find } from "./find.ts";
import { recent } from "./memory.ts";
import { atomAt, type Reading } from "./reading.ts";
import type { Cast } from "./unnamed.ts";

/** Nouns for people, and what their offices or descriptions may say. */
const NOUNS: Readonly<Record<string, RegExp>> = {
  diplomat: /ambassador|envoy|diplomat|charg|consul|foreign|spokes|representative|secretary/,
  envoy: /envoy|ambassador|representative|coordinator/,
  ambassador: /ambassador|envoy|high commissioner/,
  mediator: /mediator|envoy|coordinator|representative/,
  negotiator: /negotiator|envoy|representative|minister/,
  spokesperson: /spokes|press secretary/,
  spokesman: /spokes|press secretary/,
  spokeswoman: /spokes|press secretary/,
  minister: /minister|secretary|premier/,
  secretary: /secretary/,
  general: /general|commander|chief|military|army/,
  admiral: /admiral|commander|navy/,
  commander: /commander|general|admiral|chief/,
  judge: /judge|justice/,
  president: /president/,
  premier: /premier|prime minister/,
  chancellor: /chancellor/,
  commissioner: /commissioner/,
  adviser: /advis[eo]r/,
  advisor: /advis[eo]r/,
  senator: /senator/,
  lawmaker: /senator|congress|member of|representative|legislator|lawmaker|deputy/,
  official: /official|director|deputy|under|assistant|head/,
  chief: /chief|director|head|secretary-general|commander/,
  leader: /leader|president|prime minister|chairman|chancellor|king|emir|general secretary|head/,
  veteran: /./,
  politician: /./,
  scholar: /professor|fellow|researcher|scholar|analyst|expert/,
  analyst: /analyst|fellow|researcher|professor|expert/,
};

/** "the diplomat", "the spokesperson", "the former envoy": the person named last whom the text calls so, or gives such an office. */
export function describedAt(cast: Cast, reading: Reading, i: number): Find | null {
  const noun = atomAt(reading, i);
  const test = NOUNS[noun];
  const first = test ? determiner(reading, i) : null;
  if (!test || first === null) return null;
  const sentence = reading.sentenceOf[i]!;
  const said = (key: string) =>
    `${cast.registry.entities.get(key)?.office ?? ""} ${[...(cast.memory.called.get(key) ?? [])].join(" ")}`.toLowerCase();
  const people = recent(cast.memory, sentence - 8).filter(({ kind }) => kind === "person");
  const called = people.find(({ key }) => cast.memory.called.get(key)?.has(noun));
  const key = (called ?? people.find((trace) => test.test(said(trace.key))))?.key;
  if (key === undefined) return null;
  const rule = called ? "called so before" : "office in the text";
  return description({ first, last: i + 1, kind: "person", rule, entities: [key] });
}

/** The article of "the (Adj) noun" when nothing behind the noun says whose: "the envoy of Qatar" is somebody else. */
function determiner(reading: Reading, i: number): number | null {
  if (/^(?:of|for|to|from)$/.test(atomAt(reading, i + 1)) || atomAt(reading, i + 1) === "s") return null;
  let k = i - 1;
  while (k > i - 3 && reading.words[k]?.pos === "ADJ" && reading.words[k]!.head === i) k--;
  return atomAt(reading, k) === "the" ? k : null;
}
