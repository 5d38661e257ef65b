import { describe, expect, expectTypeOf, it } from "vitest";
import type { Token, Word } from "../../document/layers.ts";
import { type Match, matchAll } from "./match.ts";
import { query } from "./query.ts";
import { treeFrom } from "./testing/trees.ts";
import { type Tree, treeOf } from "./tree.ts";

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
