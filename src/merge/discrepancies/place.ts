import { contains, type Span } from "../../document/span.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import { type Act, isNested } from "../act.ts";
import { shareDays } from "../days.ts";
import { byText, fold, likeness, shared } from "../fold.ts";
import type { Entity, Testimony } from "../merged.ts";
import { moodOf } from "../mood.ts";
import { beforeReader } from "./before.ts";
import { notYet } from "./facing.ts";
import { type Finding, type Findings, finding, quote, sayer } from "./finding.ts";
import { placesTold } from "./place-told.ts";
import { areOnePaper, closest, isDated, type Rivals, rivalsIn } from "./rivals.ts";
import { type Seat, seatReader } from "./seats.ts";
import type { Stories } from "./stories.ts";
import { joinedOrTwins } from "./story-acts.ts";

/** One event, two cities or two states (a city in its state is no difference); or one meeting of the same people on one day, told of two places. */
export function differingPlaces(findings: Findings, stories: Stories): readonly Finding[] {
  const seatOf = seatReader(findings);
  const differing = placesApart(regionsIn(findings.knowledge), seatOf, findings.entities);
  const inEvents = findings.events.list.flatMap((event) => {
    const placed = findings.events.acts.get(event.id)!.flatMap((act) => {
      const seat = seatOf(act);
      return seat === null ? [] : [{ act, key: `${seat.place.id} ${moodOf(act.claim.status)}` }];
    });
    const first = [...Map.groupBy(placed, ({ key }) => key).entries()]
      .sort(([a], [b]) => byText(a, b))
      .map(([, acts]) => acts[0]!.act);
    return first.flatMap((a, i) => first.slice(i + 1).flatMap((b) => differing(a, b)));
  });
  const found = [
    ...inEvents,
    ...rivalsIn(findings).flatMap((rivals) => ofRivals(rivals, seatOf, differing)),
    ...stories.inPairs("seats", (told) =>
      joinedOrTwins(told, stories).flatMap(({ x, y }) => (moodOf(x.claim.status) === "done" ? differing(x, y) : [])),
    ),
    ...reportedElsewhere(findings.acts, seatOf, differing),
  ];
  return [...found, ...notYet(found, placesTold(findings, stories))];
}

/** How far back, in characters, a text tells the act that it says others put elsewhere. */
const BACK = 1000;

/** "They met in Vantaa. One agency reported that the meeting was held in Helsinki": what others than the text say of an act that it tells. */
function reportedElsewhere(acts: readonly Act[], seatOf: SeatOf, differing: Apart): readonly Finding[] {
  const placed = acts.filter((act) => act.family !== "statement" && act.family !== "visit" && seatOf(act) !== null);
  const before = beforeReader(placed);
  const others = placed.filter(({ claim }) => /^the\b/i.test(claim.evidence.exact) && claim.attribution.length > 0);
  return others.flatMap((act) => {
    const nearest = before(act, BACK).find(
      (one) =>
        one.family === act.family &&
        one.claim.stage === act.claim.stage &&
        sayer(one) !== sayer(act) &&
        isNested(one.states, act.states),
    );
    return nearest === undefined ? [] : differing(nearest, act);
  });
}

/** Names of regions, seas, islands and sites, which may hold a city or lie in one. */
export type Regions = ReadonlySet<string>;

export const regionsIn = onceOf(({ places }: Knowledge): Regions => {
  const namesOf = (wanted: boolean) =>
    places
      .filter(({ kind }) => (kind === "city" || kind === "capital") === wanted)
      .flatMap(({ name, names }) => [name, ...names])
      .map((name) => fold(name).join(" "));
  const cities = new Set(namesOf(true));
  return new Set(namesOf(false).filter((name) => !cities.has(name)));
});

/** How like the words of two texts are that tell of one round of talks. */
const ALIKE = 0.5;

/** The same people of both sides on the same day, or one paper signed on it. */
function ofRivals(rivals: Rivals, seatOf: SeatOf, differing: Apart): readonly Finding[] {
  const pair = closest(rivals, (act) => isDated(act) && seatOf(act) !== null && moodOf(act.claim.status) === "done");
  if (pair === null || !shareDays(pair[0].days!, pair[1].days!)) return [];
  const [a, b] = pair;
  const met = [...a.sides].filter(([state, people]) => shared(people, b.sides.get(state) ?? new Set()) > 0).length;
  const onePaper = a.family === "agreement" && a.claim.stage === b.claim.stage && areOnePaper(a, b);
  // "the seventh round of talks": between governments
  const oneRound = a.people.size === 0 && b.people.size === 0 && likeness(a.words, b.words) >= ALIKE;
  return (a.family === "talks" && (met >= 2 || oneRound)) || onePaper ? differing(a, b) : [];
}

