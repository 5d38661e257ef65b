import type { Sentence, Word } from "../../document/layers.ts";

/** Told as done, as so at the time of writing (or in a headline, done), as to come or only possible, or as not so. */
export type Mood = "done" | "present" | "planned" | "denied";

type Bounds = Pick<Sentence, "first" | "last">;

const OPEN: ReadonlySet<string> = new Set("will shall would may might could should can must 'll wo ca".split(" "));

/** What is denied, or not done, under these verbs: "denied that", "refused to". */
const DENYING: ReadonlySet<string> = new Set("deny reject dismiss refute dispute disclaim".split(" "));
const SHUNNING: ReadonlySet<string> = new Set("refuse fail decline refrain".split(" "));

/** How a clause tells what its verb says, of the tokens that are its own. */
export function moodOf(syntax: readonly Word[], verb: number, own: readonly number[], bounds: Bounds): Mood {
  const under = range(bounds.first, bounds.last).filter((i) => syntax[i]!.head === verb && i !== verb);
  if (isDenied(syntax, verb, own, under)) return "denied";
  const isOpen = under.some((i) => syntax[i]!.relation.startsWith("aux") && OPEN.has(syntax[i]!.lemma.toLowerCase()));
  const isTo =
    syntax[verb]!.tag === "VB" && under.some((i) => syntax[i]!.tag === "TO" || /^to$/i.test(syntax[i]!.lemma));
  if (isOpen || isTo) return "planned";
  return /^VB[ZP]$/.test(syntax[verb]!.tag) || under.some((i) => isPresentBe(syntax[i]!)) ? "present" : "done";
}

function isDenied(syntax: readonly Word[], verb: number, own: readonly number[], under: readonly number[]): boolean {
  const { head, relation, lemma } = syntax[verb]!;
  // "not exceeding 50,000 tonnes" bounds what is so
  if (under.some((i) => NOT.test(syntax[i]!.lemma))) return !/^exceed$/i.test(lemma);
  if (under.some((i) => /^without$/i.test(syntax[i]!.lemma) && syntax[i]!.relation === "mark")) return true;
  const isNone = own.some(
    (i) => NONE.test(syntax[i]!.lemma) && (syntax[i]!.head === verb || syntax[syntax[i]!.head]!.head === verb),
  );
  if (isNone || (DENYING.has(lemma.toLowerCase()) && !isTurnedDown(syntax, verb, under))) return true;
  return head !== verb && isUndone(syntax, head, relation);
}

const DISMISSED =
  /^(?:report|claim|allegation|rumou?r|suggestion|accusation|charge|story|speculation|notion|idea|criticism|complaint|fear|talk|it|this|that|they)s?$/i;

/** "the minister was dismissed", "rejected the plan": says of nothing that it is not so, as "rejected the report" does. */
export function isTurnedDown(syntax: readonly Word[], verb: number, under: readonly number[]): boolean {
  const object = under.find((i) => /^(?:obj|nsubj:pass)/.test(syntax[i]!.relation));
  return (
    /^(?:dismiss|reject)$/i.test(syntax[verb]!.lemma) && object !== undefined && !DISMISSED.test(syntax[object]!.lemma)
  );
}

/** "refused to sign", "has yet to sign", "denied reports that it had signed", "it is not true that it signed". */
function isUndone(syntax: readonly Word[], over: number, relation: string): boolean {
  const word = syntax[over]!.lemma.toLowerCase();
  const beside = (pattern: RegExp) =>
    syntax.slice(Math.max(0, over - NEAR), over + NEAR).some((one) => one.head === over && pattern.test(one.lemma));
  if (/^(?:ccomp|acl$)/.test(relation) && syntax[over]!.pos === "NOUN") {
    const above = syntax[syntax[over]!.head]!;
    return syntax[over]!.relation === "obj" && DENYING.has(above.lemma.toLowerCase());
  }
  if (!/^(?:ccomp|xcomp|advcl|csubj)/.test(relation)) return false;
  if (DENYING.has(word) || SHUNNING.has(word)) return true;
  if (word === "have") return relation === "xcomp" && beside(/^yet$/i);
  return (
    /^(?:csubj|ccomp)/.test(relation) &&
    (/^(?:untrue|false|incorrect)$/.test(word) || (/^(?:true|correct|case)$/.test(word) && beside(NOT)))
  );
}

const NOT = /^(?:not|n't|n’t|never)$/i;
/** Words on either side among which a word's own are looked for. */
const NEAR = 8;
const NONE = /^(?:no|none|nothing|nobody|neither)$/i;

/** "is opened": not "has been opened". */
function isPresentBe({ relation, tag, lemma }: Word): boolean {
  return /^(?:aux:pass|cop)/.test(relation) && lemma.toLowerCase() === "be" && /^VB[ZP]$/.test(tag);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first }, (_, i) => first + i);
}
