import fc from "fast-check";
import { describe, expect, expectTypeOf, it, test } from "vitest";
import type { Token, Word } from "../../document/layers.ts";
import { type Match, matchAll } from "./match.ts";
import { type Operator, query } from "./query.ts";
import { type Tree, treeOf } from "./tree.ts";

/** A tree written by hand: one word a line, "form lemma pos tag head relation name"; heads from 1, 0 for the root; "-" for no name told. */
function treeFrom(rows: string): Tree {
  const cells = rows
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/) as [string, string, string, string, string, string, string]);
  const tokens = cells.map(([text], i): Token => ({ start: i, end: i, text }));
  const syntax = cells.map(([, lemma, pos, tag, head, relation, name], i): Word => {
    const governor = head === "0" ? i : Number(head) - 1;
    return { lemma, pos, tag, features: null, head: governor, relation, name: name === "-" ? null : name };
  });
  return treeOf({ first: 0, last: tokens.length }, tokens, syntax);
}

/** "act=signed actor=Oslo" */
function told(tree: Tree, match: Match): string {
  return Object.entries(match)
    .map(([name, i]) => `${name}=${tree.text(i)}`)
    .join(" ");
}

const PACT = `
  Oslo Oslo PROPN NNP 4 nsubj B-state
  and and CCONJ CC 3 cc O
  Lima Lima PROPN NNP 1 conj B-state
  signed sign VERB VBD 0 root O
  a a DET DT 6 det O
  pact pact NOUN NN 4 obj O
  with with ADP IN 8 case O
  Japan Japan PROPN NNP 6 nmod B-state
  in in ADP IN 10 case O
  Suva Suva PROPN NNP 4 obl B-place
  on on ADP IN 12 case O
  Monday Monday PROPN NNP 4 obl O`;

const PASSIVE = `
  The the DET DT 2 det -
  treaty treaty NOUN NN 5 nsubj:pass -
  was be AUX VBD 5 aux:pass -
  not not PART RB 5 advmod -
  ratified ratify VERB VBN 0 root -
  by by ADP IN 7 case -
  Peru Peru PROPN NNP 5 obl:agent -
  in in ADP IN 9 case -
  2019 2019 NUM CD 5 obl -`;

const WANTS = `
  Seoul Seoul PROPN NNP 2 nsubj B-state
  said say VERB VBD 0 root O
  Hanoi Hanoi PROPN NNP 4 nsubj B-state
  wants want VERB VBZ 2 ccomp O
  to to PART TO 6 mark O
  join join VERB VB 4 xcomp O
  the the DET DT 8 det O
  bloc bloc NOUN NN 6 obj O`;

const GAVE = `
  Rabat Rabat PROPN NNP 2 nsubj B-state
  gave give VERB VBD 0 root O
  Bamako Bamako PROPN NNP 2 iobj B-state
  aid aid NOUN NN 2 obj O
  and and CCONJ CC 6 cc O
  sent send VERB VBD 2 conj O
  doctors doctor NOUN NNS 6 obj O`;

const OSLO_SIGNED =
  "{lemma:/^(sign|conclude)$/ pos:VERB}=act >nsubj {}=actor >obj ({lemma:pact} >nmod {name:B-state}=party)";

