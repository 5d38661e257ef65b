import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Act } from "../act.ts";
import { shareDays } from "../days.ts";
import { byText, fold, likeness, shared } from "../fold.ts";
import { moodOf } from "../mood.ts";
import { type Finding, type Findings, finding, quote, sayer } from "./finding.ts";
import { areOnePaper, closest, isDated, type Rivals, rivalsIn } from "./rivals.ts";
import { type Seat, seatReader } from "./seats.ts";

/** One event, two cities or two states (a city in its state is no difference); or one meeting of the same people on one day, told of two places. */
export function differingPlaces(findings: Findings): readonly Finding[] {
  const regions = regionsIn(findings.knowledge);
  const seatOf = seatReader(findings);
  const differing = placesApart(regions, seatOf);
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
  return [...inEvents, ...rivalsIn(findings).flatMap((rivals) => ofRivals(rivals, seatOf, differing))];
}

/** Names of regions, seas, islands and sites, which may hold a city or lie in one. */
type Regions = ReadonlySet<string>;

function regionsIn({ places }: Knowledge): Regions {
  const namesOf = (wanted: boolean) =>
    places
      .filter(({ kind }) => (kind === "city" || kind === "capital") === wanted)
      .flatMap(({ name, names }) => [name, ...names])
      .map((name) => fold(name).join(" "));
  const cities = new Set(namesOf(true));
  return new Set(namesOf(false).filter((name) => !cities.has(name)));
}

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

type SeatOf = (act: Act) => Seat | null;
type Apart = (a: Act, b: Act) => Finding[];

function placesApart(regions: Regions, seatOf: SeatOf): Apart {
  return (a, b) => {
    const [x, y] = [seatOf(a), seatOf(b)];
    if (a.claim.type === "visit" || x === null || y === null || x.place.id === y.place.id) return [];
    if (moodOf(a.claim.status) !== moodOf(b.claim.status) || a.doc.id === b.doc.id) return [];
    const countries = x.country !== null && y.country !== null && x.country !== y.country;
    if (!countries && !(x.country === y.country && [x, y].every((seat) => isCity(seat, regions)))) return [];
    const note = `${sayer(a)} puts it in ${x.place.name}, ${sayer(b)} in ${y.place.name}`;
    const evidence = [x.quoted, quote(a), y.quoted, quote(b)];
    return [finding("place", "place", { claims: [a.claim.id, b.claim.id], evidence, note })];
  };
}

/** A house or a hall may lie in the city that another text names; what no file knows is a town, unless its name says otherwise. */
function isCity({ place }: Seat, regions: Regions): boolean {
  if (place.kind !== "place") return false;
  const name = fold(place.name).join(" ");
  return !regions.has(name) && !SITE.test(name);
}

const SITE =
  /\b(palace|house|hotel|ministry|office|hall|cent(er|re)|airport|base|airbase|villa|residence|castle|embassy|headquarters|university|province|region|district|state|county|island|islands|sea|bay|lake|river|strait|valley|border|crossing|peninsula|port|camp|resort)\b/;
