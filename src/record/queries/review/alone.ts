import type { Agreement, AgreementStep } from "../../../merge/merged.ts";

/** The step on which alone the stage of an agreement rests; null where several reach it. */
export function stepAlone({ steps, stage }: Agreement): AgreementStep | null {
  const reaching = steps.filter((step) => step.stage === stage);
  return reaching.length === 1 ? (reaching[0] ?? null) : null;
}

/** The claims of these steps. */
export function stagesAlone(agreements: readonly Agreement[]): readonly string[] {
  return agreements.flatMap((agreement) => stepAlone(agreement)?.claim ?? []);
}