/** Tree, query, matches. */
const ROWS: readonly (readonly [tree: string, query: string, matches: readonly string[]])[] = [
  // One word.
  [PACT, "{form:Oslo}=x", ["x=Oslo"]],
  [PACT, "{form:oslo}=x", []],
  [PACT, "{form:/^oslo$/i}=x", ["x=Oslo"]],
  [PACT, "{lemma:sign|pact}=x", ["x=signed", "x=pact"]],
  [PACT, "{lemma:/a/ pos:NOUN|PROPN}=x", ["x=Lima", "x=pact", "x=Japan", "x=Suva", "x=Monday"]],
  [PACT, "{tag:/^VB/}=x", ["x=signed"]],
  [PACT, "{relation:root}=x", ["x=signed"]],
  [PACT, "{name:/^B-/ !name:B-state}=x", ["x=Suva"]],
  [PACT, "{pos:PROPN !relation:nsubj|conj|nmod}=x", ["x=Suva", "x=Monday"]],
  [PACT, "{lemma:conclude}=x", []],
  [PACT, "{pos:VERB}", [""]],
  [PACT, "{pos:SYM}", []],
  [PASSIVE, "{form:2019}=x", ["x=2019"]],
  // A reader that tells no names: neither so nor not so.
  [PASSIVE, "{name:B-state}=x", []],
  [PASSIVE, "{!name:B-state}=x", []],
  // Children and heads; the subtype is taken in, or kept out with a colon.
  [PACT, OSLO_SIGNED, ["act=signed actor=Oslo party=Japan"]],
  [WANTS, OSLO_SIGNED, []],
  [PASSIVE, "{}=verb >nsubj {}=what", ["verb=ratified what=treaty"]],
  [PASSIVE, "{}=verb >nsubj: {}=what", []],
  [PASSIVE, "{}=verb >obl {}=x", ["verb=ratified x=Peru", "verb=ratified x=2019"]],
  [PASSIVE, "{}=verb >obl: {}=x", ["verb=ratified x=2019"]],
  [PASSIVE, "{}=verb >obl:agent {}=x", ["verb=ratified x=Peru"]],
  [PASSIVE, "{}=x <nsubj:pass|obl:agent {}", ["x=treaty", "x=Peru"]],
  [PASSIVE, "{relation:obl:}=x", ["x=2019"]],
  [PACT, "{lemma:Oslo}=x < {}=verb", ["x=Oslo verb=signed"]],
  [PACT, "{relation:root} < {}=verb", []],
  [GAVE, "{pos:VERB}=act >obj {}=what", ["act=gave what=aid", "act=sent what=doctors"]],
  [GAVE, "{}=act >obj|iobj {}=x", ["act=gave x=Bamako", "act=gave x=aid", "act=sent x=doctors"]],
  // Descendants and ancestors; the relation is that of the last step.
  [WANTS, "{lemma:say} >> {pos:VERB}=x", ["x=wants", "x=join"]],
  [WANTS, "{lemma:say} >>nsubj {}=x", ["x=Seoul", "x=Hanoi"]],
  [WANTS, "{lemma:bloc} << {}=x", ["x=said", "x=wants", "x=join"]],
  [WANTS, "{lemma:bloc} <<ccomp|xcomp {}=x", ["x=said", "x=wants"]],
  // Along the text.
  [PACT, "{lemma:with} . {}=x", ["x=Japan"]],
  [PACT, "{lemma:Monday} . {}=x", []],
  [PACT, "{lemma:Oslo} , {}=x", []],
  [PACT, "{name:B-state}=x .. {lemma:sign}", ["x=Oslo", "x=Lima"]],
  [PACT, "{name:B-state}=x ,, {lemma:sign}", ["x=Japan"]],
  // Negation.
  [GAVE, "{pos:VERB}=x !>nsubj {}", ["x=sent"]],
  [GAVE, "{pos:VERB}=x !>iobj|cc {}", []],
  [PASSIVE, "{pos:VERB}=x !>advmod {lemma:not|never}", []],
  [PACT, "{pos:VERB}=x !>advmod {lemma:not|never}", ["x=signed"]],
  [PACT, "{pos:PROPN}=x !> ({} !. {form:Monday|Japan})", ["x=Japan", "x=Monday"]],
  // One child without a preposition is enough, though the last child has one.
  [PACT, "{pos:VERB}=x > ({pos:PROPN} !>case {})", ["x=signed"]],
  [GAVE, "{pos:VERB}=a > {pos:NOUN}=b !> ({pos:PROPN} .. {}=b)", ["a=sent b=doctors"]],
  // Nested.
  [WANTS, "{}=a >ccomp ({}=b >xcomp ({}=c >obj {}=d) >nsubj {}=e)", ["a=said b=wants c=join d=bloc e=Hanoi"]],
  [PACT, "{}=verb\n  >nsubj ({}=a >conj {}=b)\n  >obl {name:B-place}=where", ["verb=signed a=Oslo b=Lima where=Suva"]],
  // Ambiguous: two captures are two words, in both orders unless the query says which is first.
  [PACT, "{pos:VERB} >obl {}=a >obl {}=b", ["a=Suva b=Monday", "a=Monday b=Suva"]],
  [PACT, "{pos:VERB} >obl ({}=a .. {}=b) >obl {}=b", ["a=Suva b=Monday"]],
  [PACT, "{pos:VERB}=act >> {} >> {} > ({} > {})", ["act=signed"]],
  // A name used again is the same word.
  [GAVE, "{}=a >conj ({}=b < {}=a) >obj {}=c", ["a=gave b=sent c=aid"]],
  [GAVE, "{}=a >conj {}=a", []],
  [PACT, "{}=a > ({pos:ADP} , {}=b) > {}=b", []],
  [PACT, "{}=a >nsubj {name:B-state}=b >nsubj {form:/^O/}=b", ["a=signed b=Oslo"]],
];

