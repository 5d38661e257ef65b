import type { Attribution, ClaimDate, Participant, PositionClaim } from "../../../document/claim.ts";
import { contentId } from "../../../document/ids.ts";
import type { LocalEntity, Mention } from "../../../document/layers.ts";
import { type Evidence, evidence, overlaps } from "../../../document/span.ts";
import type { Relation } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, subtree } from "../../syntax/walk.ts";
import { spanOf } from "../clause.ts";
import type { Mode } from "../mode/mode.ts";
import { weaker } from "../mode/status.ts";
import type { Reading } from "../reading.ts";
import { namedAt } from "./beside.ts";
import { WISHES } from "./relation.ts";
import type { Stance } from "./stances.ts";

/** One stand of one actor on one object, as found. */
export interface Found {
  readonly i: number;
  readonly stance: Stance;
  readonly relation: Relation;
  readonly actor: Actor;
  readonly key: string;
  readonly head: number;
  readonly quotation: Evidence;
  readonly words: Evidence;
  readonly attribution: readonly Attribution[];
  readonly date: ClaimDate | null;
  /** "offered aid": the verb of the stand is itself a proposal. */
  readonly offers: boolean;
  readonly mode: Mode;
}

/** The claim with its words. */
export function claimOf(reading: Reading, tree: Tree, found: Found): PositionClaim {
  const { stance, relation, key, head, quotation, words, mode } = found;
  const m = namedAt(reading, head);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  const objectKey = mention && mention.form !== "adjective" ? (mention.entities[0] ?? null) : null;
  const object = spanOf(reading, tree, [
    ...objectWords(reading, tree, head, found.i),
    ...askedOf(tree, found.i, head),
    ...strayObject(tree, found.i, head),
  ]);
  const at = head === found.i ? quotation.start : object.start;
  return {
    id: contentId("clm", reading.doc.id, "position", relation, key, at, quotation.start, quotation.end),
    document: reading.doc.id,
    kind: "position",
    relation,
    status:
      WISHES.has(relation) || found.offers ? weaker(mode.status ?? "ongoing", "proposed") : (mode.status ?? "ongoing"),
    actor: found.actor.name,
    actorEntity: found.actor.entity,
    object:
      objectKey === null || isOfKind(mention!, reading.entity(objectKey))
        ? object.exact
        : reading.entity(objectKey).name,
    objectEntity: objectKey,
    date: found.date,
    attribution: found.attribution,
    participants: participantsOf(reading, found, object),
    evidence: quotation,
    parts: {
      trigger: evidence(reading.doc.text, reading.doc.tokens[found.i]!),
      actor: words,
      object,
      ...(found.date?.evidence ? { date: found.date.evidence } : {}),
    },
    rule: `position ${stance.id}${mode.hedges.map((h) => `; ${h.row} → ${h.status}`).join("")}`,
    score: 0.7,
  };
}

/** "three patrol boats", "defence equipment": a kind has no name but the words of the text. */
function isOfKind({ kind }: Mention, { name }: LocalEntity): boolean {
  return kind === "equipment" && name === name.toLowerCase();
}

/** The actor, and whom the words of the object name. */
export function participantsOf(
  reading: Reading,
  { actor, key, words }: Pick<Found, "actor" | "key" | "words">,
  object: Evidence,
): readonly Participant[] {
  const named = new Map<string, Participant>();
  for (const t of reading.tokensIn(object)) {
    const m = reading.mentionAt(t);
    const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    if (!mention || !/^(person|state|organisation|body|forum|group)$/.test(mention.kind)) continue;
    for (const entity of mention.entities)
      if (entity !== key && entity !== actor.entity)
        named.set(entity, {
          ...{ entity, name: reading.entity(entity).name, role: "target" },
          evidence: evidence(reading.doc.text, mention),
        });
  }
  return [{ ...actor, role: "party", evidence: words }, ...named.values()];
}

/** The name of a state by its ISO code. */
export type StateName = (iso: string) => string | undefined;

interface Actor {
  readonly name: string;
  readonly entity: string | null;
}

/**
 * Only states join and ally: "Joe Biden wants to rejoin the pact" is a wish of the United States. "We" of ministers speaks for their states, a capital
 * that takes a stand is its government.
 */
export function actorNamed(
  reading: Reading,
  relation: Relation,
  key: string,
  stateName: StateName,
  mention?: Mention,
): Actor {
  const { name, kind, country } = reading.entity(key);
  const speaks =
    mention?.form === "pronoun" && /^(we|our|us)$/i.test(reading.doc.text.slice(mention.start, mention.end));
  const isOfState = kind === "person" ? OF_STATES.has(relation) || speaks : kind === "place" && CAPITAL.test(key);
  const state = isOfState && country !== null ? stateName(country) : undefined;
  if (state === undefined) return { name, entity: key };
  const local = reading.doc.mentions.entities.some((entity) => entity.key === country);
  return { name: state, entity: local ? country : null };
}

/** Ids of places of a state begin with its code: "egy-cairo". Brussels is more often the EU than Belgium. */
const CAPITAL = /^(?!bel-)[a-z]{3}-/;

const OF_STATES: ReadonlySet<Relation> = new Set<Relation>([
  "member_of",
  "wants_to_join",
  "candidate_for",
  "partner_of",
]);

/** "asked | India to withdraw its troops": whom the wish is for belongs to it. */
function askedOf(tree: Tree, i: number, head: number): readonly number[] {
  const whom = isA(tree, head, "xcomp", "ccomp", "advcl") ? tree.child(i, "iobj", "obj") : null;
  return whom !== null && i < whom && whom < head ? subtree(tree, whom) : [];
}

/** "looking for | developing skills": what the parser takes for the object of the verb over the gerund. */
function strayObject(tree: Tree, i: number, head: number): readonly number[] {
  const stray = tree.word(head).tag === "VBG" && isA(tree, head, "advcl") ? tree.child(i, "obj") : null;
  return stray !== null && stray > head && tree.child(head, "obj") === null ? subtree(tree, stray) : [];
}

/** The object as words: its nominal without other coordinated objects, a clause whole. */
function objectWords(reading: Reading, tree: Tree, head: number, at: number): readonly number[] {
  const dates = reading.datesOf(reading.sentenceOf(head));
  const isTime = (c: number) =>
    isA(tree, c, "nmod", "nmod:tmod", "nmod:unmarked") && dates.some((date) => overlaps(date, reading.doc.tokens[c]!));
  return subtree(
    tree,
    head,
    // "the waters | which both claim": how the stand is told is no part of the object
    (c) =>
      tree.word(c).head === head &&
      (isA(tree, c, "conj", "cc", "case", "det", "parataxis", "mark") ||
        holds(tree, c, at) ||
        isTime(c) ||
        (isSaid(tree, head) && isA(tree, c, "nsubj", "cop", "punct"))),
  );
}

/** "It is a | step opposed by Chad": a predicate is not its clause. */
function isSaid(tree: Tree, head: number): boolean {
  return tree.word(head).pos !== "VERB" && tree.child(head, "cop") !== null;
}

/** Whether a clause holds the word that names the stand. */
function holds(tree: Tree, clause: number, at: number): boolean {
  return isA(tree, clause, "acl:relcl", "acl", "appos") && (clause === at || tree.ancestors(at).includes(clause));
}
