import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, subtree } from "../syntax/walk.ts";
import type { Cues } from "./cues.ts";
import { nominalSpeaker, partitive } from "./nominal-speaker.ts";
import type { Quotable } from "./quotations.ts";
import { coverage, statesOf, womanhood } from "./voices.ts";

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
  /** The same, of whoever is the subject of a verb of saying: nobody but a speaker can be that. */
  any(tree: Tree, head: number): Speaker | null;
  /** Who stands right before a verb of saying, by the words: "its minister, Ann Lee, | told". */
  before(tree: Tree, verb: number): Speaker | null;
  /** Who stands right behind it: "…, | said Ann Lee". */
  after(tree: Tree, verb: number): Speaker | null;
  /** The mention over a token that can speak, or null. */
  mentionAt(token: number): number | null;
  /** Whether it is told whom the mention over a token means. */
  isMeant(token: number): boolean;
  /** The state that an adjective means ("the Russian account"), or null. */
  stateAt(token: number): Speaker | null;
  /** How often the text calls an entity "she", less how often "he". */
  womanhood(key: string): number;
}

/** Mentions that can speak, by token. */
export function speakersOf(doc: Quotable, cues: Cues): Speakers {
  const covering = coverage(doc);
  const states = statesOf(doc);
  const heard: Heard = { doc, cues, covering, states };
  const names = new Map(doc.mentions.entities.map(({ key, name }) => [key, name]));
  const women = womanhood(doc);
  const ownerOf = (token: number): string | null => {
    const mention = covering.get(token);
    return names.get((mention === undefined ? undefined : doc.mentions.mentions[mention]!.entities[0]) ?? "") ?? null;
  };
  const nominal = (tree: Tree, head: number): Speaker | null => nominalSpeaker(doc, tree, head, ownerOf);
  const at = (tree: Tree, head: number): Speaker | null =>
    named(heard, tree, head) ??
    people(heard, tree, head) ??
    written(heard, tree, head, at, nominal) ??
    unnamed(heard, tree, head) ??
    spokesman(heard, tree, head, nominal) ??
    voice(cues, tree, head, nominal);
  const any = (tree: Tree, head: number): Speaker | null => {
    const of = partitive(tree, head);
    if (of !== null) return anonymous(doc, tree, head, of);
    return at(tree, head) ?? nominal(tree, head);
  };
  return {
    at,
    any,
    before: (tree, verb) => before(tree, verb, at),
    after: (tree, verb) => after(tree, verb, at),
    mentionAt: (token) => covering.get(token) ?? null,
    isMeant: (token) => (doc.mentions.mentions[covering.get(token) ?? -1]?.entities.length ?? 0) > 0,
    stateAt: (token) => states.get(token) ?? null,
    womanhood: (key) => women.get(key) ?? 0,
  };
}

type At = (tree: Tree, head: number) => Speaker | null;

