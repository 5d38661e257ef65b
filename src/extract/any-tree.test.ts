import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotated, Word } from "../document/layers.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { claims } from "./claims/claims.ts";
import { annotated } from "./claims/reading-for-tests.ts";
import { dates } from "./dates/dates.ts";
import { mentions } from "./mentions/mentions.ts";
import { quotations } from "./quotations/quotations.ts";

const knowledge = loadKnowledge(join(import.meta.dirname, "../../data"));
const above = [mentions(knowledge), dates(knowledge), quotations(knowledge), claims(knowledge)] as const;

const TEXTS = [
  "The minister said in a letter that talks with Kenya had begun, and that Chad, it is clear, would sign the pact in Oslo on 3 May.",
  "Asked about the visit, Mao Ning neither confirmed nor denied the report that Xi Jinping plans to visit Hanoi next week.",
  "According to Reuters, President Ana Ruiz, who was elected in 2020, rejected the accusation that Peru sold ships to Niger.",
  "Japan and Vietnam agreed to hold talks on the transfer of defence equipment; the two sides did not sign the agreement.",
];
const RELATIONS =
  "nsubj nsubj:pass obj iobj obl obl:agent obl:unmarked nmod nmod:poss amod acl acl:relcl advcl advmod xcomp ccomp csubj parataxis conj cc case mark aux aux:pass cop det fixed flat compound compound:prt appos nummod punct dep discourse";
const POS = "NOUN PROPN VERB AUX ADJ ADV ADP PRON DET PUNCT CCONJ SCONJ PART NUM";
const TAGS = "NN NNP NNS VB VBD VBG VBN VBP VBZ JJ RB IN TO PRP DT MD";

/** The words of a sentence under some tree: each hangs on another by its place in a random order; parts of speech and relations are mostly its own. */
const treeFor = (words: readonly Word[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...words.keys()], { minLength: words.length, maxLength: words.length }),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom(...RELATIONS.split(" ")),
          fc.nat(9),
          fc.constantFrom(...POS.split(" ")),
          fc.constantFrom(...TAGS.split(" ")),
        ),
        {
          minLength: words.length,
          maxLength: words.length,
        },
      ),
    )
    .map(([order, drawn]) => {
      const out: Word[] = new Array(words.length);
      order.forEach((at, place) => {
        const [head, relation, chance, pos, tag] = drawn[place]!;
        const word = words[at]!;
        const made = chance === 0 ? { ...word, pos, tag } : chance < 4 ? { ...word, relation } : word;
        out[at] = place === 0 ? { ...made, head: at, relation: "root" } : { ...made, head: order[head % place]! };
      });
      return out;
    });

describe("whatever tree a sentence is given", () => {
  it.each(TEXTS)("the layers above are made, and their words stand in the text: %s", async (text) => {
    const doc = await annotated(text);
    await fc.assert(
      fc.asyncProperty(treeFor(doc.syntax), async (syntax) => {
        let read: Annotated = { ...doc, syntax };
        for (const step of above) read = { ...read, [step.writes]: await step.annotate(read as never) };
        for (const claim of read.claims)
          expect(text.slice(claim.evidence.start, claim.evidence.end)).toBe(claim.evidence.exact);
        for (const { cue } of read.quotations) expect(text.slice(cue.start, cue.end)).toBe(cue.exact);
      }),
      { numRuns: 300 },
    );
  });

  it('a clause with nothing behind its "that" is no quotation', async () => {
    const doc = await annotated("The minister said talks failed that.");
    const heads: Readonly<Record<number, Partial<Word>>> = {
      2: { head: 2, relation: "root", pos: "VERB", lemma: "say" },
      3: { head: 4, relation: "nsubj" },
      4: { head: 2, relation: "ccomp" },
      5: { head: 4, relation: "mark" },
      6: { head: 2, relation: "punct" },
    };
    const syntax = doc.syntax.map((word, i) => ({ ...word, ...heads[i] }));
    expect(await quotations(knowledge).annotate({ ...doc, syntax })).toEqual([]);
  });
});