type Placed = readonly [doc: Testimony, seat: At];
/** Whether a text names a place, in the words that are meant. */
type Names = (doc: Testimony, place: Seat["place"], isMeant?: (at: Span) => boolean) => boolean;
type SeatOf = (act: Act) => Seat | null;
type Apart = (a: Act, b: Act) => Finding[];

/** Before a place where something is done, or to which somebody is brought. */
const WHERE = /\b(?:in|at|to|into)\s+(?:the\s+)?$/i;

function placesApart(regions: Regions, seatOf: SeatOf, entities: Findings["entities"]): Apart {
  const names = namesReader(entities);
  const isNamedIn = ({ doc, claim: { evidence } }: Act, place: Entity) =>
    names(doc, place, (at) => contains(evidence, at) && WHERE.test(evidence.exact.slice(0, at.start - evidence.start)));
  return (a, b) => {
    const [x, y] = [seatOf(a), seatOf(b)];
    if (a.claim.type === "visit" || [a, b].some(({ claim }) => claim.mode !== null)) return [];
    if (x === null || y === null || x.place.id === y.place.id) return [];
    if (moodOf(a.claim.status) !== moodOf(b.claim.status)) return [];
    if (a.doc.id === b.doc.id && sayer(a) === sayer(b)) return [];
    if (!areAbroad(x, y) && !areTwoCities(x, y, regions) && !areTwoHouses([a.doc, x], [b.doc, y], names)) return [];
    // "received eleven at the bridge, and seven were taken to Oslo": who names both places in one breath has them for two things
    if (isNamedIn(a, y.place) || isNamedIn(b, x.place)) return [];
    const note = `${sayer(a)} puts it in ${x.place.name}, ${sayer(b)} in ${y.place.name}`;
    const evidence = [x.quoted, quote(a), y.quoted, quote(b)];
    return [finding("place", "place", { claims: [a.claim.id, b.claim.id], evidence, note })];
  };
}

export function namesReader(entities: Findings["entities"]): Names {
  return (doc, place, isMeant = () => true) =>
    doc.mentions.some(
      (mention) => isMeant(mention) && mention.entities.some((key) => entities.of(doc.id, key)?.id === place.id),
    );
}

type At = Pick<Seat, "place" | "country">;

export function areAbroad(x: At, y: At): boolean {
  return x.country !== null && y.country !== null && x.country !== y.country;
}

export function areTwoCities(x: At, y: At, regions: Regions): boolean {
  return !areAbroad(x, y) && isCity(x, regions) && isCity(y, regions);
}

/** "Hyderabad House", "Rashtrapati Bhavan": houses of their own, of which neither text names both; a hall or a room may lie in either. */
export function areTwoHouses([a, { place: x }]: Placed, [b, { place: y }]: Placed, names: Names): boolean {
  const words = [x, y].map(({ name }) => new Set(fold(name)));
  const isAlike = [...words[0]!].some((word) => words[1]!.has(word) && !HOUSE.test(word));
  if (isAlike || ![x, y].every(({ name }) => isHouse(name))) return false;
  return !names(a, y) && !names(b, x);
}

/** Whether a place is called a house of its own. */
export function isHouse(name: string): boolean {
  return HOUSE.test(fold(name).join(" "));
}

const HOUSE =
  /\b(?:palace|house|bhavan|bhawan|hotel|villa|castle|ministry|embassy|mansion|istana|palacio|palais|palazzo|schloss|kremlin|parliament|chancellery|cathedral|university|guesthouse|airport|museum|church|mosque)\b/;

/** A house or a hall may lie in the city that another text names; what no file knows is a town, unless its name says otherwise. */
function isCity({ place }: At, regions: Regions): boolean {
  if (place.kind !== "place") return false;
  const name = fold(place.name).join(" ");
  return !regions.has(name) && !SITE.test(name);
}

const SITE =
  /\b(palace|house|hotel|ministry|office|hall|cent(er|re)|airport|base|airbase|villa|residence|castle|embassy|headquarters|university|province|region|district|state|county|island|islands|sea|bay|lake|river|strait|valley|border|crossing|peninsula|port|camp|resort)\b/;