function before(tree: Tree, verb: number, at: At): Speaker | null {
  let i = verb - 1;
  // "Hang | neither confirmed": the tagger may take the name for a verb, the mention stands
  while (i > tree.first && (/^(AUX|ADV)$/.test(tree.word(i).pos) || /^(,|\)|neither|not|n't|n’t)$/i.test(tree.text(i))))
    i--;
  return i < tree.first ? null : at(tree, withoutPhrase(tree, i, tree.first));
}

/** "a minister in | Lima": the noun before the phrase that a name closes. */
export function withoutPhrase(tree: Tree, i: number, from: number): number {
  const preposition = childrenAs(tree, i, "case").find((c) => c < i);
  if (preposition === undefined || /^['’]/.test(tree.text(preposition))) return i;
  const noun = preposition - 1;
  return noun >= from && /^(NOUN|PROPN|PRON|NUM)$/.test(tree.word(noun).pos) ? noun : i;
}

function after(tree: Tree, verb: number, at: At): Speaker | null {
  for (let i = verb + 1; i < tree.last && i < verb + 8; i++) {
    if (!/^(PROPN|NOUN|ADJ|DET)$/.test(tree.word(i).pos)) return null;
    const speaker = at(tree, i);
    if (speaker) return speaker;
  }
  return null;
}

/** The mentions that can speak, over the whole document. */
interface Heard {
  readonly doc: Quotable;
  readonly cues: Cues;
  readonly covering: ReadonlyMap<number, number>;
  readonly states: ReadonlyMap<number, Speaker>;
}

/** The mention on the head, or the name behind a title, an apposition or "spokesman". */
function named({ doc, cues, covering }: Heard, tree: Tree, head: number): Speaker | null {
  const behind = childrenAs(tree, head, "flat", "appos", "compound").filter((c) => c > head);
  // "Erdogan's spokesman | Ibrahim Kalin said", "The conservative daily | Kayhan wrote": two subjects side by side are title and name
  const up = isA(tree, head, "nsubj", "obl", "nmod", "obl:agent") ? tree.head(head) : null;
  const twin =
    up === null
      ? undefined
      : childrenAs(tree, up, tree.word(head).relation).find((c) => c > head && isTwin(tree, head, c));
  if (twin !== undefined) behind.unshift(twin, ...childrenAs(tree, twin, "flat", "appos"));
  const persons = [head, ...behind].map((t) => covering.get(t)).filter((m) => m !== undefined);
  const person = persons.find((m) => doc.mentions.mentions[m]!.kind === "person") ?? persons[0];
  if (person === undefined) return null;
  const mention = doc.mentions.mentions[person]!;
  // "the official said": nobody, though a minister stands near
  if (mention.form === "description" && cues.source.has(tree.word(head).lemma) && !/apposition/.test(mention.rule))
    return null;
  const text = doc.text.slice(mention.start, mention.end);
  return { mention: person, text, anonymous: false, analyst: false };
}

/** The name right behind the words for whom it names. */
function isTwin(tree: Tree, head: number, name: number): boolean {
  return (
    tree.word(name).pos === "PROPN" &&
    tree.child(name, "case", "det", "cc") === null &&
    tree.span(name).first <= tree.span(head).last
  );
}

/** "one of them", "a third": nobody by name. */
function anonymous(doc: Quotable, tree: Tree, head: number, of: number): Speaker {
  const words = subtree(tree, head, (c) => c > of && isA(tree, c, "acl", "acl:relcl", "punct", "appos"));
  const text = doc.text.slice(doc.tokens[Math.min(...words)]!.start, doc.tokens[Math.max(...words)]!.end);
  return { mention: null, text, anonymous: true, analyst: false };
}

/** "the Americans", "the Saudis": a people speaks as its state. */
function people({ states }: Heard, tree: Tree, head: number): Speaker | null {
  return /^the$/i.test(tree.text(tree.child(head, "det") ?? head)) ? (states.get(head) ?? null) : null;
}

/** "a statement on the ministry's website", "the Kremlin's readout", "a note by Rome": who issued it speaks in it. */
function written({ cues, states }: Heard, tree: Tree, head: number, at: At, nominal: At): Speaker | null {
  const { pos, lemma } = tree.word(head);
  if (pos !== "NOUN" || !(cues.statement.has(lemma) || cues.account.has(lemma))) return null;
  const state = childrenAs(tree, head, "amod")
    .map((c) => states.get(c))
    .find((one) => one !== undefined);
  if (state) return { ...state, text: nominal(tree, head)?.text ?? state.text };
  const site = childrenAs(tree, head, "nmod").find((c) =>
    /^(website|site|page|account|channel)$/.test(tree.word(c).lemma),
  );
  const issued = childrenAs(tree, head, "acl").find((c) => /^(issue|release|publish|sign)$/.test(tree.word(c).lemma));
  const issuer =
    tree.child(head, "nmod:poss") ??
    childrenAs(tree, head, "nmod").find((c) => /^(by|from)$/.test(tree.caseOf(c))) ??
    (site === undefined ? null : tree.child(site, "nmod:poss", "nmod", "compound")) ??
    (issued === undefined ? null : tree.child(issued, "obl:agent"));
  return issuer === null || issuer === undefined ? null : at(tree, issuer);
}

/** "a Kremlin spokesman", "a spokesperson for the Spanish government": no name, but the voice of a body or state. */
function spokesman({ doc, covering }: Heard, tree: Tree, head: number, nominal: At): Speaker | null {
  const words = /^spokes/.test(tree.word(head).lemma) ? nominal(tree, head) : null;
  if (words === null) return null;
  const body = childrenAs(tree, head, "compound", "nmod", "nmod:poss")
    .map((c) => covering.get(c))
    .find((m) => m !== undefined && /^(body|organisation|state|forum)$/.test(doc.mentions.mentions[m]!.kind));
  return body === undefined ? null : { ...words, mention: body };
}

/** "sources", "three officials", "Kenyan analysts"; an official of a named ministry is somebody's voice, not nobody's. */
function unnamed({ doc, cues, covering }: Heard, tree: Tree, head: number): Speaker | null {
  const { lemma, pos } = tree.word(head);
  if (pos !== "NOUN" && pos !== "PROPN") return null;
  // "reports said", but "the report of the court said"
  if (lemma === "report" && tree.word(head).tag === "NN") return null;
  const analyst = cues.analyst.has(lemma.toLowerCase());
  if (!analyst && !cues.source.has(lemma.toLowerCase())) return null;
  let first = head;
  while (first > tree.first && tree.head(first - 1) === head && isA(tree, first - 1, "amod", "compound", "nummod"))
    first--;
  const text = doc.text.slice(doc.tokens[first]!.start, doc.tokens[head]!.end);
  // "an official of the ministry" is its voice, "an official at the embassy" somebody there
  const isApart = (c: number) => !isA(tree, c, "compound", "amod", "nmod", "nmod:poss") || tree.caseOf(c) === "at";
  const body = subtree(tree, head, isApart)
    .map((t) => covering.get(t))
    .find((m) => m !== undefined && /^(body|organisation)$/.test(doc.mentions.mentions[m]!.kind));
  if (body !== undefined && !analyst && !isCovert(tree, head))
    return { mention: body, text, anonymous: false, analyst: false };
  // "an official | at the US embassy"
  const place = childrenAs(tree, head, "nmod").find((c) => c > head && /^(at|in|of|from)$/.test(tree.caseOf(c)));
  const words =
    place === undefined ? [head] : subtree(tree, place, (c) => isA(tree, c, "acl", "acl:relcl", "appos", "conj", "cc"));
  const whole = doc.text.slice(doc.tokens[first]!.start, doc.tokens[Math.max(...words)]!.end);
  return { mention: null, text: whole, anonymous: !analyst, analyst };
}

/** "a source in the ministry", "officials who asked not to be named": the body does not speak. */
function isCovert(tree: Tree, head: number): boolean {
  return tree.word(head).lemma === "source" || tree.child(head, "acl:relcl", "nummod") !== null;
}

/** "Ruto's office", "its army", "the spokesperson": one who speaks for somebody, though no name tells who. */
function voice(cues: Cues, tree: Tree, head: number, nominal: At): Speaker | null {
  const { lemma, pos } = tree.word(head);
  if ((pos !== "NOUN" && pos !== "PROPN") || !cues.voice.has(lemma.toLowerCase())) return null;
  return nominal(tree, head);
}
