import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import anyAscii from "any-ascii";
import type { Document } from "../src/document/document.ts";
import type { Annotated, EntityKind, LocalEntity, Mention } from "../src/document/layers.ts";
import { overlaps, type Span } from "../src/document/span.ts";
import { zonesOf } from "../src/document/zones.ts";
import type { Pipeline } from "../src/extract/pipelines.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { documentOf } from "./date-sources.ts";
import { ROOT } from "./shared.ts";

/** A phrase of a text and whom it means: full names, "as" the kind of thing. */
export interface ReferenceCase {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly words: string;
  /** Which occurrence of the words, from 1. */
  readonly nth: number;
  readonly refers: readonly string[];
  readonly as: "person" | "state" | "place" | "organisation" | "body" | "none";
  readonly kind: string;
}

/** A case is right when exactly those are meant who are wanted, each of the wanted kind; what refers to nobody is right when nothing is linked. */
export interface ReferenceScores {
  readonly cases: number;
  readonly right: number;
  /** Wrong ones that link to somebody, not to nobody. */
  readonly wrongLink: number;
  readonly byKind: Readonly<Record<string, { readonly cases: number; readonly right: number }>>;
}

/** Reads a file of cases, one JSON a line. Throws at the first line whose words are not in its text. */
export function readReferences(file: string): readonly ReferenceCase[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line, i) => {
      const one = JSON.parse(line) as ReferenceCase;
      if (!spanOf(one))
        throw new Error(`${file}:${i + 1}: wanted occurrence ${one.nth} of "${one.words}"; found fewer`);
      return one;
    });
}

/** Scores what a pipeline links phrases to; `onMiss` is told of those that are not right. */
export async function evaluateReferences(
  cases: readonly ReferenceCase[],
  pipeline: Pipeline,
  knowledge: Knowledge,
  onMiss: (line: string) => void = () => {},
): Promise<ReferenceScores> {
  const names = namesOf(knowledge);
  const read = new Map<string, Annotated>();
  const byKind = new Map<string, { cases: number; right: number }>();
  let wrongLink = 0;
  for (const one of cases) {
    const key = `${one.published}\t${one.text}`;
    const doc = read.get(key) ?? (await pipeline.annotate(documentOfCase(one)));
    read.set(key, doc);
    const { linked, rule } = linkedBy(doc, one);
    const fits = isRight(one, linked, names);
    const count = byKind.get(one.kind) ?? { cases: 0, right: 0 };
    byKind.set(one.kind, { cases: count.cases + 1, right: count.right + (fits ? 1 : 0) });
    if (fits) continue;
    if (linked.length > 0) wrongLink++;
    onMiss(missOf(one, linked, rule));
  }
  const right = [...byKind.values()].reduce((sum, count) => sum + count.right, 0);
  return { cases: cases.length, right, wrongLink, byKind: Object.fromEntries([...byKind].sort()) };
}

function documentOfCase({ id, text, published }: ReferenceCase): Document {
  const page = { file: id, scheme: "TIMEX3", text, written: published, tags: [] } as const;
  return { ...documentOf(page), zones: zonesOf(text, { hints: [], title: null, author: null }) };
}

/** Whom a document links the words of a case to, and by which rule; nobody where there is no mention. */
function linkedBy(
  doc: Annotated,
  one: ReferenceCase,
): { readonly linked: readonly LocalEntity[]; readonly rule: string | null } {
  const mention = mentionAt(doc, spanOf(one)!);
  const byKey = new Map(doc.mentions.entities.map((entity) => [entity.key, entity]));
  return { linked: mention?.entities.map((key) => byKey.get(key)!) ?? [], rule: mention?.rule ?? null };
}

function missOf(one: ReferenceCase, linked: readonly LocalEntity[], rule: string | null): string {
  const found = linked.map(({ name, kind }) => `${name} (${kind})`).join(", ") || "nobody";
  const wanted = `${one.as} ${one.refers.join(", ") || "nobody"}`;
  const by = rule === null ? "" : ` by ${rule}`;
  return `${one.id} ${one.kind}: "${one.words}" in: ${one.text}\n  wanted ${wanted}; found ${found}${by}`;
}

