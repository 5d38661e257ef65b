import type { EntityKind } from "../../document/layers.ts";
import type { Span } from "../../document/span.ts";
import type { Floor, Named } from "./floor.ts";
import type { Parties } from "./parties.ts";
import type { Reading } from "./reading.ts";

/** What has been named so far, as the reader of the text remembers it. */
export interface Trace {
  readonly key: string;
  readonly kind: EntityKind;
  /** Token. */
  readonly at: number;
  /** The token behind it. */
  readonly end: number;
  readonly sentence: number;
  readonly subject: boolean;
  /** Subject of the main clause: "Mr Trump said that Kim …". */
  readonly main: boolean;
  /** The word that governs it. */
  readonly governor: number;
  /** State that it is or belongs to. */
  readonly country: string | null;
  readonly adjective: boolean;
}

export interface Memory {
  readonly traces: Trace[];
  /** How often each state is named in the whole text. */
  readonly weight: ReadonlyMap<string, number>;
  /** The nouns by which the text calls people: "the mediator", by key. */
  readonly called: Map<string, Set<string>>;
  /** The pronoun settled last, with the token behind it. */
  pronoun: { readonly end: number; readonly keys: readonly string[] } | null;
  /** Who issues the document together: the parties of a joint statement; null for any other. */
  readonly parties: Parties | null;
  /** Whom "the two leaders", "both ministers" meant last, by the title. */
  readonly pairs: Map<string, readonly string[]>;
  /** Who speaks, to whom. */
  readonly floor: Floor;
  /** What stands between quotation marks, in order. */
  readonly quoted: readonly Span[];
  /** The people of the names, also of those that come later. */
  readonly named: Named;
  /** State of the publisher, where it is one. */
  readonly home: string | null;
  /** Last group that was meant, with its sentence. */
  group: { readonly keys: readonly string[]; readonly sentence: number } | null;
}

/** Traces of the sentences `from` to now, the latest first. At most 60: further back nobody remembers. */
export function recent(memory: Memory, from: number): Trace[] {
  const out: Trace[] = [];
  for (let k = memory.traces.length - 1; k >= 0 && out.length < 60; k--) {
    const trace = memory.traces[k]!;
    if (trace.sentence < from) break;
    out.push(trace);
  }
  return out;
}

/** Whether token `i` is, or is part of, the subject of a clause. */
export function isSubject(reading: Reading, i: number, titled = false): boolean {
  let k = i;
  for (let n = 0; n < 5; n++) {
    const word = reading.words[k];
    if (!word || word.head === k) return false;
    if (word.relation.startsWith("nsubj")) return true;
    // "the former chancellor of Germany Scholz had": the name hangs on the state or on the office
    if (
      !/^(flat|compound|appos|conj)/.test(word.relation) &&
      !(titled && /^(nmod|dep|obl)/.test(word.relation) && word.head < i && i - word.head < 6)
    )
      return false;
    k = word.head;
  }
  return false;
}

/** The `n` states that the text is about at a sentence: of the last ones named, those that the whole text names most. */
export function statesInPlay(memory: Memory, sentence: number, n: number): string[] {
  if (memory.parties?.states.length === n) return [...memory.parties.states];
  const guest = n === 2 ? otherThanHome(memory, sentence) : null;
  if (guest !== null) return [memory.home!, guest].sort();
  const heavy = (a: string, b: string): number =>
    (memory.weight.get(b) ?? 0) - (memory.weight.get(a) ?? 0) || (a < b ? -1 : 1);
  for (let back = 0; back <= 2; back++) {
    const traces = recent(memory, sentence - back).filter((t) => t.sentence === sentence - back);
    const here = statesOfTraces(memory, traces);
    if (here.size === n) return [...here].sort(heavy);
    // "Relations with Tanzania have warmed since the two countries …": and the state that the whole text is about
    const main = [...memory.weight.keys()].sort(heavy)[0];
    if (n === 2 && back === 0 && here.size === 1 && main !== undefined && !here.has(main) && isMain(memory, main))
      return [...here, main].sort(heavy);
    if (here.size > n) break;
  }
  for (const back of [3, 6]) {
    const near = statesOfTraces(memory, recent(memory, sentence - back));
    if (near.size >= n) return [...near].sort(heavy).slice(0, n);
  }
  const all = [...memory.weight.keys()].sort(heavy);
  if (all.length >= n) return all.slice(0, n);
  // a text that names only their leaders: just so many states must come together
  const led = new Set([...all, ...statesOfLeaders(memory)]);
  return led.size === n ? [...led].sort(heavy) : [];
}

/** Sentences back to which a release of a ministry may have named the other side. */
const NEAR = 3;

/** A release of a state says "the two sides" of that state and of the other that its last sentences name, of several the one that it names most. */
function otherThanHome(memory: Memory, sentence: number): string | null {
  const { home } = memory;
  // an agency tells of states among which its own is not
  if (home === null || !(memory.weight.has(home) || memory.traces.some(({ country }) => country === home))) return null;
  const states = recent(memory, sentence - NEAR).flatMap(({ country }) => (country === null ? [] : [country]));
  const others = states.filter((state) => state !== memory.home);
  const weightOf = (state: string): number => memory.weight.get(state) ?? 0;
  return others.reduce<string | null>(
    (best, one) => (best === null || weightOf(one) > weightOf(best) ? one : best),
    null,
  );
}

/** The state that the whole text names most; null where two are named as often. */
export function mainState(memory: Memory): string | null {
  return [...memory.weight.keys()].find((key) => isMain(memory, key)) ?? null;
}

/** Named more often than any other state. */
function isMain({ weight }: Memory, key: string): boolean {
  return [...weight].every(([other, count]) => other === key || count < weight.get(key)!);
}

function statesOfLeaders(memory: Memory): readonly string[] {
  return recent(memory, 0).flatMap(({ kind, country }) => (kind === "person" && country !== null ? [country] : []));
}

function statesOfTraces(memory: Memory, traces: readonly Trace[]): Set<string> {
  const states = new Set<string>();
  for (const trace of traces) if (trace.country !== null && memory.weight.has(trace.country)) states.add(trace.country);
  return states;
}
