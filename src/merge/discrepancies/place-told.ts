import { contains } from "../../document/span.ts";
import type { Entity } from "../merged.ts";
import { facingEither, facingInAligned, saidReader } from "./aligned.ts";
import { areOfSameCompany, areToldAlike, type Facing, facing, tellerOf, toldApart } from "./facing.ts";
import type { Finding, Findings } from "./finding.ts";
import { areAbroad, areTwoCities, areTwoHouses, isHouse, namesReader, regionsIn } from "./place.ts";
import type { Stories } from "./stories.ts";
import { type Fact, factReader } from "./story-facts.ts";

/** Acts that are done in many places. */
const OFTEN: ReadonlySet<string> = new Set(
  "say tell add write speak announ report live work arrive leave be stay".split(" "),
);

/** Two texts of a story that put one thing done in two places, in clauses that tell it alike or in sentences that are; also where no act was read. */
export function placesTold(findings: Findings, stories: Stories): readonly Finding[] {
  const reader = factReader(findings);
  const names = namesReader(findings.entities);
  const regions = regionsIn(findings.knowledge);
  const placeOf = ({ told, teller: { doc } }: Fact): Entity | null => {
    const mention = doc.mentions.find(({ start, end }) => start === told.part.start && end === told.part.end);
    return mention === undefined ? null : findings.entities.of(doc.id, mention.entities[0] ?? null);
  };
  const isNamedIn = ({ sentence, teller: { doc } }: Fact, place: Entity) =>
    names(doc, place, (at) => contains(sentence, at));
  const areHouses = (x: Fact, y: Fact) => [x, y].every((fact) => isHouse(placeOf(fact)?.name ?? ""));
  const mayFace = (x: Fact, y: Fact) => areToldAlike(x, y) && areOfSameCompany(x, y) && isOneAct(x, y);
  const more = (x: Fact, y: Fact) => (areHouses(x, y) ? ONE_ROOF : 0);
  const inPair = ({ x, y }: Facing) => {
    const [p, q] = [placeOf(x), placeOf(y)];
    if (p === null || q === null || p.id === q.id || isNamedIn(x, q) || isNamedIn(y, p)) return [];
    const [s, t] = [p, q].map((place) => ({ place, country: place.country })) as [Seat, Seat];
    if (!areAbroad(s, t) && !areTwoCities(s, t, regions) && !areTwoHouses([x.teller.doc, s], [y.teller.doc, t], names))
      return [];
    const note = `${tellerOf(x)} puts it in ${p.name}, ${tellerOf(y)} in ${q.name}`;
    return [toldApart("place", "place", { x, y }, note)];
  };
  const isSaid = saidReader(findings.knowledge);
  const isOnlyOne = (fact: Fact) =>
    (reader.factsOf(fact.teller).get("place") ?? []).every(
      (one) => one === fact || one.sentence.start !== fact.sentence.start,
    );
  const mayFaceAligned = (x: Fact, y: Fact, likeness: number) =>
    likeness >= SURE && areToldAlike(x, y) && [x, y].every((fact) => !isSaid(fact) && isOnlyOne(fact));
  return stories.inPairs("places", (told) =>
    facingEither(
      facing(told, "place", reader, mayFace, more),
      facingInAligned(told, "place", reader.factsOf, mayFaceAligned),
    ).flatMap(inPair),
  );
}

/** How like two sentences are for the one place of each to be where one thing is done, whatever word tells that. */
const SURE = 0.35;

interface Seat {
  readonly place: Entity;
  readonly country: string | null;
}

/** What it adds that both name the house: texts that tell one act alone do. */
const ONE_ROOF = 0.5;

function isOneAct(x: Fact, y: Fact): boolean {
  return !OFTEN.has(x.act) && (x.act === y.act || isCeremonyOf(x, y) || isCeremonyOf(y, x));
}

/** "the signing ceremony". */
function isCeremonyOf({ act, words }: Fact, other: Fact): boolean {
  return act === "ceremo" && words.has(other.act);
}