/** The nth occurrence of the words that is no part of a longer word. */
function spanOf({ text, words, nth }: ReferenceCase): Span | null {
  let left = nth;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const whole = !/\p{L}/u.test(text[at - 1] ?? "") && !/\p{L}/u.test(text[end] ?? "");
    if (whole && --left === 0) return { start: at, end };
  }
  return null;
}

/** The mention whose head is that of the phrase ("his visiting | counterpart"), else one that covers it; of several the widest. */
function mentionAt({ mentions, tokens, syntax }: Annotated, span: Span): Mention | undefined {
  const head = headOf(tokens, syntax, span);
  const inside = mentions.mentions.filter((mention) => overlaps(mention, span));
  const widest = (some: readonly Mention[]) => [...some].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const { start } = tokens[head] ?? span;
  return (
    inside.find((mention) => mention.start === span.start && mention.end === span.end) ??
    widest(inside.filter((mention) => mention.head === head)) ??
    widest(inside.filter((mention) => mention.start <= start && start < mention.end))
  );
}

/** The token of a phrase whose governor lies outside it. */
function headOf(tokens: Annotated["tokens"], syntax: Annotated["syntax"], span: Span): number {
  const isInside = (t: number) => (tokens[t]?.start ?? -1) >= span.start && (tokens[t]?.end ?? Infinity) <= span.end;
  return tokens.findIndex((_, t) => isInside(t) && (syntax[t]!.head === t || !isInside(syntax[t]!.head)));
}

const KINDS: Readonly<Record<ReferenceCase["as"], readonly EntityKind[]>> = {
  person: ["person"],
  state: ["state"],
  place: ["place", "state"],
  organisation: ["organisation", "forum", "outlet", "body", "group"],
  body: ["body", "organisation", "group"],
  none: [],
};

type Names = ReadonlyMap<string, readonly string[]>;

function namesOf(knowledge: Knowledge): Names {
  const names = new Map<string, string[]>();
  for (const { id, name, names: others } of [...knowledge.people, ...knowledge.states, ...knowledge.organisations])
    names.set(id, [name, ...others]);
  for (const { of, name } of knowledge.aliases) names.get(of)?.push(name);
  return names;
}

function isRight({ refers, as }: ReferenceCase, linked: readonly LocalEntity[], names: Names): boolean {
  if (refers.length !== linked.length) return false;
  const free = new Set(linked);
  return refers.every((wanted) => {
    const found = [...free].find((entity) => KINDS[as].includes(entity.kind) && isNamed(entity, wanted, names));
    return found !== undefined && free.delete(found);
  });
}

/** One of the entity's names has all words of the wanted one, or the other way round ("the Vietnamese defence ministry", "Ministry of Defence of Vietnam"). */
function isNamed(entity: LocalEntity, wanted: string, names: Names): boolean {
  const all = [entity.name, ...entity.names, ...((entity.known && names.get(entity.known)) || [])];
  const words = wordsOf(wanted);
  return all.some((name) => {
    const own = wordsOf(name);
    if (entity.kind === "person" && (own.size < 2 || words.size < 2))
      return own.size === words.size && includes(own, words);
    return own.size > 0 && (includes(own, words) || includes(words, own));
  });
}

function includes(all: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}

const SMALL = new Set(["the", "of", "for", "and", "s"]);

function wordsOf(name: string): ReadonlySet<string> {
  const words = anyAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return new Set(words.filter((word) => word !== "" && !SMALL.has(word)));
}

/** Scores the project's own cases, both halves; writes eval/results/references.json. */
export async function evaluateReferenceFiles(pipeline: Pipeline, knowledge: Knowledge): Promise<void> {
  const results: Record<string, ReferenceScores> = {};
  for (const half of ["dev", "test"]) {
    const cases = readReferences(join(ROOT, "eval/gold/references", `${half}.jsonl`));
    results[half] = await evaluateReferences(cases, pipeline, knowledge);
    console.log(`references, ${half}: ${results[half].right} of ${results[half].cases} right`);
  }
  const what = {
    what: "reference inside a document: cases written for the project",
    pipeline: pipeline.name,
    ...results,
  };
  writeFileSync(join(ROOT, "eval/results/references.json"), `${JSON.stringify(what, null, 1)}\n`);
}
