import { overlaps } from "../../document/span.ts";
import type { Count } from "../../extract/counts/counts.ts";
import type { Act } from "../act.ts";
import { sorted } from "../fold.ts";
import type { Explanation } from "../merged.ts";
import { tellingOf } from "../voices/voices.ts";
import { type Finding, finding, type Quoted, quote, quoted, sayer } from "./finding.ts";

/** A count with the act that it is told of. */
export interface Told {
  readonly count: Count;
  readonly act: Act;
}

/** Each with the places of the two counts. */
export type Differing = readonly [places: string, found: Finding];

/** The same for the same two counts, whatever they were found by. */
export function placesOf(told: readonly Told[]): string {
  return sorted(told.map(({ count, act }) => `${act.doc.id} ${count.start}`)).join(" ");
}

/** Two counts of one thing, with their sentences. */
export function numbers(thing: string, a: Told, b: Told): Finding {
  const note = `${sayer(a.act)} has "${oneLine(a.count)}", ${sayer(b.act)} "${oneLine(b.count)}" (${thing})`;
  const evidence = [a, b].flatMap(({ count, act }) => [quoted(act.doc, count), sentenceOf(count, act)]);
  return finding("number", "number", {
    claims: [a.act.claim.id, b.act.claim.id],
    evidence,
    note,
    explanation: superseded(a, b),
  });
}

function oneLine({ exact }: Count): string {
  return exact.replace(/\s+/g, " ");
}

/** An outlet that later gives another figure, later counts of the victims of an incident, what was done instead of what was planned. */
function superseded({ act: a, count: x }: Told, { act: b, count: y }: Told): Explanation | null {
  if (a.doc.published === b.doc.published || a.writtenBy === b.writtenBy) return null;
  const oneOutlet = a.doc.publisher !== null && a.doc.publisher === b.doc.publisher;
  const told = overlaps(a.claim.evidence, x.sentence) && overlaps(b.claim.evidence, y.sentence);
  const [first, then] = a.writtenBy < b.writtenBy ? [a, b] : [b, a];
  const isOtherwise = told && tellingOf(first.claim.status) === "planned" && tellingOf(then.claim.status) === "done";
  return oneOutlet || isOtherwise || (a.claim.type === "incident" && b.claim.type === "incident") ? "later text" : null;
}

/** The clause of the act where it holds the count, else the sentence. */
function sentenceOf({ start, end, sentence }: Count, act: Act): Quoted {
  const { evidence } = act.claim;
  return evidence.start <= start && end <= evidence.end ? quote(act) : quoted(act.doc, sentence);
}
