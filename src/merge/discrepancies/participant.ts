import { type Act, isNested, moodOf } from "../act.ts";
import { width } from "../days.ts";
import { byText, shared } from "../fold.ts";
import { type Finding, type Findings, finding, quote, sayer } from "./finding.ts";

/** Two documents on one meeting of one day name other people for one state. */
export function differingParticipants({ events }: Findings): readonly Finding[] {
  return events.list.flatMap((event) => {
    const acts = events.acts
      .get(event.id)!
      .filter(({ claim, days }) => moodOf(claim.status) === "done" && days !== null && width(days) <= 10);
    if (event.type !== "meeting" && event.type !== "summit") return [];
    return acts
      .flatMap((a, i) => acts.slice(i + 1).flatMap((b) => (a.doc.id === b.doc.id ? [] : differing(a, b))))
      .slice(0, 3);
  });
}

function differing(a: Act, b: Act): Finding[] {
  const other = b.sides;
  const states = [...a.sides].filter(([state, people]) => {
    const theirs = other.get(state);
    return theirs !== undefined && shared(people, theirs) > 0 && !isNested(people, theirs);
  });
  return states
    .sort(([x], [y]) => byText(x, y))
    .map(([state]) => {
      const note = `for ${state}, ${sayer(a)} names ${names(a, state)}; ${sayer(b)} names ${names(b, state)}`;
      return finding("participant", state, { claims: [a.claim.id, b.claim.id], evidence: [quote(a), quote(b)], note });
    });
}

function names(act: Act, state: string): string {
  return act.actors
    .filter(({ isPerson, country }) => isPerson && country === state)
    .map(({ name }) => name)
    .join(", ");
}
