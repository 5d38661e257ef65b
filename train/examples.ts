import { mapRelation } from "../src/extract/syntax/relations.ts";
import type { GoldSentence } from "./conllu.ts";
import { type GoldTree, projectivise } from "./oracle.ts";

/** The names of the classes: tags are "UPOS XPOS". */
export interface Labels {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

/** A sentence with its gold classes as numbers; `tree` is projective. */
export interface Example {
  readonly forms: readonly string[];
  readonly tags: Int32Array;
  readonly tree: GoldTree;
  /** The number of the sentence: a copy in capitals has that of its original, so that no fold sees the other. */
  readonly number: number;
}

/** The tags seen at least three times and the relations, sorted. */
export function collectLabels(sentences: readonly GoldSentence[]): Labels {
  const tags = new Map<string, number>();
  const relations = new Set<string>();
  for (const s of sentences) {
    for (let i = 0; i < s.forms.length; i++) {
      const tag = `${s.upos[i]} ${s.xpos[i]}`;
      tags.set(tag, (tags.get(tag) ?? 0) + 1);
      relations.add(mapRelation(s.relations[i]!));
    }
  }
  return {
    tags: [...tags]
      .filter((row) => row[1] >= 3)
      .map((row) => row[0])
      .sort(),
    // The root's relation is the first: see ROOT_LABEL.
    relations: ["root", ...[...relations].filter((name) => name !== "root").sort()],
  };
}

/** Gold sentences as training examples; a rare tag becomes the first tag with the same universal part. */
export function toExamples(sentences: readonly GoldSentence[], labels: Labels): Example[] {
  const tagIds = new Map(labels.tags.map((tag, i) => [tag, i]));
  const relationIds = new Map(labels.relations.map((relation, i) => [relation, i]));
  const tagId = (upos: string, xpos: string) =>
    tagIds.get(`${upos} ${xpos}`) ??
    Math.max(
      0,
      labels.tags.findIndex((tag) => tag.startsWith(`${upos} `)),
    );
  return sentences.map((s, number) => ({
    number,
    forms: s.forms,
    tags: Int32Array.from(s.forms, (_, i) => tagId(s.upos[i]!, s.xpos[i]!)),
    tree: {
      heads: projectivise(Int32Array.from([0, ...s.heads])),
      labels: Int32Array.from([-1, ...s.relations.map((relation) => relationIds.get(mapRelation(relation)) ?? 0)]),
    },
  }));
}

/** Copies of some sentences in capitals or with a capital on every word, as headlines are written. */
export function withHeadlines(examples: readonly Example[], share: number, random: () => number): Example[] {
  const out = [...examples];
  for (const example of examples) {
    if (example.forms.length > 40 || random() >= share) continue;
    const upper = random() < 0.4;
    out.push({ ...example, forms: example.forms.map((form) => (upper ? form.toUpperCase() : headlineWord(form))) });
  }
  return out;
}

function headlineWord(form: string): string {
  return form.length > 3 || /^(?:is|are|may|say|new|war|two)$/.test(form)
    ? form[0]!.toUpperCase() + form.slice(1)
    : form;
}
