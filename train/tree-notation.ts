/** A word of a tree under construction. */
export interface TreeWord {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
}

interface Node {
  readonly form: string;
  tag: string;
  index: number;
  head: Node | null;
  relation: string;
}

const RELATION =
  /^(nsubj:pass|csubj:pass|aux:pass|obl:agent|obl:unmarked|nmod:poss|nmod:unmarked|nmod:desc|acl:relcl|compound:prt|det:predet|cc:preconj|[a-z]+):(.+)$/;
const BARE: Readonly<Record<string, string>> = Object.fromEntries([
  ..."the a this these those both some several".split(" ").map((word) => [word, "det:DT"]),
  ..."of in on at with for from by between during after before under against over into amid despite without about among towards within since until through near along off across beyond"
    .split(" ")
    .map((word) => [word, "case:IN"]),
  ..."and or but".split(" ").map((word) => [word, "cc:CC"]),
  [",", "punct:,"],
  [".", "punct:."],
  ["“", "punct:``"],
  ["”", "punct:''"],
  ["-", "punct:HYPH"],
  ["also", "advmod:RB"],
  ["not", "advmod:RB"],
  ["'s", "case:POS"],
  ["to", "mark:TO"],
]);
const TAG_OF_RELATION: Readonly<Record<string, string>> = {
  case: "IN",
  det: "DT",
  mark: "IN",
  aux: "MD",
  cc: "CC",
  amod: "JJ",
  advmod: "RB",
  nummod: "CD",
  "nmod:poss": "PRP$",
};

/**
 * Reads the bracket notation of a tree: `(relation …)` is a phrase, `+word/TAG` its head, `relation:word/TAG` a dependent of the head,
 * and common little words stand alone (`the`, `of`, `,`). The tag may be left out where the relation or the capital tells it.
 * Throws when a phrase has no head or more than one.
 */
export function treeOf(text: string): readonly TreeWord[] {
  const words: Node[] = [];
  const parts = text.match(/\([^\s()]+|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const phrase = (): Node => {
    let head: Node | null = null;
    const dependents: Node[] = [];
    for (; at < parts.length && parts[at] !== ")"; at++) {
      const part = parts[at]!;
      if (part.startsWith("(")) {
        at++;
        const inner = phrase();
        inner.relation = part.slice(1);
        dependents.push(inner);
      } else if (part.startsWith("+")) {
        if (head !== null) throw new Error(`tree: two heads, ${head.form} and ${part}, in ${text}`);
        head = word(part.slice(1), "");
        words.push(head);
      } else {
        const node = dependent(part, text);
        words.push(node);
        dependents.push(node);
      }
    }
    if (head === null) throw new Error(`tree: no head before part ${at} of ${text}`);
    // "according to": the words of a fixed expression hang on its first
    for (const [k, node] of dependents.entries())
      attach(node, node.relation === "fixed" ? (dependents[k - 1] ?? head) : head);
    return head;
  };
  const root = phrase();
  if (at < parts.length) throw new Error(`tree: a bracket too many in ${text}`);
  root.relation = "root";
  return finished(words.filter(({ form }, i) => form !== "," || !/^[,.]$/.test(words[i + 1]?.form ?? "")));
}

/** A bare "to" before anything but a verb is a preposition. */
function attach(node: Node, head: Node): void {
  node.head = head;
  if (node.form !== "to" || node.relation !== "mark" || head.tag.startsWith("VB")) return;
  node.relation = "case";
  node.tag = "IN";
}

function finished(words: readonly Node[]): readonly TreeWord[] {
  words.forEach((node, i) => {
    node.index = i + 1;
  });
  return words.map(({ form, tag, head, relation }, i) => ({
    form:
      i === 0 || (i === 1 && words[0]!.form === '"')
        ? form[0]!.toUpperCase() + form.slice(1)
        : article(form, words[i + 1]),
    ...partsOf(form, tag, relation),
    head: head === null ? 0 : head.index,
    relation,
  }));
}

function article(form: string, next: Node | undefined): string {
  return form === "a" &&
    next !== undefined &&
    /^(?:[aeioAEIO]|un[^i]|up|MO|FM)/.test(next.form) &&
    !/^(?:one|euro|Euro)/.test(next.form)
    ? "an"
    : form;
}

function dependent(part: string, text: string): Node {
  const bare = Object.hasOwn(BARE, part) ? BARE[part]! : null;
  if (bare !== null) {
    const [relation, ...tag] = bare.split(":");
    return word(`${part}/${tag.join(":")}`, relation!);
  }
  const found = RELATION.exec(part);
  if (found === null) throw new Error(`tree: expected relation:word, found ${part} in ${text}`);
  return word(found[2]!, found[1]!);
}

function word(part: string, relation: string): Node {
  const slash = part.lastIndexOf("/");
  const form = slash > 0 ? part.slice(0, slash) : part;
  const byRelation = /^[A-Z]/.test(form) && relation !== "nmod:poss" ? "NNP" : (TAG_OF_RELATION[relation] ?? "NN");
  const tag =
    relation === "punct" && slash <= 0
      ? form
      : slash > 0
        ? part.slice(slash + 1)
        : relation === "case" || relation === "mark"
          ? "IN"
          : byRelation;
  return { form: form === "“" || form === "”" ? '"' : form, tag, index: 0, head: null, relation };
}

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^VB|^MD$/, "VERB"],
  [/^NNPS?$/, "PROPN"],
  [/^NNS?$/, "NOUN"],
  [/^JJ/, "ADJ"],
  [/^RP$|^IN$/, "ADP"],
  [/^RB/, "ADV"],
  [/^WRB$/, "ADV"],
  [/^DT$|^PDT$/, "DET"],
  [/^CD$/, "NUM"],
  [/^CC$/, "CCONJ"],
  [/^POS$|^TO$/, "PART"],
  [/^PRP|^W|^EX$/, "PRON"],
  [/^\$$/, "SYM"],
];

/** The universal part for a Penn tag in a relation, as English UD has it. */
function partsOf(form: string, tag: string, relation: string): { upos: string; xpos: string } {
  const xpos = tag;
  if (/^(?:not|n't)$/.test(form)) return { upos: "PART", xpos };
  if (/^(?:aux|cop|aux:pass)$/.test(relation) || tag === "MD") return { upos: "AUX", xpos };
  if (tag === "IN" && relation === "mark") return { upos: "SCONJ", xpos };
  if (tag === "IN" && relation === "advmod") return { upos: "ADV", xpos };
  if (tag === "NNP" && relation === "amod") return { upos: "ADJ", xpos };
  if (tag === "DT" && !/^det/.test(relation)) return { upos: "PRON", xpos };
  if (tag === "NN" && /^(?:nothing|nobody|everyone)$/.test(form)) return { upos: "PRON", xpos };
  return { upos: PARTS.find(([pattern]) => pattern.test(tag))?.[1] ?? "PUNCT", xpos };
}
