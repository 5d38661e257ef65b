import type { Attribution, ClaimDate, Participant, PositionClaim } from "../../../document/claim.ts";
import { contentId } from "../../../document/ids.ts";
import { type Evidence, evidence, type Span } from "../../../document/span.ts";
import type { Relation } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { isA, subtree } from "../../syntax/walk.ts";
import type { Coding } from "../acts/acts.ts";
import { partyAt } from "../acts/whose.ts";
import { spanOf } from "../clause.ts";
import { type Mode, modeOfNoun, modeOfVerb } from "../mode/mode.ts";
import { weaker } from "../mode/status.ts";
import type { Reading } from "../reading.ts";
import { dateAt } from "../when.ts";
import { actorOf, objectsOf } from "./position-arguments.ts";
import type { Stance, Stances } from "./stances.ts";

/** Where the document says that someone stands: one claim for each actor and object. */
export function positionsOf(
  reading: Reading,
  coding: Coding,
  stances: Stances,
  attributionOf: (span: Span) => readonly Attribution[],
  stateName: StateName,
): readonly PositionClaim[] {
  const found: PositionClaim[] = [];
  reading.doc.sentences.forEach((sentence, s) => {
    const tree = reading.trees[s]!;
    for (let i = sentence.first; i < sentence.last; i++)
      for (const stance of stances.get(tree.word(i).lemma.toLowerCase()) ?? [])
        if (tree.word(i).pos === stance.pos)
          found.push(...claimsAt(reading, coding, tree, i, stance, attributionOf, stateName));
  });
  return found;
}

function claimsAt(
  reading: Reading,
  coding: Coding,
  tree: Tree,
  i: number,
  stance: Stance,
  attributionOf: (span: Span) => readonly Attribution[],
  stateName: StateName,
): readonly PositionClaim[] {
  const actor = actorOf(reading, tree, i, stance);
  if (actor === null) return [];
  const listed = tree.conjuncts(actor);
  const named = objectsOf(reading, tree, i, stance).flatMap((head) =>
    isNominal(tree, head) ? tree.conjuncts(head) : [head],
  );
  // "the partnership between Chile and Fiji", "the two are allies": the first with the others
  const mutual = stance.relation === "partner_of" && named.length === 0;
  const actors = mutual ? listed.slice(0, 1) : listed;
  const objects = mutual ? listed.slice(1) : named;
  const fitting = objects.filter(
    (head) =>
      !actors.includes(head) && !isMutual(tree, head, stance.relation) && fits(reading, tree, coding, head, stance),
  );
  if (fitting.length === 0) return [];
  const mode = modeAt(tree, i, stance, coding);
  const relation = relationBy(
    stance,
    mode.hedges.map((h) => h.status),
    coding.modes.verb.get(tree.word(i).lemma),
  );
  if (relation === "opposes" && fitting.every((head) => SAID.test(tree.word(head).lemma))) return [];
  if (relation === null) return [];
  const quotation = spanOf(
    reading,
    tree,
    subtree(
      tree,
      i,
      (c) => isA(tree, c, "parataxis", "advcl", "punct") || (isA(tree, c, "conj", "cc") && isVerbal(tree, i)),
    ).concat(nominalWords(tree, actor), fitting),
  );
  const claims: PositionClaim[] = [];
  for (const who of actors) {
    const m = partyAt(reading, tree, who, coding.classes);
    if (m === null) continue;
    const mention = reading.doc.mentions.mentions[m]!;
    for (const key of mention.entities)
      for (const head of fitting)
        claims.push(
          claimOf(reading, tree, {
            i,
            stance,
            relation,
            actor: actorNamed(reading, relation, key, stateName),
            key,
            head,
            quotation,
            words: evidence(reading.doc.text, mention),
            attribution: attributionOf(reading.doc.tokens[i]!),
            date: dateAt(reading, tree, reading.sentenceOf(i), i),
            offers: stance.pos === "VERB" && coding.modes.verb.get(tree.word(i).lemma) === "proposed",
            hedges: mode,
          }),
        );
  }
  // "its support for Vietnam" is not that of Vietnam, whatever "its" was taken for
  return claims.filter(({ actorEntity, objectEntity }) => actorEntity === null || actorEntity !== objectEntity);
}

/** "provided each other with news": only partners stand so to one another. */
function isMutual(tree: Tree, head: number, relation: Relation): boolean {
  return (
    relation !== "partner_of" &&
    /^(each|one)$/i.test(tree.text(head)) &&
    head + 1 < tree.last &&
    /^(other|another)$/i.test(tree.text(head + 1))
  );
}

/** "rejected the accusation": a denial, no stand. */
const SAID = /^(report|accusation|allegation|claim|charge|suggestion|rumou?r|assertion|notion|it|which|that)$/;

/** "is a member" has the tense of its copula; "is expected to become a member" that of the verb over it. */
export function modeAt(tree: Tree, i: number, stance: Stance, coding: Coding): Mode {
  if (stance.pos === "VERB" || tree.child(i, "cop") !== null) return modeOfVerb(tree, i, coding.modes);
  const up = tree.head(i);
  const becoming = up !== null && isA(tree, i, "obj", "xcomp") && tree.word(up).pos === "VERB";
  return becoming ? modeOfVerb(tree, up, coding.modes) : modeOfNoun(tree, i, null, coding.modes);
}