/** Query, what is wrong with it, column. */
const WRONG: readonly (readonly [query: string, message: string, column: number])[] = [
  ["", 'wanted "{"; found the end', 1],
  ["lemma:sign", 'wanted "{"; found "lemma:sign"', 1],
  ["{lemma:sign", 'wanted a space or "}"; found the end', 12],
  ["{lemma:sign ", 'wanted a test such as lemma:sign, or "}"; found the end', 13],
  ["{sign}", 'wanted a test such as lemma:sign, or "}"; found "sign}"', 2],
  ["{word:sign}", 'wanted form, lemma, pos, tag, relation, name; found "word:sign}"', 2],
  ["{lemma:}", 'wanted a value, values with "|" between, or /regex/; found "}"', 8],
  ["{lemma:a|}", 'wanted a space or "}"; found "|}"', 9],
  ["{lemma:/sign}", 'wanted /regex/ or /regex/i, on one line; found "/sign}"', 8],
  ["{lemma:/sign/g}", 'wanted a space or "}"; found "g}"', 14],
  ["{lemma:/(/}", 'wanted a valid regex; found "/(/}"', 8],
  ["{lemma:/a{2}=b/}", 'wanted a regex without "}="; found "/a{2}=b/}"', 8],
  ["{}=", 'wanted a name, and after it a space, ")" or the end; found the end', 4],
  ["{}=2nd", 'wanted a name, and after it a space, ")" or the end; found "2nd"', 4],
  ["{}=a>{}", 'wanted a name, and after it a space, ")" or the end; found "a>{}"', 4],
  ["{}=a & {}", 'wanted an operator or the end; found "&"', 6],
  ["{} >nsubj", 'wanted "{" or "("; found the end', 10],
  ["{} > nsubj {}", 'wanted "{" or "("; found "nsubj"', 6],
  ["{} .nsubj {}", 'wanted "{" or "("; found "nsubj"', 5],
  ["{} !{}", 'wanted an operator after "!"; found "{}"', 5],
  ["{} > ({} > {}", 'wanted an operator or ")"; found the end', 14],
  ["{} > {})", 'wanted an operator or the end; found ")"', 8],
  ["{} !>obj {}=x", 'wanted a name that is captured outside of negations too; found "x"', 13],
  ["{pos:VERB}=a\n  >obj {}=b\n  >obl [x]", 'wanted "{" or "("; found "[x]"', 8],
];

