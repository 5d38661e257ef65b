import type { Act } from "../act.ts";
import { gap, width } from "../days.ts";
import { byText, sorted } from "../fold.ts";
import { statesIn } from "../parties.ts";
import { tellingOf } from "../voices/voices.ts";

/** Days between texts that tell of one piece of news. */
const NEWS = 7;
/** Days by which two tellings of one act may differ. */
const OFF = 3;

const FAMILIES: ReadonlySet<Act["family"]> = new Set<Act["family"]>([
  ...(["supply", "expulsion", "exercise", "sanction", "incident"] as const),
]);

/**
 * Acts that texts of one week tell of the same states in the same way, whether they were joined into one event or say too little for that: a promise without a
 * day, an expulsion "by now". Groups by the two states (the giver alone where a text does not say to whom); a text that tells two such acts is in none.
 */
export function echoesIn(acts: readonly Act[]): readonly (readonly Act[])[] {
  const blocks = new Map<string, Act[]>();
  for (const act of acts.filter(({ family, writtenBy }) => FAMILIES.has(family) && Number.isFinite(writtenBy))) {
    for (const key of keysOf(act)) {
      if (!blocks.has(key)) blocks.set(key, []);
      blocks.get(key)!.push(act);
    }
  }
  return sorted(blocks.keys()).flatMap((key) => inWeeks(blocks.get(key)!).map(withoutDoubles).filter(isOneRecipient));
}

function keysOf(act: Act): readonly string[] {
  const kind = `${act.claim.type} ${tellingOf(act.claim.status)}`;
  const from = sorted(statesIn(act.actors, ["supplier", "party"]));
  if (act.family === "supply" || act.family === "expulsion" || act.family === "sanction")
    return from.length === 1 ? [`${kind} ${from[0]}`] : [];
  const states = sorted(act.states);
  return states.length > 12 ? [] : states.flatMap((a, i) => states.slice(i + 1).map((b) => `${kind} ${a}+${b}`));
}

/** Runs of acts of which each was written within a week of the one before. */
function inWeeks(block: readonly Act[]): readonly (readonly Act[])[] {
  const inTime = block.toSorted((a, b) => a.writtenBy - b.writtenBy || byText(a.claim.id, b.claim.id));
  const runs: Act[][] = [];
  for (const act of inTime) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && act.writtenBy - last.writtenBy <= NEWS) runs.at(-1)!.push(act);
    else runs.push([act]);
  }
  return runs;
}

function withoutDoubles(run: readonly Act[]): readonly Act[] {
  const byDocument = Map.groupBy(run, ({ doc }) => doc.id);
  return run.filter(({ doc }) => {
    const own = byDocument.get(doc.id)!;
    return own.every((a) => own.every((b) => mayBeOne(a, b)));
  });
}

/** Days told so that they may be of one act; of two tellings in one text, one clause is the other. */
export function mayBeOne(a: Act, b: Act): boolean {
  if (a.doc.id === b.doc.id && a !== b)
    return a.claim.evidence.start < b.claim.evidence.end && b.claim.evidence.start < a.claim.evidence.end;
  if (a.days === null || b.days === null || width(a.days) > 31 || width(b.days) > 31) return true;
  return gap(a.days, b.days) <= OFF;
}

function isOneRecipient(run: readonly Act[]): boolean {
  const to = run
    .map(({ actors }) => sorted(statesIn(actors, ["recipient", "target"])).join("+"))
    .filter((key) => key !== "");
  return run.length > 1 && new Set(to).size < 2;
}
