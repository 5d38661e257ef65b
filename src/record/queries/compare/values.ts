import type { EventClaim } from "../../../document/claim.ts";
import { contains, type Evidence } from "../../../document/span.ts";
import type { Count } from "../../../extract/counts/counts.ts";
import type { Entity } from "../../../merge/merged.ts";
import { fold, foldedWords } from "../../fold.ts";
import type { KeptClaim } from "../../kept.ts";
import type { Source } from "../chronology.ts";
import type { Value } from "./row.ts";

/** A member of a set of values: which participant, topic or thing counted it is, and what is said of it. */
export interface Member extends Value {
  readonly of: string;
  readonly name: string;
}

type Entities = ReadonlyMap<string, Entity>;

function value(claim: EventClaim, key: string, words: string, part: Evidence | null | undefined): Value {
  return { key, words, claim: claim.id, evidence: part ?? claim.evidence };
}

/** The one value of a field that a claim gives; none where it is silent. */
export const SINGLE = {
  type: ({ claim }: Source) => [value(claim, claim.type, claim.type, claim.parts.trigger)],
  status: ({ claim }: Source) => [value(claim, claim.status, claim.status, claim.parts.status)],
  date: ({ claim }: Source) =>
    claim.date === null ? [] : [value(claim, claim.date.edtf, claim.date.edtf, claim.date.evidence)],
  mode: ({ claim }: Source) => (claim.mode === null ? [] : [value(claim, claim.mode, claim.mode, null)]),
} as const;

/** Where it was, by entity: its words are those of the text. */
export function placeOf({ claim, entities }: Source): readonly Value[] {
  if (claim.place === null) return [];
  const { entity, name, evidence } = claim.place;
  const merged = entity === null ? null : (entities.get(entity)?.entity ?? null);
  return [value(claim, merged ?? folded(name), name, evidence)];
}

/** Who takes part, with the role. */
export function participantsOf({ claim, entities }: Source, merged: Entities): readonly Member[] {
  return claim.participants.map(({ entity, name, role, evidence }) => {
    const id = entity === null ? null : (entities.get(entity)?.entity ?? null);
    const known = id === null ? undefined : merged.get(id);
    return { ...value(claim, role, role, evidence), of: id ?? folded(name), name: known?.name ?? name };
  });
}

/** What it is about, each with its words. */
export function topicsOf({ claim }: Source): readonly Member[] {
  return claim.topics.map((topic) => ({
    ...value(claim, topic, topic, claim.parts[`topic:${topic}`]),
    of: topic,
    name: topic,
  }));
}

/** Counted so often that "two sides" of one text and "three countries" of another are no numbers of one thing. */
const LOOSE: ReadonlySet<string> = new Set(
  `side leader country party minister president nation government official time people way thing part person area point other state head year month week day`.split(
    " ",
  ),
);

/** How many of what: "six patrol boats", among the counts of its document. "The two spoke", "the two prime ministers" tell who takes part. */
export function numbersOf({ claim }: Source, counts: readonly Count[]): readonly Member[] {
  const { evidence } = claim;
  const own = counts.filter(
    (count) =>
      contains(evidence, count) &&
      !LOOSE.has(count.thing) &&
      !/\bthe\s*$/i.test(evidence.exact.slice(0, count.start - evidence.start)),
  );
  return own.map(({ start, end, exact, number, thing, of }) => {
    const name = [...of, thing].join(" ");
    return { ...value(claim, String(number), String(number), { start, end, exact }), of: name, name };
  });
}

/** On whose word. */
export function speakersOf({ claim }: Source): readonly Value[] {
  const said = claim.attribution.filter(({ kind }) => kind !== "author");
  if (said.length === 0) return [value(claim, "its own word", "its own word", null)];
  return said.map(({ speaker, cue }) =>
    value(claim, folded(speaker), `${speaker}${cue === null ? "" : ` (“${cue}”)`}`, claim.parts.cue),
  );
}

/** Where someone stands: "Taiwan wants to join CPTPP"; none for an event. */
export function positionOf({ claim, entities }: KeptClaim): readonly Member[] {
  if (claim.kind !== "position") return [];
  const { actor, actorEntity, relation, object, objectEntity, status, evidence } = claim;
  const key = (name: string, local: string | null) =>
    (local === null ? null : entities.get(local)?.entity) ?? folded(name);
  const of = `${key(actor, actorEntity)} ${relation} ${key(object, objectEntity)}`;
  const name = `${actor} ${relation.replaceAll("_", " ")} ${object}`;
  return [{ key: status, words: status, claim: claim.id, evidence, of, name }];
}

function folded(name: string): string {
  return fold(
    foldedWords(name)
      .map(({ word }) => word)
      .join(" "),
  );
}
