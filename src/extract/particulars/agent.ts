import type { Sentence, Word } from "../../document/layers.ts";

type Bounds = Pick<Sentence, "first" | "last">;

/** Tokens from `first` until `last`. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The words for who does what a verb tells, with what stands before their head, the rest of a name and who is joined: "the Chilean minister Ana Torres and Kenya"; null where the clause does not say. */
export function agentOf(syntax: readonly Word[], verb: number, bounds: Bounds): Phrase | null {
  const heads = doers(syntax, verb, bounds, CLIMBS);
  if (heads.length === 0) return null;
  const phrases = heads.map((head) => phraseOf(syntax, head, bounds));
  return { first: Math.min(...phrases.map(({ first }) => first)), last: Math.max(...phrases.map(({ last }) => last)) };
}

function phraseOf(syntax: readonly Word[], head: number, bounds: Bounds): Phrase {
  const own = under(syntax, head, bounds);
  const before = own
    .filter((i) => i < head && BESIDE.test(syntax[i]!.relation))
    .flatMap((i) => [i, ...under(syntax, i, bounds).filter((j) => j < i)]);
  const after = [...own, ...namesBehind(syntax, own, head, bounds)]
    .filter((i) => i > head && /^(?:flat|appos|conj)/.test(syntax[i]!.relation))
    .flatMap((i) => [i, ...under(syntax, i, bounds).filter((j) => /^(?:flat|conj)/.test(syntax[j]!.relation))]);
  return { first: Math.min(head, ...before), last: Math.max(head, ...after) + 1 };
}

/** "its minister of state for foreign affairs, | Ada Lund": the name, read as that of what the office is for. */
function namesBehind(syntax: readonly Word[], own: readonly number[], head: number, bounds: Bounds): readonly number[] {
  const offices = own.filter((i) => i > head && syntax[i]!.relation === "nmod");
  const below = offices.flatMap((i) => [i, ...under(syntax, i, bounds).filter((j) => syntax[j]!.relation === "nmod")]);
  const names = below.flatMap((i) => under(syntax, i, bounds));
  return names.filter((i) => syntax[i]!.relation === "appos" && syntax[i]!.pos === "PROPN");
}

/** What a verb is done to: its object, or the subject of a passive. */
export function objectOf(syntax: readonly Word[], verb: number, bounds: Bounds): number | null {
  const own = under(syntax, verb, bounds);
  const found = own.find((i) => syntax[i]!.relation === "obj") ?? own.find((i) => syntax[i]!.relation === "nsubj:pass");
  if (found !== undefined) return antecedent(syntax, verb, found);
  // "a fine paid by the owners"
  return /^acl$/.test(syntax[verb]!.relation) && isPassive(syntax, verb, own) ? syntax[verb]!.head : null;
}

/** Clauses that are climbed for a subject which they share. */
const CLIMBS = 3;
const BESIDE = /^(?:amod|compound|nmod:poss|nmod:desc|nmod$|flat|appos|nummod)/;
/** Whoever gets something is told to have it "from" who gives it. */
const GETTING: ReadonlySet<string> = new Set(["receive", "get", "obtain", "hear"]);

/** Heads of the words for who does it; "retired judge" and "Ada Lund" are read as two. */
function doers(syntax: readonly Word[], verb: number, bounds: Bounds, climbs: number): readonly number[] {
  const own = under(syntax, verb, bounds);
  const agents = own.filter((i) => syntax[i]!.relation === "obl:agent" || isBy(syntax, i, bounds));
  if (agents.length > 0) return agents;
  // "handed to the envoy by Ada Lund", read as the envoy's own
  const below = own.filter((i) => syntax[i]!.relation === "obl").flatMap((i) => under(syntax, i, bounds));
  const strayed = below.filter((i) => syntax[i]!.pos === "PROPN" && hasCase(syntax, i, "by", bounds));
  if (strayed.length > 0 && isPassive(syntax, verb, own)) return strayed;
  if (GETTING.has(syntax[verb]!.lemma.toLowerCase()))
    return own.filter((i) => syntax[i]!.relation.startsWith("obl") && hasCase(syntax, i, "from", bounds)).slice(0, 1);
  if (isPassive(syntax, verb, own)) return [];
  const subject = own.find((i) => syntax[i]!.relation === "nsubj");
  if (subject !== undefined) return [antecedent(syntax, verb, subject)];
  const { head, relation } = syntax[verb]!;
  if (climbs === 0 || head === verb || !/^(?:conj|xcomp|advcl)/.test(relation) || syntax[head]!.pos !== "VERB")
    return [];
  // "asked Chile to sign": not who asks signs
  if (relation === "xcomp" && under(syntax, head, bounds).some((i) => /^i?obj/.test(syntax[i]!.relation))) return [];
  return doers(syntax, head, bounds, climbs - 1);
}

/** "which asked for it", "it was Chile that asked": what the clause stands behind. */
function antecedent(syntax: readonly Word[], verb: number, i: number): number {
  const { relation, head } = syntax[verb]!;
  return /^(?:acl:relcl|advcl)/.test(relation) && /^(?:who|whom|which|that)$/i.test(syntax[i]!.lemma) ? head : i;
}

function isPassive(syntax: readonly Word[], verb: number, own: readonly number[]): boolean {
  if (own.some((i) => /^(?:nsubj:pass|aux:pass)/.test(syntax[i]!.relation))) return true;
  return syntax[verb]!.relation === "acl" && syntax[verb]!.tag === "VBN";
}

function isBy(syntax: readonly Word[], i: number, bounds: Bounds): boolean {
  const { relation, head } = syntax[i]!;
  return relation === "obl" && isPassive(syntax, head, under(syntax, head, bounds)) && hasCase(syntax, i, "by", bounds);
}

function hasCase(syntax: readonly Word[], i: number, word: string, bounds: Bounds): boolean {
  return under(syntax, i, bounds).some(
    (j) => syntax[j]!.relation === "case" && syntax[j]!.lemma.toLowerCase() === word,
  );
}

function under(syntax: readonly Word[], head: number, { first, last }: Bounds): readonly number[] {
  const found: number[] = [];
  for (let i = first; i < last; i++) if (i !== head && syntax[i]!.head === head) found.push(i);
  return found;
}
