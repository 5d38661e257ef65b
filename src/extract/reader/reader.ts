import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Word } from "../../document/layers.ts";
import type { Annotator } from "../annotator.ts";
import { type OnnxModel, verified } from "../onnx.ts";
import { openPool } from "../onnx-pool.ts";
import { cliticLemma, lemmaOf } from "../syntax/lemma.ts";
import { mended, mendedTag } from "./mend.ts";
import { bestNames } from "./names.ts";
import { caseOf, END, openPieces, type Pieces, START } from "./pieces.ts";
import { bestTree } from "./tree.ts";
import { windowsOf } from "./windows.ts";

/** The names of the classes of a reader (labels.json). */
export interface Labels {
  readonly mostPieces: number;
  /** "UPOS XPOS". */
  readonly tags: readonly string[];
  readonly feats: readonly string[];
  readonly relations: readonly string[];
  /** "O", "B-person", "I-person" … */
  readonly names: readonly string[];
}

/** Reads the words of one sentence; heads are counted from `offset`. The same words give the same answer whatever else is read. */
export type Reader = (words: readonly string[], offset: number) => Promise<readonly Word[]>;

/** UTF-16 code units of a word that are read: a line of 50 MB without white space is one word. */
const LONGEST_WORD = 200;

/** Processes that run the model: a small laptop has two cores. More sentences are under way than they hold, so that none waits for work. */
const PROCESSES = 2;
const AT_ONCE = 2 * PROCESSES;

/** The reader in `folder` (models/reader-en). Throws when a file is missing or not that of the manifest. */
export async function openReader(folder: string): Promise<Reader> {
  const labels = JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as Labels;
  const model = openPool(verified(folder).file, PROCESSES);
  return readerWith(model, openPieces(folder, labels.mostPieces), labels);
}

/** Parts of speech, features, heads, relations and names by one model: `syntax` with all that the reader knows of a word. */
export function syntaxByReader(read: Reader): Annotator<"tokens" | "sentences", "syntax"> {
  return {
    name: "reader",
    reads: ["tokens", "sentences"],
    writes: "syntax",
    async annotate({ tokens, sentences }) {
      const out: Word[] = new Array(tokens.length);
      let next = 0;
      const work = async () => {
        while (next < sentences.length) {
          const { first, last } = sentences[next++]!;
          const words = await read(
            tokens.slice(first, last).map((token) => token.text),
            first,
          );
          words.forEach((word, i) => {
            out[first + i] = word;
          });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      return out;
    },
  };
}

/** A reader of its parts. */
export function readerWith(model: OnnxModel, pieces: Pieces, labels: Labels): Reader {
  const parts = { model, pieces, labels, tags: labels.tags.map((tag) => tag.split(" ") as [string, string]) };
  const readWindow = remembered((words) => readAnew(parts, words));
  return async (words, offset) => {
    const windows = windowsOf(words, (i) => pieces(words[i]!.slice(0, LONGEST_WORD)).length);
    const out: Word[] = [];
    let root = -1;
    for (const window of windows) {
      const start = offset + window.first;
      const found = await readWindow(words.slice(window.first, window.last));
      const read = found.map((word) => ({ ...word, head: word.head + start }));
      const own = read.findIndex((word, i) => word.head === start + i);
      // what is read behind the first part of a sentence hangs on its root, as one statement beside another
      if (root >= 0) read[own] = { ...read[own]!, head: root, relation: "parataxis" };
      else root = start + own;
      out.push(...read);
    }
    return out;
  };
}

interface Parts {
  readonly model: OnnxModel;
  readonly pieces: Pieces;
  readonly labels: Labels;
  readonly tags: readonly (readonly [string, string])[];
}

type WindowReader = (words: readonly string[]) => Promise<readonly Word[]>;

/** Windows, and UTF-16 code units of one, that are kept in memory. */
const MOST_REMEMBERED = 4096;
const LONGEST_REMEMBERED = 2000;

/** The same words are read once: headers, footers and boilerplate come again and again. */
function remembered(read: WindowReader): WindowReader {
  const known = new Map<string, readonly Word[]>();
  return async (words) => {
    const key = words.join(" ");
    const old = known.get(key);
    if (old) return old;
    const found = await read(words);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (key.length <= LONGEST_REMEMBERED) known.set(key, found);
    return found;
  };
}

/** Reads the words of a window; heads are counted from its first word. */
async function readAnew({ model, pieces, labels, tags }: Parts, words: readonly string[]): Promise<readonly Word[]> {
  const { tags: tag, feats, names, arcs, relations } = await model.run(inputsOf(words, pieces));
  const n = words.length;
  const heads = bestTree((d, h) => arcs!.data[d * (n + 1) + h]!, n);
  const labelled = bestNames(names!.data, labels.names, 1, n);
  const read = words.map((form, i): Word => {
    const head = heads[i + 1]!;
    const [pos, given] = tags[tag!.data[i + 1]!]!;
    const xpos = mendedTag(form, pos, given);
    const named = labels.relations[relations!.data[(i + 1) * (n + 1) + head]!]!;
    const relation = head === 0 ? "root" : named === "root" ? "dep" : named;
    const clitic = pos === "AUX" && head > 0 ? cliticLemma(form, relation, tags[tag!.data[head]!]![1]) : null;
    return {
      lemma: clitic ?? lemmaOf(form, pos, xpos),
      pos,
      tag: xpos,
      features: labels.feats[feats!.data[i + 1]!]!,
      head: head === 0 ? i : head - 1,
      relation,
      name: labelled[i]!,
    };
  });
  return mended(read, words);
}

/** Word pieces between [CLS], which stands for the root, and [SEP]; the case of each; and where each word begins. */
function inputsOf(
  words: readonly string[],
  pieces: Pieces,
): { pieces: Int32Array; cases: Int32Array; first: Int32Array } {
  const ids = [START];
  const cases = [0];
  const first = [0];
  for (const whole of words) {
    const word = whole.slice(0, LONGEST_WORD);
    first.push(ids.length);
    const written = caseOf(word);
    for (const id of pieces(word)) {
      ids.push(id);
      cases.push(written);
    }
  }
  ids.push(END);
  cases.push(0);
  return { pieces: Int32Array.from(ids), cases: Int32Array.from(cases), first: Int32Array.from(first) };
}
