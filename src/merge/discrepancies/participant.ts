import { type Act, isNested } from "../act.ts";
import { shareDays, width } from "../days.ts";
import { byText, shared } from "../fold.ts";
import { moodOf } from "../mood.ts";
import { doersTold } from "./doers-told.ts";
import { notYet } from "./facing.ts";
import { type Finding, type Findings, ofActs, sayer } from "./finding.ts";
import { listsTold } from "./lists-told.ts";
import { areOnePaper, closest, isDated, type Rivals, rivalsIn } from "./rivals.ts";
import type { Stories } from "./stories.ts";

/** Two documents on one act of one day name other people for one state: in one event, or in two that else are alike. */
export function differingParticipants(findings: Findings, stories: Stories): readonly Finding[] {
  const offices = officesIn(findings);
  const inEvents = findings.events.list.flatMap((event) => {
    const acts = findings.events.acts.get(event.id)!.filter(isToldDone);
    if (event.type === "statement") return [];
    return acts
      .flatMap((a, i) =>
        acts.slice(i + 1).flatMap((b) => {
          if (a.doc.id === b.doc.id) return [];
          const more = differing(a, b, namesOther);
          return more.length > 0 ? more : instead(a, b, offices);
        }),
      )
      .slice(0, 3);
  });
  const between = rivalsIn(findings).flatMap((rivals) => insteadOf(rivals, offices));
  const found = [...inEvents, ...between];
  const told = [...doersTold(findings, stories), ...listsTold(findings, stories)];
  return [...found, ...notYet(found, told)];
}

function isToldDone({ claim, days }: Act): boolean {
  return moodOf(claim.status) === "done" && days !== null && width(days) <= 10;
}

type Differ = (mine: ReadonlySet<string>, theirs: ReadonlySet<string>) => boolean;

/** Some in common, and each names somebody whom the other does not. */
const namesOther: Differ = (mine, theirs) => shared(mine, theirs) > 0 && !isNested(mine, theirs);

function differing(a: Act, b: Act, differ: Differ): Finding[] {
  const states = [...a.sides].filter(([state, people]) => {
    const theirs = b.sides.get(state);
    return theirs !== undefined && differ(people, theirs);
  });
  return states
    .sort(([x], [y]) => byText(x, y))
    .map(([state]) => {
      const note = `for ${state}, ${sayer(a)} names ${names(a, state)}; ${sayer(b)} names ${names(b, state)}`;
      return ofActs("participant", state, [a, b], note);
    });
}

function names(act: Act, state: string): string {
  return [
    ...new Set(act.actors.filter(({ isPerson, country }) => isPerson && country === state).map(({ name }) => name)),
  ].join(", ");
}

type Portfolio = (act: Act, person: string) => string | null;

function insteadOf(rivals: Rivals, portfolio: Portfolio): readonly Finding[] {
  const pair = closest(rivals, (act) => isDated(act) && moodOf(act.claim.status) === "done");
  if (pair === null || !shareDays(pair[0].days!, pair[1].days!) || elsewhere(...pair)) return [];
  return instead(...pair, portfolio);
}

/** One signing or meeting with one person in common, or a signing for whose other party nobody is named: for the other state, the minister or his deputy. */
function instead(a: Act, b: Act, portfolio: Portfolio): Finding[] {
  const met = [...a.sides].filter(([state, people]) => shared(people, b.sides.get(state) ?? new Set()) > 0);
  if ((met.length === 0 && !isSignedAlone(a, b)) || met.length === a.sides.size || isOtherPaper(a, b)) return [];
  const apart: Differ = (mine, theirs) => shared(mine, theirs) === 0;
  const isOnePost: Differ = (mine, theirs) => {
    const posts = new Set([...mine].flatMap((person) => portfolio(a, person) ?? []));
    return apart(mine, theirs) && [...theirs].some((person) => posts.has(portfolio(b, person) ?? "none"));
  };
  // "received Abbas and Peres", "received Abbas and Netanyahu": the others are the same
  return differing(a, b, a.family === "agreement" || met.length >= 2 ? apart : isOnePost);
}

/** "Modi signed the agreement with Nepal", "Swaraj signed the agreement with Nepal". */
function isSignedAlone(a: Act, b: Act): boolean {
  const isBare = (state: string) => b.states.has(state) && !a.sides.has(state) && !b.sides.has(state);
  return a.family === "agreement" && a.claim.stage === "signed" && [...a.states].some(isBare);
}

function elsewhere(a: Act, b: Act): boolean {
  return a.placeCountry !== null && b.placeCountry !== null && a.placeCountry !== b.placeCountry;
}

function isOtherPaper(a: Act, b: Act): boolean {
  if (a.family !== "agreement") return false;
  return a.claim.stage !== b.claim.stage || !areOnePaper(a, b);
}

/** What an office is about: the foreign minister's and his deputy's are one. */
function officesIn({ documents }: Findings): Portfolio {
  const offices = new Map(
    documents.map(({ id, entities }) => [id, new Map(entities.map(({ key, office }) => [key, office]))]),
  );
  return (act, person) => {
    const place = act.actors.findIndex(({ key }) => key === person);
    const key = act.claim.participants[place]?.entity ?? null;
    const office = key === null ? null : offices.get(act.doc.id)?.get(key);
    return office == null ? null : bare(office);
  };
}

/** "Deputy Foreign Minister", "acting Minister of Foreign Affairs": foreign. */
function bare(office: string): string {
  const words =
    office
      .toLowerCase()
      .replace(/defense/g, "defence")
      .match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => !RANKS.has(word))
    .map((word) => word.replace(/s$/, ""))
    .toSorted()
    .join(" ");
}

const RANKS: ReadonlySet<string> = new Set(
  "deputy vice first second acting interim assistant junior state senior minister ministers ministry secretary of for the affairs parliamentary permanent under undersecretary chief head director general".split(
    " ",
  ),
);
