import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Span } from "../src/document/span.ts";

/** The parts of an attribution. */
export const PARTS = ["source", "cue", "content"] as const;

export type Part = (typeof PARTS)[number];

/** Words of one part, in one piece or several; UTF-16 offsets. */
export type Pieces = readonly Span[];

/** Who said what, by what words: what is not told is empty. */
export type Attributed = Readonly<Record<Part, Pieces>>;

/** One text with its stand-off annotation. */
export interface BratText {
  readonly file: string;
  readonly text: string;
  readonly spans: readonly { readonly part: Part; readonly pieces: Pieces }[];
  /** Parts joined by events or relations. */
  readonly attributions: readonly Attributed[];
  /** Annotations whose words do not stand where they say. */
  readonly displaced: number;
}

/**
 * Reads all NAME.ann under a folder with the NAME.txt that goes with each, wherever under the folder it lies.
 * Throws when there is none, or a line is not as wanted.
 */
export function readBrat(folder: string): readonly BratText[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const texts = new Map(paths.filter((path) => path.endsWith(".txt")).map((path) => [stem(path), path]));
  const read = paths
    .filter((path) => path.endsWith(".ann"))
    .map((path) => {
      const text = texts.get(stem(path));
      if (text === undefined) throw new Error(`${join(folder, path)}: wanted a text ${stem(path)}.txt; found none`);
      return bratText(readFileSync(join(folder, text), "utf8"), readFileSync(join(folder, path), "utf8"), path);
    });
  if (read.length === 0) throw new Error(`wanted NAME.ann and NAME.txt in ${folder}; found no .ann`);
  return read;
}

function stem(path: string): string {
  return basename(path).replace(/(\.txt)?\.ann$|\.txt$/, "");
}

/** Reads one text with its annotation: text-bound lines (T), events (E) and relations (R); others are passed over. */
export function bratText(text: string, annotation: string, file: string): BratText {
  const offsets = codePoints(text);
  const bound = new Map<string, Bound>();
  const joins: (readonly string[])[] = [];
  let displaced = 0;
  for (const [i, line] of annotation.split(/\r?\n/).entries()) {
    const [id = "", body = "", words = ""] = line.split("\t");
    if (id.startsWith("T")) {
      const one = boundOf(body, offsets, `${file}:${i + 1}`);
      if (one.part === null) continue;
      if (plain(one.pieces.map(({ start, end }) => text.slice(start, end)).join("")) !== plain(words)) displaced++;
      bound.set(id, { part: one.part, pieces: one.pieces });
    } else if (/^[ER]/.test(id)) joins.push(joined(body));
  }
  return { file, text, spans: [...bound.values()], attributions: attributionsOf(bound, joins), displaced };
}

interface Bound {
  readonly part: Part;
  readonly pieces: Pieces;
}

/** "Source 0 5;7 12". */
function boundOf(body: string, offsets: readonly number[], where: string): { part: Part | null; pieces: Pieces } {
  const [, label = "", ranges = ""] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(body) ?? [];
  if (label === "") throw new Error(`${where}: wanted "Label start end"; found "${body.slice(0, 60)}"`);
  const pieces = ranges.split(";").map((range): Span => {
    const [start = 0, end = 0] = range.split(" ").map(Number);
    const [from, to] = [offsets[start], offsets[end]];
    if (from === undefined || to === undefined || from >= to)
      throw new Error(`${where}: wanted a range of a text of ${offsets.length - 1} characters; found "${range}"`);
    return { start: from, end: to };
  });
  return { part: partOf(label), pieces };
}

/** Brat counts characters of Unicode, a string of ours counts halves of some of them. */
function codePoints(text: string): readonly number[] {
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  return offsets;
}

/** The trigger of an event is its cue: "Attribution:T2 Source:T1 Content:T3". */
function partOf(label: string): Part | null {
  if (/source|speaker/i.test(label)) return "source";
  if (/content/i.test(label)) return "content";
  return /cue|attribution/i.test(label) ? "cue" : null;
}

function plain(words: string): string {
  return words.replace(/\s+/g, "");
}

/** The ids in an event ("Attribution:T2 Source:T1") or a relation ("attr-source Arg1:T2 Arg2:T1"). */
function joined(body: string): readonly string[] {
  return [...body.matchAll(/:(T\d+)/g)].map(([, id]) => id!);
}

/** One attribution for each cue with what is joined to it, and for each content that is joined to no cue. */
function attributionsOf(
  bound: ReadonlyMap<string, Bound>,
  joins: readonly (readonly string[])[],
): readonly Attributed[] {
  const others = (id: string) => {
    const all = joins.filter((ids) => ids.includes(id)).flat();
    return [...new Set(all)].filter((one) => one !== id && bound.has(one));
  };
  const isA = (part: Part) => (id: string) => bound.get(id)!.part === part;
  const pieces = (ids: readonly string[]) =>
    ids.flatMap((id) => bound.get(id)!.pieces).sort((a, b) => a.start - b.start);
  const ids = [...bound.keys()];
  const cued = ids.filter((id) => isA("cue")(id) && others(id).length > 0);
  const bare = ids.filter((id) => isA("content")(id) && others(id).length > 0 && !others(id).some(isA("cue")));
  return [...cued, ...bare].map((id) => {
    const near = [id, ...others(id)];
    const content = near.filter(isA("content"));
    const sources = near.filter(isA("source"));
    // a source may be joined to the content alone
    const source = sources.length > 0 ? sources : content.flatMap(others).filter(isA("source"));
    return { source: pieces([...new Set(source)]), cue: pieces(near.filter(isA("cue"))), content: pieces(content) };
  });
}
