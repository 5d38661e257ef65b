import { type Page, standsOn } from "./scorer-page.ts";
import { alike, overlap, place, sameName } from "./scorer-text.ts";
import type { GoldAttribution, GoldEntity, ScoredClaim } from "./scorer-types.ts";

/** Figures of one part of a document, and what was missed. */
export interface PartScores<S> {
  readonly scores: S;
  readonly misses: readonly string[];
}

/** Who says so: the words said are found, and their speaker is right. */
export function scoreAttributions(page: Page): PartScores<{ gold: number; content: number; speaker: number }> {
  const gold = page.gold.attributions ?? [];
  const hits = gold.map((one) => ({ one, ...attributionHit(page, one) }));
  const misses = hits
    .filter(({ speaker }) => !speaker)
    .map(({ one }) => `said by ${one.speaker ?? ""}: ${(one.content ?? "").slice(0, 80)}`);
  return {
    scores: {
      gold: gold.length,
      content: share(hits, ({ content }) => content),
      speaker: share(hits, ({ speaker }) => speaker),
    },
    misses,
  };
}

/** Whether a page has the words of an attribution, and whether one of the claims on them has its speaker. */
export function attributionHit(page: Page, gold: GoldAttribution): { content: boolean; speaker: boolean } {
  const near = claimsOn(page, gold);
  const who = (gold.speaker ?? "").split(" (")[0]!;
  const speaker = near.some(({ attribution }) =>
    attribution.some((one) => sameName(who, one.speaker ?? "", page.names)),
  );
  return { content: near.length > 0, speaker };
}

/** The statements and attributed claims that stand on the words said. */
export function claimsOn(page: Page, { content }: GoldAttribution): readonly ScoredClaim[] {
  const span = content ? place(page.text, content) : null;
  const said = page.claims.filter(({ type, attribution }) => type === "statement" || attribution.length > 0);
  return said.filter((claim) => standsOn(page, claim, span));
}

/** Positions: actor, relation and object on the words of gold. */
export function scorePositions(page: Page): PartScores<{ gold: number; recall: number; claims: number }> {
  const gold = page.gold.positions ?? [];
  const claims = page.claims.filter(({ kind }) => kind === "position");
  const missed = gold.filter((one) => {
    const span = place(page.text, one.quote);
    const same = (a: string, b: string | undefined) => sameName(a, b ?? "", page.names);
    return !claims.some(
      (claim) =>
        standsOn(page, claim, span) &&
        claim.relation === one.relation &&
        same(one.actor, claim.actor) &&
        same(one.object, claim.object),
    );
  });
  const recall = (gold.length - missed.length) / Math.max(1, gold.length);
  return {
    scores: { gold: gold.length, recall, claims: claims.length },
    misses: missed.map(({ actor, relation, object }) => `position ${actor} ${relation} ${object}`),
  };
}

const NAMED: ReadonlySet<string> = new Set([
  "person",
  "state",
  "organisation",
  "body",
  "place",
  "forum",
  "treaty",
  "equipment",
]);

/** Entities: found by any of their forms, and as one entity of the record rather than several. */
export function scoreEntities(
  page: Page,
): PartScores<{ gold: number; found: number; inOnePiece: number; entities: number }> {
  const gold = (page.gold.entities ?? []).filter(({ type }) => NAMED.has(type));
  const mine = page.record.entities.flatMap((entity) => {
    const forms = entity.mentions.filter(({ document }) => page.ids.has(document)).map(({ exact }) => exact);
    return forms.length === 0 ? [] : [new Set([entity.name, ...entity.names, ...forms].map(alike))];
  });
  const pieces = (one: GoldEntity) => {
    const wanted = [one.name, ...(one.mentions ?? [])].map(alike);
    return mine.filter((forms) => wanted.some((form) => forms.has(form))).length;
  };
  const counted = gold.map((one) => ({ one, pieces: pieces(one) }));
  return {
    scores: {
      gold: gold.length,
      found: share(counted, (one) => one.pieces > 0),
      inOnePiece: share(counted, (one) => one.pieces === 1),
      entities: mine.length,
    },
    misses: counted.filter((one) => one.pieces === 0).map(({ one }) => `entity ${one.type} ${one.name}`),
  };
}

/** Stages that gold calls by other names than DESIGN.md. */
const OLDER_NAMES: Readonly<Record<string, string>> = { "about to be signed": "to be signed" };

/** The stage without the remark that gold puts in brackets behind it: "in force (both are members)". */
function withoutRemark(stage: string): string {
  const bare = stage.replace(/\s*\(.*\)$/, "");
  return OLDER_NAMES[bare] ?? bare;
}

/**
 * Agreements: a step of the record stands on the words, and one of the wanted stage; relaxed, of the stage without gold's remark in brackets, which no stage of
 * the vocabulary has.
 */
export function scoreAgreements(page: Page): PartScores<{
  gold: number;
  found: number;
  stage: number;
  stageRelaxed: number;
}> & {
  readonly wrong: readonly string[];
} {
  const gold = page.gold.agreements ?? [];
  const claims = new Map(page.claims.map((claim) => [claim.id, claim]));
  const steps = page.record.agreements.flatMap((agreement) => agreement.steps);
  const hits = gold.map((one) => {
    const { quote, stage } = one;
    const span = place(page.text, quote);
    const near = steps.filter((step) => {
      const claim = claims.get(step.claim);
      return claim !== undefined && standsOn(page, claim, span);
    });
    const stages: readonly string[] = near.map((step) => step.stage);
    const isRight = stages.includes(stage);
    const isRightRelaxed = isRight || stages.includes(withoutRemark(stage));
    return { one, stages, found: near.length > 0, isRight, isRightRelaxed };
  });
  const wrong = hits
    .filter((hit) => !hit.isRightRelaxed)
    .map(
      ({ one, stages }) => `agreement ${one.stage}: ${one.quote.slice(0, 90)} (${stages.join(", ") || "not found"})`,
    );
  return {
    scores: {
      gold: gold.length,
      found: share(hits, ({ found }) => found),
      stage: share(hits, ({ isRight }) => isRight),
      stageRelaxed: share(hits, ({ isRightRelaxed }) => isRightRelaxed),
    },
    misses: [],
    wrong,
  };
}

/** Discrepancies: one of the record shows words of the wanted one. */
export function scoreDiscrepancies(page: Page): PartScores<{ gold: number; shown: number; inRecord: number }> {
  const gold = page.gold.discrepancies ?? [];
  const evidence = page.record.discrepancies.flatMap((one) => one.evidence);
  const shown = evidence.filter(({ document }) => page.ids.has(document)).map(({ exact }) => place(page.text, exact));
  const missed = gold.filter(({ quotes = [] }) => {
    const spans = quotes.map((quote) => place(page.text, quote));
    return !spans.some((span) => shown.some((other) => overlap(span, other) >= 0.5));
  });
  const right = (gold.length - missed.length) / Math.max(1, gold.length);
  return {
    scores: { gold: gold.length, shown: right, inRecord: page.record.discrepancies.length },
    misses: missed.map(({ what }) => `discrepancy: ${what.slice(0, 90)}`),
  };
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.filter(test).length / Math.max(1, all.length);
}
