import type { Knowledge } from "../../knowledge/knowledge.ts";
import { byText } from "../fold.ts";
import type { ClaimDecision, Effect, Judgement, Testimony } from "../merged.ts";
import { type AboutClaim, decideClaim, overruledOfClaim } from "./claim.ts";
import { anchorFor, type Locator, locatorOf } from "./locate.ts";
import { overruledPairs, type Pair } from "./pairs.ts";
import { type Namer, namerOf } from "./who.ts";

/** The documents as people decided, and what became of each judgement. */
export interface Decided {
  /** With corrected claims, without those that were rejected. */
  readonly documents: readonly Testimony[];
  /** Those that stand, earliest first, each about what is there now. */
  readonly judgements: readonly Judgement[];
  /** By claim id. */
  readonly decisions: readonly ClaimDecision[];
  readonly effects: readonly Effect[];
}

type Located = { readonly judgement: Judgement; readonly left: string | null; readonly right: string | null };

/** What judgements of people make of the documents. Discrepancies are not found yet: their judgements stand here (see discrepancies.ts). */
export function decide(
  documents: readonly Testimony[],
  judgements: readonly Judgement[],
  knowledge: Knowledge,
  find: Namer = namerOf(documents, knowledge),
): Decided {
  const inTime = judgements.toSorted((a, b) => byText(a.at ?? "", b.at ?? "") || byText(a.id, b.id));
  const locator = locatorOf(documents);
  const located = inTime.map((judgement) => ({ judgement, ...sides(judgement, locator) }));
  const found = located.filter(isThere).map(({ judgement, left, right }) => ({ ...judgement, left, right }));
  const overruled = new Map([...pairsOverruled(found), ...claimsOverruled(found)]);
  const standing = found.filter(({ id }) => !overruled.has(id));
  return {
    ...applied(documents, standing.filter(isAboutClaim), find),
    judgements: standing,
    effects: located.map((one) => effectOf(one, overruled)),
  };
}

function sides({ about, left, right, anchors = [null, null] }: Judgement, locator: Locator) {
  const side = (id: string, of: 0 | 1) =>
    about === "entity"
      ? locator.entity(id, anchorFor(anchors[of], "entity"))
      : (locator.claim(id, anchorFor(anchors[of], "claim"))?.id ?? null);
  const first = about === "discrepancy" ? left : side(left, 0);
  return { left: first, right: right === null ? null : side(right, 1) };
}

function isThere(one: Located): one is Located & { readonly left: string } {
  return one.left !== null && (one.judgement.right === null || one.right !== null);
}

const ABOUT_PAIRS = ["entity", "event", "agreement"] as const;

function pairsOverruled(found: readonly Judgement[]): readonly (readonly [string, readonly string[]])[] {
  return ABOUT_PAIRS.flatMap((about) => {
    const pairs = found.filter((one): one is Pair => one.about === about && one.right !== null);
    return [...overruledPairs(pairs.map(ordered))];
  });
}

/** What was found again may have changed places. */
function ordered(pair: Pair): Pair {
  return pair.left <= pair.right ? pair : { ...pair, left: pair.right, right: pair.left };
}

function isAboutClaim(judgement: Judgement): judgement is AboutClaim {
  return judgement.about === "claim";
}

function claimsOverruled(found: readonly Judgement[]): readonly (readonly [string, readonly string[]])[] {
  const groups = Map.groupBy(found.filter(isAboutClaim), ({ left }) => left);
  return [...groups.values()].flatMap((group) => overruledOfClaim(group));
}

function effectOf({ judgement, left, right }: Located, overruled: ReadonlyMap<string, readonly string[]>): Effect {
  const there = isThere({ judgement, left, right });
  const by = overruled.get(judgement.id);
  const state = by !== undefined ? "overruled" : there ? "standing" : "vanished";
  return { judgement: judgement.id, state, by: by ?? [], left, right };
}

function applied(
  documents: readonly Testimony[],
  judgements: readonly AboutClaim[],
  find: Namer,
): Pick<Decided, "documents" | "decisions"> {
  if (judgements.length === 0) return { documents, decisions: [] };
  const byClaim = Map.groupBy(judgements, ({ left }) => left);
  const decisions: ClaimDecision[] = [];
  const changed = documents.map((doc) => {
    const own = doc.claims.flatMap((claim) => {
      const group = byClaim.get(claim.id);
      return group === undefined ? [] : [decideClaim(doc, claim, group, find)];
    });
    decisions.push(...own);
    return own.length === 0 ? doc : withDecisions(doc, own);
  });
  return { documents: changed, decisions: decisions.sort((a, b) => byText(a.claim, b.claim)) };
}

function withDecisions(doc: Testimony, decisions: readonly ClaimDecision[]): Testimony {
  const byClaim = new Map(decisions.map((one) => [one.claim, one]));
  const kept = doc.claims.filter(({ id }) => byClaim.get(id)?.verdict !== "reject");
  const added = new Map(decisions.flatMap(({ entities }) => entities.map((local) => [local.key, local] as const)));
  return {
    ...doc,
    entities: [...doc.entities, ...added.values()].sort((a, b) => byText(a.key, b.key)),
    claims: kept.map((claim) => byClaim.get(claim.id)?.corrected ?? claim),
  };
}
