import { contains } from "../../document/span.ts";
import type { Act } from "../act.ts";
import { shared } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { beforeReader } from "./before.ts";
import { type Findings, type Quoted, quote, quoted } from "./finding.ts";

/** Where a text puts an act, with its words. */
export interface Seat {
  readonly place: Entity;
  /** ISO alpha-3. */
  readonly country: string | null;
  readonly quoted: Quoted;
}

/**
 * Where acts are: the place of the claim, else the one place that its words name after "in" or "at" ("signed an agreement on the river in Livingstone"), else that
 * of the clause right before it ("At the Villa Somalia the two talked, and an agreement was signed").
 */
export function seatReader({ entities, acts }: Findings): (act: Act) => Seat | null {
  const own = new Map<Act, Seat | null>();
  const seatIn = (act: Act) => {
    if (!own.has(act)) own.set(act, seatOf(act, entities));
    return own.get(act)!;
  };
  const before = beforeReader(acts.filter(({ family, claim }) => family !== "statement" && claim.type !== "visit"));
  return (act) => {
    const joined = seatIn(act) === null ? before(act, JOINT) : [];
    const clause = joined.find(({ states }) => shared(states, act.states) > 0);
    return clause === undefined ? seatIn(act) : seatIn(clause);
  };
}

/** Characters between two clauses of one sentence: ", and ". */
const JOINT = 8;

function seatOf(act: Act, entities: Findings["entities"]): Seat | null {
  const { place, placeCountry, claim } = act;
  const at = claim.place?.evidence ?? null;
  if (place !== null && (at === null || !isOfOther(act, at.start)))
    return { place, country: placeCountry, quoted: quote(act, at) };
  const named = act.doc.mentions.filter(
    (mention) => mention.kind === "place" && mention.form === "name" && contains(claim.evidence, mention),
  );
  const after = named.filter(
    ({ start }) => /\b(?:in|at)\s+(?:the\s+)?$/i.test(wordsTo(act, start)) && !isOfOther(act, start),
  );
  const [only] = after;
  const entity = after.length === 1 ? entities.of(act.doc.id, only!.entities[0] ?? null) : null;
  if (entity === null) return null;
  return { place: entity, country: entity.country, quoted: quoted(act.doc, only!) };
}

function wordsTo({ claim: { evidence } }: Act, start: number): string {
  return evidence.exact.slice(0, Math.max(0, start - evidence.start));
}

/** "who signed the text last July, has told students in Shizuoka": another verb stands between the act and the place. */
function isOfOther(act: Act, start: number): boolean {
  const { trigger } = act.claim.parts;
  const from = trigger === undefined ? 0 : Math.max(0, trigger.end - act.claim.evidence.start);
  return /,.*\b(?:told|said|has|had|is|was|will)\b/.test(wordsTo(act, start).slice(from));
}
