import type { Store } from "../../store.ts";
import { certainQuestion, claimQuestions, discrepancyQuestions } from "./others.ts";
import { pairQuestions } from "./pairs.ts";
import { byUse, type Question } from "./question.ts";
import { sceneOf } from "./scene.ts";

/**
 * What is unsure in the record and nobody has settled, most useful first: the doubt of each times what hangs on it. Pairs that the engine is unsure
 * of or joined on little; open discrepancies; claims with a low score or of a language model alone; claims from which the stage of an agreement is inferred; last, all
 * that is as good as certain, to be accepted at once.
 */
export async function reviewQueue(store: Store, about?: Question["about"]): Promise<readonly Question[]> {
  const scene = await sceneOf(store);
  const unsure = [...pairQuestions(scene), ...discrepancyQuestions(scene), ...claimQuestions(scene)];
  const all = [...unsure.sort(byUse), ...certainQuestion(scene)];
  return about === undefined ? all : all.filter((question) => question.about === about);
}
