import type { Discrepancy } from "../../../merge/merged.ts";
import { stageBy } from "../../../merge/stages.ts";
import type { KeptClaim } from "../../kept.ts";
import { stepAlone } from "./alone.ts";
import type { Question, ReviewSide } from "./question.ts";
import { LIMITS, type Scene, SHOWN } from "./scene.ts";

/** Discrepancies that are open. All claims of the events that they touch hang on them. */
export function discrepancyQuestions(scene: Scene): readonly Question[] {
  return scene.discrepancies.map((discrepancy) => {
    const claims = discrepancy.claims.flatMap((id) => scene.claims.get(id) ?? []);
    const events = new Set(claims.flatMap(({ event }) => event ?? []));
    const told = [...events].reduce((sum, id) => sum + (scene.events.get(id)?.claims.length ?? 0), 0);
    return {
      ...{ id: discrepancy.id, about: "discrepancy" as const, joined: false, engine: null, discrepancy, claims: [] },
      ...{ why: [discrepancy.note], group: `discrepancy ${discrepancy.kind}`, doubt: 1 },
      hangs: Math.max(2, told),
      sides:
        claims.length > 0 ? claims.map((claim) => ({ kind: "claim" as const, claim })) : quoted(scene, discrepancy),
    };
  });
}

/** Two names for one person are told by no claims: their mentions. */
function quoted(scene: Scene, { evidence }: Discrepancy): readonly ReviewSide[] {
  return evidence.flatMap(({ document: id, ...words }) => {
    const document = scene.documents.get(id);
    return document === undefined ? [] : [{ kind: "words", document, words }];
  });
}

/** Claims that are doubtful, and those on which alone the stage of an agreement rests though they do not name it. */
export function claimQuestions(scene: Scene): readonly Question[] {
  const inferred = inferredStages(scene);
  const asked = distinct([...scene.doubtful, ...inferred.keys()]);
  return asked.flatMap((id) => {
    const kept = scene.claims.get(id);
    if (kept === undefined) return [];
    const { claim, decision } = kept;
    const stages = inferred.get(claim.id) ?? [];
    const low = scene.doubtful.has(id) ? [doubtOf(kept)] : [];
    if (decision !== null || low.length + stages.length === 0) return [];
    return [
      {
        ...{ id: claim.id, about: "claim" as const, joined: false, engine: null, discrepancy: null },
        ...{ why: [...low, ...stages], claims: [claim.id], sides: [{ kind: "claim" as const, claim: kept }] },
        group: `claim ${claim.rule} ${stages.length > 0 ? "stage" : ""}`,
        hangs: stages.length + standsOrFalls(scene, kept),
        doubt: Math.max(1 - claim.score, stages.length > 0 ? 0.5 : 0),
      },
    ];
  });
}

function doubtOf({ claim }: KeptClaim): string {
  return claim.rule.startsWith("model ") ? "a language model alone says so" : `score ${claim.score}`;
}

/** The event that only this claim tells, and the discrepancies that it is in. */
function standsOrFalls(scene: Scene, { claim, event }: KeptClaim): number {
  const alone = event === null || scene.events.get(event)?.claims.length === 1 ? 1 : 0;
  return Math.max(0.5, alone + scene.discrepanciesOf(claim.id).length);
}

/** By claim: the agreements whose stage follows from the status of this claim alone, no words of which name a stage. */
function inferredStages(scene: Scene): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const agreement of scene.agreements) {
    const { stage, title } = agreement;
    const claim = scene.claims.get(stepAlone(agreement)?.claim ?? "")?.claim;
    if (claim?.kind !== "event" || claim.stage === stage || stageBy(claim) !== stage) continue;
    const words = `the stage “${stage}” of “${title}” is inferred from it`;
    found.set(claim.id, [...(found.get(claim.id) ?? []), words]);
  }
  return found;
}

/** One question for all that is as good as certain: they may be accepted all at once. */
export function certainQuestion({ certain, claims }: Scene): readonly Question[] {
  if (certain.length === 0) return [];
  return [
    {
      ...{ id: "certain", about: "certain", joined: false, engine: null, discrepancy: null, group: "certain" },
      why: [`${certain.length} claims have a score of ${LIMITS.certain} or more and stand in no open discrepancy`],
      claims: certain,
      sides: certain.slice(0, SHOWN).flatMap((id) => {
        const claim = claims.get(id);
        return claim === undefined ? [] : [{ kind: "claim" as const, claim }];
      }),
      ...{ hangs: certain.length, doubt: 0 },
    },
  ];
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