describe("matchAll", () => {
  it.each(ROWS)("%s\n%s", (rows, text, matches) => {
    const tree = treeFrom(rows);
    expect(matchAll(query(text), tree).map((match) => told(tree, match))).toEqual(matches);
  });

  it("gives indices of the document", () => {
    const tokens = ["Well", ".", "They", "met"].map((text, i): Token => ({ start: i, end: i, text }));
    const heads = [0, 0, 3, 3];
    const syntax = heads.map(
      (head): Word => ({ lemma: "x", pos: "X", tag: "X", features: null, head, relation: "dep", name: null }),
    );
    const tree = treeOf({ first: 2, last: 4 }, tokens, syntax);
    expect(matchAll(query("{}=a > {}=b"), tree)).toEqual([{ a: 3, b: 2 }]);
    expect(matchAll(query("{form:They} , {}"), tree)).toEqual([]);
  });

  it("knows the captures of a literal", () => {
    const found = query(`{pos:VERB}=act >nsubj {}=actor
      >obj ({} >nmod {name:B-state}=party) !> {}=actor`);
    expectTypeOf(found.captures).toEqualTypeOf<readonly ("act" | "actor" | "party")[]>();
    expectTypeOf(matchAll(found, treeFrom(PACT))).toEqualTypeOf<readonly Match<"act" | "actor" | "party">[]>();
    expectTypeOf(query("{} > {}").captures).toEqualTypeOf<readonly never[]>();
    expectTypeOf(query("{}" as string).captures).toEqualTypeOf<readonly string[]>();
    expect(found.captures).toEqual(["act", "actor", "party"]);
  });
});

describe("query", () => {
  it.each(WRONG)("%s", (text, message, column) => {
    expect(() => query(text)).toThrow(`query: ${message} at column ${column}\n`);
  });

  it("marks the place", () => {
    expect(() => query("{}=a\n  > [x]")).toThrow("\n    > [x]\n      ^");
  });

  it("is frozen throughout", () => {
    const open: unknown[] = [query(OSLO_SIGNED)];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      expect(Object.isFrozen(at)).toBe(true);
      if (typeof at === "object" && at !== null) open.push(...Object.values(at));
    }
  });
});

// Below, a second reading of the notation by its definition: try every word for every capture, and look whether all holds.

interface Sketch {
  readonly lemma: string | null;
  readonly capture: string | null;
  readonly links: readonly {
    readonly negated: boolean;
    readonly operator: Operator;
    readonly relation: string;
    readonly to: Sketch;
  }[];
}

const RELATIONS = ["nsubj", "nsubj:pass", "obl"];
const OPERATORS: readonly Operator[] = [">", "<", ">>", "<<", ".", ",", "..", ",,"];

const sketches = (depth: number): fc.Arbitrary<Sketch> =>
  fc.record({
    lemma: fc.option(fc.constantFrom("x", "y"), { freq: 2 }),
    capture: fc.option(fc.constantFrom("a", "b", "c")),
    links:
      depth === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              negated: fc.nat(2).map((n) => n === 0),
              operator: fc.constantFrom(...OPERATORS),
              relation: fc.constantFrom("", "", "nsubj", "nsubj:", "obl"),
              to: sketches(depth - 1),
            }),
            { maxLength: 2 },
          ),
  });

const trees = fc
  .array(fc.record({ up: fc.nat(), lemma: fc.constantFrom("x", "y"), relation: fc.constantFrom(...RELATIONS) }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray([...words.keys()], { minLength: words.length })))
  .map(([words, place]) => {
    // The n-th word made hangs from one made before it, and stands at place[n].
    const rows = words.map(({ up, lemma, relation }, n) => {
      const head = n === 0 ? 0 : place[up % n]! + 1;
      return { at: place[n]!, row: `w${place[n]} ${lemma} X X ${head} ${n === 0 ? "root" : relation} -` };
    });
    return treeFrom(
      rows
        .toSorted((a, b) => a.at - b.at)
        .map(({ row }) => row)
        .join("\n"),
    );
  });

