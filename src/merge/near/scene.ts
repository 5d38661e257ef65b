import type { Knowledge } from "../../knowledge/knowledge.ts";
import { lexiconOf } from "../../knowledge/names/lexicon.ts";
import { companyReader } from "../company.ts";
import { sorted } from "../fold.ts";
import type { Someone } from "../someone.ts";
import { comparedDocs, type Scene } from "../surnames.ts";
import type { Loaded } from "./bases.ts";
import { borneIn, dayNumber, type Local, localsUnder } from "./locals.ts";
import type { Draft } from "./neighbours.ts";

/** Someone whose name is short or written otherwise, and those who may be meant. */
export interface Question {
  readonly asking: Someone;
  readonly candidates: readonly Someone[];
}

/** What the decisions on people look at: the companies of the documents that they compare. */
export async function sceneOf(
  draft: Draft,
  questions: readonly Question[],
  { nameOf }: Loaded,
  knowledge: Knowledge,
): Promise<Scene> {
  const docs = questions.flatMap(({ asking, candidates }) => [
    ...asking.docs,
    ...candidates.flatMap((one) => comparedDocs(asking, one).flatMap(([doc, others]) => [doc, ...others])),
  ]);
  const companyOf = await companiesOf(
    draft,
    docs.map(({ id }) => id),
    knowledge,
  );
  return { knowledge, lexicon: lexiconOf(knowledge), companyOf, nameOf };
}

/** The companies of some documents. */
export async function companiesOf(
  draft: Draft,
  documents: readonly string[],
  knowledge: Knowledge,
): Promise<Scene["companyOf"]> {
  const { locals, cardOf, baseOf } = await borneIn(draft, sorted(documents));
  const read = companyReader(knowledge);
  const named = (all: readonly Local[]) =>
    all.map((local) => ({ local: cardOf(local).card.local, name: baseOf(local)! }));
  const byDocument = Map.groupBy(locals.values(), ({ document }) => document);
  const found = new Map([...byDocument].map(([id, all]) => [id, read(named(all))] as const));
  return (document) => found.get(document) ?? read([]);
}

/** The days (since 1970) of the documents that name the bases, of those whom the knowledge does not have. */
export async function daysOf(draft: Draft, bases: readonly string[]): Promise<readonly number[]> {
  const locals = await localsUnder(
    draft,
    bases.map((base) => `base ${base}`),
  );
  return [...new Set([...locals.values()].map(({ when }) => dayNumber(when)))].sort((a, b) => a - b);
}
