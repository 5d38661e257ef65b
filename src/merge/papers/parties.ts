import type { Act } from "../act.ts";
import { isSubset } from "../fold.ts";
import type { Actor } from "../parties.ts";
import type { StateFinder } from "../state-names.ts";

/** Between whom an agreement is, by one claim. Sets hold ISO codes of states and names of what is of no state. */
export interface PaperParties {
  readonly parties: ReadonlySet<string>;
  /** Whether the words of the claim name them; else they were taken from what stands around ("The treaty was signed on Monday"). */
  readonly isFirm: boolean;
}

/**
 * States of those who sign; those between whom the title says that it is, where they are among them; where one or none is told, those that the title
 * names ("the sale of tanks to Poland") if that makes two.
 */
export function partiesOfPaper(act: Act, states: StateFinder): PaperParties {
  const { actors, claim, title } = act;
  const listed = new Set(states(BETWEEN.exec(title ?? "")?.[1] ?? ""));
  const signers = actors.filter(({ role }) => role === "party");
  const own = statesOf(signers, states);
  const parties = own.size > 1 ? own : statesOf(actors, states);
  if (listed.size > 2 && isSubset(parties, listed)) return { parties: listed, isFirm: true };
  const named = parties.size < 2 && title !== null ? states(title).filter((state) => !parties.has(state)) : [];
  // "Kenya–Ghana Trade Agreement": both
  const isInTitle = parties.size + named.length === 2;
  if (isInTitle) for (const state of named) parties.add(state);
  const isTold = claim.participants.every(({ evidence }) => evidence === null || isNamedIn(claim.evidence, evidence));
  return { parties, isFirm: isTold || (isInTitle && named.length === 2) };
}

/** "agreement between the Governments of Chad, Niger and Mali on the railway" */
const BETWEEN = /\bbetween\b(.*?)(?:\b(?:on|for|to|about|concerning|regarding|relating)\b|$)/i;

function statesOf(actors: readonly Actor[], states: StateFinder): Set<string> {
  return new Set(actors.flatMap((actor) => stateOf(actor, states)));
}

/** "the Government of Chad": Chad; a senate of no state that is told: nobody. */
function stateOf({ country, isPerson, name, entity }: Actor, states: StateFinder): readonly string[] {
  if (country !== null) return [country];
  if (isPerson) return [];
  const named = states(name);
  if (named.length === 1) return named;
  return entity?.kind === "body" ? [] : [name];
}

/** Whether it stands in the words of the claim: who only stands in another clause was gathered. */
function isNamedIn(claim: Words, { start, end, exact }: Words): boolean {
  return start >= claim.start && end <= claim.end && !/^its?$/i.test(exact);
}

interface Words {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