interface Found {
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
  readonly hedges: ReturnType<typeof modeOfVerb>;
}

function claimOf(reading: Reading, tree: Tree, found: Found): PositionClaim {
  const { stance, relation, key, head, quotation, words } = found;
  const m = reading.mentionAt(head);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  const objectKey = mention && mention.form !== "adjective" ? (mention.entities[0] ?? null) : null;
  const object = spanOf(reading, tree, [...objectWords(tree, head, found.i), ...askedOf(tree, found.i, head)]);
  return {
    id: contentId(
      "clm",
      reading.doc.id,
      "position",
      relation,
      key,
      head === found.i ? quotation.start : object.start,
      quotation.start,
      quotation.end,
    ),
    document: reading.doc.id,
    kind: "position",
    relation,
    status:
      WISHES.has(relation) || found.offers
        ? weaker(found.hedges.status ?? "ongoing", "proposed")
        : (found.hedges.status ?? "ongoing"),
    actor: found.actor.name,
    actorEntity: found.actor.entity,
    object: objectKey === null ? object.exact : reading.entity(objectKey).name,
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
    rule: `position ${stance.id}${found.hedges.hedges.map((h) => `; ${h.row} → ${h.status}`).join("")}`,
    score: 0.7,
  };
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

/** Only states join and ally: "Joe Biden wants to rejoin the pact" is a wish of the United States. */
export function actorNamed(reading: Reading, relation: Relation, key: string, stateName: StateName): Actor {
  const { name, kind, country } = reading.entity(key);
  const state = kind === "person" && OF_STATES.has(relation) && country !== null ? stateName(country) : undefined;
  if (state === undefined) return { name, entity: key };
  const local = reading.doc.mentions.entities.some((entity) => entity.key === country);
  return { name: state, entity: local ? country : null };
}

const OF_STATES: ReadonlySet<Relation> = new Set<Relation>([
  "member_of",
  "wants_to_join",
  "candidate_for",
  "partner_of",
]);

/** What is only wanted is proposed, however surely it is told (GUIDELINES: proposed). */
export const WISHES: ReadonlySet<Relation> = new Set<Relation>(["seeks", "wants_to_join", "candidate_for"]);

/** "joined" tells a membership, "wants to join" a wish; "does not support" is no support, and no opposition either. */
function relationBy(stance: Stance, statuses: readonly string[], own: string | undefined): Relation | null {
  if (statuses.includes("denied"))
    return stance.relation === "supports" || stance.relation === "favours" ? "opposes" : null;
  if (stance.relation !== "wants_to_join") return stance.relation;
  // "applied to the union": the verb itself is a wish.
  if (own !== undefined) return "wants_to_join";
  if (statuses.some((s) => /^(proposed|speculated|announced|expected|hypothetical|rumoured|scheduled)$/.test(s)))
    return "wants_to_join";
  return stance.pos === "VERB" && statuses.includes("occurred") ? "member_of" : null;
}

/** What the object must be: a kind of mention, or a class of words. */
function fits(reading: Reading, tree: Tree, coding: Coding, head: number, stance: Stance): boolean {
  if (stance.needs.length === 0) return true;
  return stance.needs.some((need) => {
    if (need.startsWith("@")) return coding.classes.get(need.slice(1))?.has(tree.word(head).lemma) ?? false;
    const m = reading.mentionAt(head);
    return m !== null && reading.doc.mentions.mentions[m]!.kind === need;
  });
}

function isNominal(tree: Tree, head: number): boolean {
  return tree.word(head).pos !== "VERB";
}

function isVerbal(tree: Tree, i: number): boolean {
  return tree.word(i).pos === "VERB";
}

function nominalWords(tree: Tree, head: number): readonly number[] {
  return subtree(tree, head, (c) =>
    isA(tree, c, "acl:relcl", "acl", "appos", "parataxis", "punct", "cop", "nsubj", "mark", "advcl", "aux"),
  );
}

/** "asked | India to withdraw its troops": whom the wish is for belongs to it. */
function askedOf(tree: Tree, i: number, head: number): readonly number[] {
  const whom = isA(tree, head, "xcomp", "ccomp", "advcl") ? tree.child(i, "iobj", "obj") : null;
  return whom !== null && i < whom && whom < head ? subtree(tree, whom) : [];
}

/** The object as words: its nominal without other coordinated objects, a clause whole. */
function objectWords(tree: Tree, head: number, at: number): readonly number[] {
  return subtree(
    tree,
    head,
    // "the waters | which both claim": how the stand is told is no part of the object
    (c) =>
      tree.word(c).head === head &&
      (isA(tree, c, "conj", "cc", "case", "det", "parataxis", "mark") || holds(tree, c, at)),
  );
}

/** Whether a relative clause holds the word that names the stand. */
function holds(tree: Tree, clause: number, at: number): boolean {
  return isA(tree, clause, "acl:relcl") && (clause === at || tree.ancestors(at).includes(clause));
}
