import type { Knowledge } from "../../knowledge/knowledge.ts";
import { decide } from "../decided/decide.ts";
import { namerOf } from "../decided/who.ts";
import { byText, sorted } from "../fold.ts";
import type { ClaimDecision, Effect, Judgement, Testimony } from "../merged.ts";
import { cardReader } from "./cards.ts";
import { changeDiscrepancies, type DiscrepanciesChanged } from "./discrepancies.ts";
import { changeEntities, type EntitiesChanged } from "./entities.ts";
import { entitiesOf } from "./entity-of.ts";
import { type Changes, changesNear } from "./near.ts";
import { allOf, type Draft, TooTangled } from "./neighbours.ts";

/** What is otherwise in a record than when it was brought together last. */
export interface RecordNews {
  /** Ids of documents that are new, read again or gone. */
  readonly documents: readonly string[];
  /** All judgements of people that are not undone. */
  readonly judgements: readonly Judgement[];
}

/** The record around what is new. */
export interface RecordAround {
  /** Those of the named documents that there are, as they were read. */
  readonly load: (documents: readonly string[]) => Promise<readonly Testimony[]>;
  /** The documents of claims. */
  readonly documentsOf: (claims: readonly string[]) => Promise<readonly string[]>;
  /** Takes what is to be kept for the next time. */
  readonly draft: Draft;
  readonly knowledge: Knowledge;
  /** Whether nothing is kept yet, and all documents are new. */
  readonly isWhole: boolean;
}

/** What merge says otherwise than before. */
export interface MergedNear {
  readonly entities: EntitiesChanged;
  readonly changes: Changes;
  readonly discrepancies: Pick<DiscrepanciesChanged, "put" | "removed">;
  readonly effects: readonly Effect[];
  readonly decisions: readonly ClaimDecision[];
  /** Documents that changed, by themselves or by what people decided. */
  readonly documents: readonly string[];
}

/** Brings what is new together with its neighbours: the same as `merge` of all. Throws TooTangled where all must be merged. */
export async function mergeNear({ documents, judgements }: RecordNews, around: RecordAround): Promise<MergedNear> {
  const { load, draft, knowledge } = around;
  const judged = await documentsJudged(judgements, around);
  const read = inOrder(await load(sorted([...documents, ...judged])));
  const decided = decide(read, judgements, knowledge, strictNamer(read, knowledge));
  const asDecided = new Map(decided.documents.map((doc) => [doc.id, inKeys(doc)]));
  const changed = sorted([...documents, ...(await redecided(draft, decided.decisions, read))]);
  const pairs = await repaired(draft, decided.judgements);
  const entities = await changeEntities(
    draft,
    {
      went: changed,
      came: changed.flatMap((id) => asDecided.get(id) ?? []),
      decided: decided.judgements.filter(({ about, right }) => about === "entity" && right !== null),
      redecided: pairs.references,
    },
    { knowledge, cards: cardReader(knowledge) },
  );
  const changes = await changesNear(
    { documents: changed, references: entities.references, claims: pairs.claims, isWhole: around.isWhole },
    { load: loadAsDecided, draft, decided: decided.judgements, knowledge },
  );
  const { effects, ...discrepancies } = await changeDiscrepancies(
    { documents: changed, entities, changes },
    { load: loadAsDecided, draft, decided: decided.judgements, knowledge },
  );
  return {
    ...{ entities, changes, discrepancies },
    effects: decided.effects
      .map((effect) => effects.get(effect.judgement) ?? effect)
      .sort((a, b) => byText(a.judgement, b.judgement)),
    ...{ decisions: decided.decisions, documents: changed },
  };

  async function loadAsDecided(ids: readonly string[]) {
    const others = (await load(ids.filter((id) => !asDecided.has(id)))).map(inKeys);
    const all = [...ids.flatMap((id) => asDecided.get(id) ?? []), ...others];
    return { documents: all.sort((a, b) => byText(a.id, b.id)), entities: await entitiesOf(draft, ids) };
  }
}

function inOrder(documents: readonly Testimony[]): readonly Testimony[] {
  return documents.toSorted((a, b) => byText(a.id, b.id)).map(inKeys);
}

function inKeys(doc: Testimony): Testimony {
  return { ...doc, entities: doc.entities.toSorted((a, b) => byText(a.key, b.key)) };
}

/** Documents of which people judged something. */
async function documentsJudged(
  judgements: readonly Judgement[],
  { documentsOf }: RecordAround,
): Promise<readonly string[]> {
  const sides = judgements
    .flatMap(({ about, left, right }) => (about === "discrepancy" ? [right] : [left, right]))
    .filter((side) => side !== null);
  const [references, claims] = [
    sides.filter((side) => side.includes("#")),
    sides.filter((side) => !side.includes("#")),
  ];
  const anchored = judgements
    .flatMap(({ anchors }) => anchors ?? [])
    .flatMap((anchor) => (anchor !== null && "document" in anchor ? [anchor.document] : []));
  return sorted([
    ...references.map((reference) => reference.slice(0, reference.indexOf("#"))),
    ...anchored,
    ...(await documentsOf(sorted(claims))),
  ]);
}

/** Names in a document alone: whom a correction names elsewhere is looked for in all documents. */
function strictNamer(documents: readonly Testimony[], knowledge: Knowledge) {
  const find = namerOf(documents, knowledge);
  return (doc: Testimony, name: string) => {
    const found = find(doc, name);
    if (found === null || !doc.entities.some(({ key }) => key === found.key))
      throw new TooTangled("a correction names somebody whom its document does not name");
    return found;
  };
}

/** Spaces of what people decided: of claims, by document; on pairs. */
const DECISIONS = "decision";
const PAIRS = "decided pairs";

/** Documents of whose claims people decided otherwise than before. */
async function redecided(
  draft: Draft,
  decisions: readonly ClaimDecision[],
  documents: readonly Testimony[],
): Promise<readonly string[]> {
  const documentOf = new Map(documents.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id] as const)));
  const byDocument = Map.groupBy(decisions, ({ claim }) => documentOf.get(claim)!);
  const now = new Map([...byDocument].map(([id, own]) => [id, JSON.stringify(own)]));
  return changedIn(draft, DECISIONS, now);
}

/** What joins and parts otherwise than before, by what people decided on pairs. */
async function repaired(draft: Draft, judgements: readonly Judgement[]) {
  const pairs = judgements.filter(({ about, right }) => right !== null && about !== "claim" && about !== "discrepancy");
  const now = new Map(
    pairs.map(({ about, verdict, left, right }) => [
      `${about} ${left} ${right}`,
      `${about} ${left} ${right} ${verdict}`,
    ]),
  );
  const changed = (await changedIn(draft, PAIRS, now)).map((pair) => pair.split(" "));
  const sides = (wanted: boolean) =>
    sorted(changed.flatMap(([about, ...both]) => ((about === "entity") === wanted ? both : [])));
  return { references: sides(true), claims: sides(false) };
}

/** Keeps texts by their key; the keys of which the text is another than before. */
async function changedIn(draft: Draft, space: string, now: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const all = allOf(await draft.keyed(space, [ANY]));
  const before = (await draft.values(space, [...all])) as ReadonlyMap<string, string>;
  const changed = sorted([...all, ...now.keys()]).filter((key) => before.get(key) !== now.get(key));
  for (const key of changed) {
    const text = now.get(key);
    if (text === undefined) draft.remove(space, key);
    else draft.put(space, key, [ANY], text);
  }
  return changed;
}

const ANY = "any";
