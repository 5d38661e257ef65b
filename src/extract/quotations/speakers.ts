import { contains } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";
import type { Cues } from "./cues.ts";
import type { Quotable } from "./quotations.ts";

/** Someone who speaks: a mention, or words for the unnamed. */
export interface Speaker {
  readonly mention: number | null;
  readonly text: string;
  /** Nobody is named: "sources", "officials". */
  readonly anonymous: boolean;
  /** Speaks as one who forecasts, not decides: "analysts". */
  readonly analyst: boolean;
}

/** Finds the speaker that a nominal names. */
export interface Speakers {
  at(tree: Tree, head: number): Speaker | null;
  /** Who stands right before a verb of saying, by the words: "its minister, Ann Lee, | told". */
  before(tree: Tree, verb: number): Speaker | null;
  /** Who stands right behind it: "…, | said Ann Lee". */
  after(tree: Tree, verb: number): Speaker | null;
}

/** Mentions that can speak, by token. */
export function speakersOf(doc: Quotable, cues: Cues): Speakers {
  const covering = coverage(doc);
  const at = (tree: Tree, head: number): Speaker | null =>
    named(doc, covering, tree, head) ?? unnamed(doc, cues, covering, tree, head) ?? voice(doc, cues, tree, head);
  return { at, before: (tree, verb) => before(tree, verb, at), after: (tree, verb) => after(tree, verb, at) };
}

type At = (tree: Tree, head: number) => Speaker | null;

function before(tree: Tree, verb: number, at: At): Speaker | null {
  let i = verb - 1;
  // "Hang | neither confirmed": the tagger may take the name for a verb, the mention stands
  while (i > tree.first && (/^(AUX|ADV)$/.test(tree.word(i).pos) || /^(,|\)|neither|not|n't|n’t)$/i.test(tree.text(i))))
    i--;
  return i < tree.first ? null : at(tree, i);
}

function after(tree: Tree, verb: number, at: At): Speaker | null {
  for (let i = verb + 1; i < tree.last && i < verb + 8; i++) {
    if (!/^(PROPN|NOUN|ADJ|DET)$/.test(tree.word(i).pos)) return null;
    const speaker = at(tree, i);
    if (speaker) return speaker;
  }
  return null;
}

const VOICES = /^(person|state|body|organisation|outlet|group|forum)$/;

function coverage(doc: Quotable): ReadonlyMap<number, number> {
  const byToken = new Map<number, number>();
  let t = 0;
  doc.mentions.mentions.forEach((mention, m) => {
    if (mention.form === "adjective" || !VOICES.test(mention.kind)) return;
    while (t < doc.tokens.length && doc.tokens[t]!.end <= mention.start) t++;
    for (let k = t; k < doc.tokens.length && doc.tokens[k]!.start < mention.end; k++) {
      const other = byToken.get(k);
      if (other === undefined || contains(mention, doc.mentions.mentions[other]!)) byToken.set(k, m);
    }
  });
  return byToken;
}

/** The mention on the head, or the name behind a title, an apposition or "spokesman". */
function named(doc: Quotable, covering: ReadonlyMap<number, number>, tree: Tree, head: number): Speaker | null {
  const behind = childrenAs(tree, head, "flat", "appos", "compound").filter((c) => c > head);
  const persons = [head, ...behind].map((t) => covering.get(t)).filter((m) => m !== undefined);
  const person = persons.find((m) => doc.mentions.mentions[m]!.kind === "person") ?? persons[0];
  if (person === undefined) return null;
  const mention = doc.mentions.mentions[person]!;
  const text = doc.text.slice(mention.start, mention.end);
  return { mention: person, text, anonymous: false, analyst: false };
}

/** "sources", "three officials", "Kenyan analysts"; an official of a named ministry is somebody's voice, not nobody's. */
function unnamed(
  doc: Quotable,
  cues: Cues,
  covering: ReadonlyMap<number, number>,
  tree: Tree,
  head: number,
): Speaker | null {
  const { lemma, pos } = tree.word(head);
  if (pos !== "NOUN" && pos !== "PROPN") return null;
  const analyst = cues.analyst.has(lemma.toLowerCase());
  if (!analyst && !cues.source.has(lemma.toLowerCase())) return null;
  let first = head;
  while (first > tree.first && tree.head(first - 1) === head && isA(tree, first - 1, "amod", "compound", "nummod"))
    first--;
  const text = doc.text.slice(doc.tokens[first]!.start, doc.tokens[head]!.end);
  const body = subtree(tree, head, (c) => !isA(tree, c, "compound", "amod", "nmod", "nmod:poss"))
    .map((t) => covering.get(t))
    .find((m) => m !== undefined && /^(state|body|organisation)$/.test(doc.mentions.mentions[m]!.kind));
  if (body !== undefined && !analyst) return { mention: body, text, anonymous: false, analyst: false };
  return { mention: null, text, anonymous: !analyst, analyst };
}

/** "Ruto's office", "its army", "the spokesperson": one who speaks for somebody, though no name tells who. */
function voice(doc: Quotable, cues: Cues, tree: Tree, head: number): Speaker | null {
  const { lemma, pos } = tree.word(head);
  if ((pos !== "NOUN" && pos !== "PROPN") || !cues.voice.has(lemma.toLowerCase())) return null;
  const words = subtree(tree, head, (c) => !isA(tree, c, "amod", "compound", "nmod:poss", "case", "flat") || c > head);
  const first = Math.min(...words);
  const text = doc.text.slice(doc.tokens[first]!.start, doc.tokens[head]!.end);
  return { mention: null, text, anonymous: false, analyst: false };
}
