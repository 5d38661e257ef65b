import type { Attribution, PositionClaim } from "../../../document/claim.ts";
import { type Evidence, evidence, type Span } from "../../../document/span.ts";
import type { Relation } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../../syntax/walk.ts";
import type { Coding } from "../acts/acts.ts";
import { partyAt } from "../acts/whose.ts";
import type { WordClasses } from "../classes.ts";
import { spanOf } from "../clause.ts";
import { dateAt } from "../dates/claim-date.ts";
import type { Reading } from "../reading.ts";
import { introduces, nounOf } from "./beside.ts";
import { leftOut } from "./exclusive.ts";
import { actorOf } from "./position-actors.ts";
import { actorNamed, claimOf, type Found, type StateName } from "./position-claim.ts";
import { objectsOf } from "./position-objects.ts";
import { fits, modeAt, relationBy } from "./relation.ts";
import { type Stance, type Stances, stancesAt } from "./stances.ts";

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
      for (const stance of stancesAt(stances, tree, i))
        found.push(...claimsAt(reading, coding, tree, i, stance, stances, attributionOf, stateName));
  });
  return found;
}

function claimsAt(
  reading: Reading,
  coding: Coding,
  tree: Tree,
  i: number,
  stance: Stance,
  stances: Stances,
  attributionOf: (span: Span) => readonly Attribution[],
  stateName: StateName,
): readonly PositionClaim[] {
  const actor = actorOf(reading, tree, i, stance);
  if (actor === null) return [];
  const { actors, objects } = sidesOf(reading, tree, i, stance, stances, actor);
  const fitting = objects.filter((head) => !actors.includes(head) && fits(reading, tree, coding, head, stance));
  if (fitting.length === 0) return [];
  const mode = modeAt(reading, tree, i, stance, coding);
  const relation = relationBy(tree, i, stance, mode, coding);
  if (relation === null || (relation === "opposes" && fitting.every((head) => SAID.test(tree.word(head).lemma))))
    return [];
  const quotation = wordsOf(reading, tree, i, actor, fitting);
  const shared = {
    ...{ i, stance, relation, quotation, mode, attribution: attributionOf(reading.doc.tokens[i]!) },
    date: dateAt(reading, tree, reading.sentenceOf(i), i),
    offers: stance.pos === "VERB" && coding.modes.verb.get(tree.word(i).lemma) === "proposed",
  };
  const others = fitting.flatMap((head) => leftOut(reading, tree, head, relation));
  const claims = partiesOf(reading, coding, tree, actors, relation, stateName).flatMap((who) => [
    ...fitting.map((head) => claimOf(reading, tree, { ...shared, ...who, head })),
    ...others.map((head) => claimOf(reading, tree, { ...shared, ...who, head, relation: "opposes" })),
  ]);
  // "its support for Vietnam" is not that of Vietnam, whatever "its" was taken for
  return claims.filter(({ actorEntity, objectEntity }) => actorEntity === null || actorEntity !== objectEntity);
}

/** Who stands and on what. "the partnership between Chile and Fiji", "the two are allies": the first with the others. */
function sidesOf(
  reading: Reading,
  tree: Tree,
  i: number,
  stance: Stance,
  stances: Stances,
  actor: number,
): { readonly actors: readonly number[]; readonly objects: readonly number[] } {
  const listed = isOne(reading, tree, i, stance) ? [actor] : tree.conjuncts(actor);
  const named = objectsOf(reading, tree, i, stance)
    .filter((head) => !isMutual(tree, head))
    .flatMap((head) =>
      tree.word(head).pos !== "VERB"
        ? tree.conjuncts(head).filter((c) => c === head || !isStand(tree, c, stances))
        : [head],
    );
  const isPair = stance.relation === "partner_of" && named.length === 0;
  return isPair ? { actors: listed.slice(0, 1), objects: listed.slice(1) } : { actors: listed, objects: named };
}

/** "Chad and | NATO member Norway": one noun introduces one name. */
function isOne(reading: Reading, tree: Tree, i: number, { actor, pos }: Stance): boolean {
  const isSingular = actor === "subject" && pos === "NOUN" && /^NNP?$/.test(tree.word(i).tag);
  return isSingular && introduces(reading, tree, nounOf(tree, i)) !== null;
}

/** "is a friend of the plan and an | opponent of the deal": what he is, not what he likes. */
function isStand(tree: Tree, i: number, stances: Stances): boolean {
  const { lemma, pos } = tree.word(i);
  return (
    pos === "NOUN" && (stances.get(lemma) ?? []).some((stance) => stance.pos === pos && stance.actor === "subject")
  );
}

/** The entities that the actors are. */
function partiesOf(
  reading: Reading,
  { classes }: Coding,
  tree: Tree,
  actors: readonly number[],
  relation: Relation,
  stateName: StateName,
): readonly Pick<Found, "actor" | "key" | "words">[] {
  return actors.flatMap((who) => {
    const m = partyAt(reading, tree, who, classes);
    const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    if (mention === undefined) return actors.length > 1 ? unnamedParty(reading, classes, tree, who) : [];
    const words = evidence(reading.doc.text, mention);
    return mention.entities.map((key) => ({
      key,
      words,
      actor: actorNamed(reading, relation, key, stateName, mention),
    }));
  });
}

/** "condemned by Mali and other Western | partners": states that nobody names, beside one that is named. */
function unnamedParty(
  reading: Reading,
  classes: WordClasses,
  tree: Tree,
  head: number,
): readonly Pick<Found, "actor" | "key" | "words">[] {
  const { lemma, tag } = tree.word(head);
  if (!classes.get("unnamed_states")!.has(lemma) || tag !== "NNS") return [];
  const described = childrenAs(tree, head, "amod", "compound").filter(
    (c) => !/^(other|several|many|some|few|various|numerous|more|most)$/i.test(tree.text(c)),
  );
  const words = spanOf(reading, tree, [...described, head]);
  return described.length === 0 ? [] : [{ key: words.exact, words, actor: { name: words.exact, entity: null } }];
}

/** The words that tell the stand: those under the trigger, the actor and the objects. */
function wordsOf(reading: Reading, tree: Tree, i: number, actor: number, objects: readonly number[]): Evidence {
  const isVerbal = tree.word(i).pos === "VERB";
  const below = subtree(
    tree,
    tree.word(i).pos === "ADP" ? tree.head(i)! : i,
    (c) => isA(tree, c, "parataxis", "advcl", "punct") || (isA(tree, c, "conj", "cc") && isVerbal),
  );
  return spanOf(reading, tree, below.concat(nominalWords(tree, actor), objects));
}

/** "provided each other with news", "cooperate with one another": no object of its own; only partners stand so to one another. */
function isMutual(tree: Tree, head: number): boolean {
  return (
    /^(each|one)$/i.test(tree.text(head)) && head + 1 < tree.last && /^(other|another)$/i.test(tree.text(head + 1))
  );
}

/** "rejected the accusation": a denial, no stand. */
const SAID = /^(report|accusation|allegation|claim|charge|suggestion|rumou?r|assertion|notion|it|which|that)$/;

function nominalWords(tree: Tree, head: number): readonly number[] {
  return subtree(tree, head, (c) =>
    isA(tree, c, "acl:relcl", "acl", "appos", "parataxis", "punct", "cop", "nsubj", "mark", "advcl", "aux"),
  );
}