function namesIn(sketch: Sketch): readonly string[] {
  const below = sketch.links.filter((link) => !link.negated).flatMap((link) => namesIn(link.to));
  return [...new Set(sketch.capture === null ? below : [sketch.capture, ...below])];
}

/** `sketch` in the notation; captures that only stand under a negation are left out. */
function write(sketch: Sketch, turned: boolean, names = namesIn(sketch)): string {
  const capture = names.includes(sketch.capture ?? "") ? `=${sketch.capture}` : "";
  const links = sketch.links.map(({ negated, operator, relation, to }) => {
    const kept = /[<>]/.test(operator) ? relation : "";
    return ` ${negated ? "!" : ""}${operator}${kept} (${write(to, turned, names)})`;
  });
  return `{${sketch.lemma === null ? "" : `lemma:${sketch.lemma}`}}${capture}${(turned ? links.reverse() : links).join("")}`;
}

const isRelation = (tree: Tree, i: number, wanted: string) => {
  const { relation } = tree.word(i);
  return wanted === "" || [relation, `${relation}:`, relation.split(":")[0]].includes(wanted);
};

function related(tree: Tree, operator: Operator, relation: string, i: number, j: number): boolean {
  const isAbove = (high: number, low: number) => tree.ancestors(low).includes(high);
  const lastStep = tree.children(j).find((c) => c === i || isAbove(c, i)) ?? i;
  const along: Readonly<Record<Operator, () => boolean>> = {
    ">": () => tree.head(j) === i && isRelation(tree, j, relation),
    "<": () => tree.head(i) === j && isRelation(tree, i, relation),
    ">>": () => isAbove(i, j) && isRelation(tree, j, relation),
    "<<": () => isAbove(j, i) && isRelation(tree, lastStep, relation),
    ".": () => j === i + 1,
    ",": () => j === i - 1,
    "..": () => j > i,
    ",,": () => j < i,
  };
  return along[operator]();
}

function holds(tree: Tree, sketch: Sketch, i: number, match: Match): boolean {
  const { lemma, capture, links } = sketch;
  const own = (lemma ?? tree.word(i).lemma) === tree.word(i).lemma && (match[capture ?? ""] ?? i) === i;
  const words = Array.from({ length: tree.last }, (_, j) => j);
  return (
    own &&
    links.every(
      ({ operator, relation, to, negated }) =>
        words.some((j) => related(tree, operator, relation, i, j) && holds(tree, to, j, match)) !== negated,
    )
  );
}

/** All matches, by trial. */
function tried(tree: Tree, sketch: Sketch): readonly Match[] {
  const words = Array.from({ length: tree.last }, (_, i) => i);
  let all: readonly Match[] = [{}];
  for (const name of namesIn(sketch)) {
    all = all.flatMap((match) =>
      words.filter((i) => !Object.values(match).includes(i)).map((i) => ({ ...match, [name]: i })),
    );
  }
  return all.filter((match) => words.some((i) => holds(tree, sketch, i, match)));
}

const inOrder = (matches: readonly Match[]) =>
  matches.map((match) => JSON.stringify(Object.entries(match).sort())).sort();

test("matches are those that satisfy the pattern, all of them, each once, whatever the order of links", () => {
  let found = 0;
  fc.assert(
    fc.property(trees, sketches(2), (tree, sketch) => {
      const matches = matchAll(query(write(sketch, false)), tree);
      expect(inOrder(matches)).toEqual(inOrder(tried(tree, sketch)));
      expect(inOrder(matchAll(query(write(sketch, true)), tree))).toEqual(inOrder(matches));
      const rows = matches.map((match) => Object.values(match).join(""));
      expect(rows).toEqual([...new Set(rows)].sort());
      found += matches.length;
    }),
    { numRuns: 2000, seed: 20 },
  );
  // The property would also hold of trees in which nothing is ever found.
  expect(found).toBeGreaterThan(1000);
});
