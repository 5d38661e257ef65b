import type { Judgement } from "../../../merge/merged.ts";
import type { Question, ReviewSide } from "./question.ts";
import type { Scene } from "./scene.ts";

type Paired = "entity" | "event" | "agreement";

/** Pairs that the engine is unsure of, one question for two entities, events or agreements; and those that it joined on little. */
export function pairQuestions(scene: Scene): readonly Question[] {
  const settled = settledPairs(scene);
  const groups = new Map<string, Judgement[]>();
  for (const judgement of scene.engine) {
    const key = keyOf(scene, judgement);
    if (key !== null && !settled.has(key)) groups.set(key, [...(groups.get(key) ?? []), judgement]);
  }
  return [...groups].flatMap(([key, group]) => questionOf(scene, key, group) ?? []);
}

/** "unsure event evt_1 evt_2" for what is apart; of what is joined the two references. Null for what people settled by other judgements meanwhile. */
function keyOf(scene: Scene, { about, verdict, left, right }: Judgement): string | null {
  const [a, b] = [ownerOf(scene, about, left), ownerOf(scene, about, right ?? "")];
  if (a === null || b === null) return null;
  if (verdict === "same") return a === b ? ["same", about, ...[left, right].sort()].join(" ") : null;
  return a === b ? null : ["unsure", about, ...[a, b].sort()].join(" ");
}

/** The entity, event or agreement that a reference or claim belongs to. */
function ownerOf(scene: Scene, about: Judgement["about"], reference: string): string | null {
  if (about === "entity") return scene.entities.get(reference)?.id ?? null;
  if (about === "event") return scene.claims.get(reference)?.event ?? null;
  return scene.agreementsOf(reference)[0]?.id ?? null;
}

/** What people said of any two of the same entities, events or agreements: nobody is asked twice. */
function settledPairs(scene: Scene): ReadonlySet<string> {
  return new Set(
    scene.people.flatMap((judgement) => {
      const { effect, about, right } = judgement;
      if (right === null || effect === null || about === "discrepancy") return [];
      const now = { ...judgement, left: effect.left ?? "", right: effect.right };
      return ["same" as const, "unsure" as const].flatMap((verdict) => keyOf(scene, { ...now, verdict }) ?? []);
    }),
  );
}

function questionOf(scene: Scene, id: string, group: readonly Judgement[]): Question | null {
  // any of them says the same of the two: the first by id
  const [first] = group.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (first === undefined) return null;
  const about = first.about as Paired;
  const sides = [first.left, first.right ?? ""].flatMap((side) => sideOf(scene, about, side) ?? []);
  if (sides.length !== 2) return null;
  const why = [...new Set(group.map((one) => one.why))].sort();
  return {
    ...{ id, about, why, sides, engine: first, discrepancy: null, claims: [] },
    joined: first.verdict === "same",
    group: `${first.verdict} ${about} ${why.map(withoutDates).join("; ")}`,
    hangs: hangsOn(scene, about, first),
    doubt: first.verdict === "unsure" ? 1 : 1 - first.score,
  };
}

/** "date of the one lies in that of the other (2020-10-18/2020-10-21, 2020-10)": reasons are alike whatever the dates. */
function withoutDates(why: string): string {
  return why.replace(/\([^)]*\d[^)]*\)|\d[\d/.~?%X-]*/g, "…");
}

function sideOf(scene: Scene, about: Paired, reference: string): ReviewSide | null {
  if (about !== "entity") {
    const claim = scene.claims.get(reference);
    return claim === undefined ? null : { kind: "claim", claim };
  }
  const entity = scene.entities.get(reference);
  const document = scene.documents.get(reference.slice(0, reference.indexOf("#")));
  if (entity === undefined || document === undefined) return null;
  const mentions = entity.mentions.filter((one) => one.document === document.id);
  return { kind: "entity", entity, document, mentions };
}

/** What the smaller of the two brings along. */
function hangsOn(scene: Scene, about: Paired, { left, right }: Judgement): number {
  const weights = [left, right ?? ""].map((side) => {
    if (about === "entity") return scene.claimsNaming(scene.entities.get(side)?.id ?? "");
    if (about === "event") return scene.events.get(scene.claims.get(side)?.event ?? "")?.claims.length ?? 0;
    return scene.agreementsOf(side)[0]?.steps.length ?? 0;
  });
  return Math.max(1, Math.min(...weights));
}
