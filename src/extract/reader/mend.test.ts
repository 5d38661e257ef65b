import { describe, expect, it } from "vitest";
import type { Word } from "../../document/layers.ts";
import { mended, mendedTag } from "./mend.ts";

describe("mending", () => {
  /** "form head relation", then the name or the tag of a verb: heads from 1, 0 for the root. */
  const tree = (rows: string) =>
    rows.split("; ").map((row, i) => {
      const [form, head, relation, more] = row.split(" ") as [string, string, string, string?];
      const tag = more?.startsWith("V") ? more : "X";
      const name = tag === "X" ? more : undefined;
      const word: Word = {
        lemma: form,
        pos: "X",
        tag,
        features: "_",
        head: head === "0" ? i : Number(head) - 1,
        relation,
        name: name ?? "O",
      };
      return { form, word };
    });
  it.each([
    ["According 3 case; to 3 fixed; Reuters 5 obl; it 5 nsubj; left 0 root", [3, 1, 5, 5, 0]],
    ["you 0 root; when 3 advmod; drawing 5 fixed; up 3 case; That 1 dep", [0, 3, 5, 3, 1]],
    ["as 4 case; well 1 fixed; as 4 fixed; Oslo 0 root", [4, 1, 1, 0]],
    [
      "visit 0 root; of 3 case; Ann 1 nmod B-person; Lee 3 flat I-person; which 6 nsubj; failed 3 acl:relcl",
      [0, 3, 1, 3, 6, 1],
    ],
    ["visit 0 root; of 3 case; Ann 1 nmod B-person; who 5 nsubj; spoke 3 acl:relcl", [0, 3, 1, 5, 3]],
    ["flew 0 root; and 4 cc; is 4 cop; due 1 conj; to 6 mark; visit 1 conj; Doha 6 obj", [0, 4, 4, 1, 6, 4, 6]],
    ["came 0 root; and 3 cc; saw 1 conj; and 5 cc; won 1 conj", [0, 3, 1, 5, 1]],
    [
      "In 2 case; Lima 6 obl B-gpe; Mr 2 flat; Ayala 2 flat B-person; was 6 aux:pass; received 0 root",
      [2, 6, 4, 6, 6, 0],
    ],
    [
      "In 2 case; Lima 6 obl B-gpe; Ayala 2 flat B-person; Lee 2 flat I-person; has 6 aux; met 0 root",
      [2, 6, 6, 3, 6, 0],
    ],
    ["In 2 case; Port 5 obl B-gpe; Moresby 2 flat I-gpe; Lee 5 nsubj B-person; met 0 root", [2, 5, 2, 5, 0]],
    ["In 2 case; Oslo 3 compound B-gpe; President 4 nmod; Ruto 5 nsubj B-person; met 0 root", [2, 5, 4, 5, 0]],
    ["In 4 case; Oslo 3 compound B-gpe; airport 4 nmod; hall 0 root", [4, 3, 4, 0]],
    ["Ann 6 nsubj; , 3 punct; spoke 6 ccomp; , 3 punct; officials 6 nsubj; said 0 root", [3, 3, 6, 3, 6, 0]],
    ["Ann 6 nsubj; he 3 nsubj; spoke 6 ccomp; , 3 punct; officials 6 nsubj; said 0 root", [6, 3, 6, 3, 6, 0]],
    ["Ann 0 root B-person; which 3 nsubj; failed 1 acl:relcl", [0, 3, 1]],
    ["visit 3 nsubj; , 3 punct; promised 6 advcl VBD; , 3 punct; never 6 advmod; came 0 root VBD", [6, 3, 1, 3, 6, 0]],
    ["pact 6 nsubj; , 3 punct; signed 6 advcl VBN; , 3 punct; may 6 aux; lapse 0 root VB", [6, 3, 1, 3, 6, 0]],
    ["pact 5 nsubj; , 3 punct; signed 5 advcl VBD; , 3 punct; lapsed 0 root VBD", [5, 3, 5, 3, 0]],
    ["he 5 nsubj; , 3 punct; pressed 5 advcl VBN; hard 3 advmod; left 0 root VBD", [5, 3, 5, 3, 0]],
  ])("%s", (rows, heads) => {
    const words = tree(rows);
    const found = mended(
      words.map((w) => w.word),
      words.map((w) => w.form),
    );
    expect(found.map((w, i) => (w.head === i ? 0 : w.head + 1))).toEqual(heads);
  });

  it.each([
    ["gathered", "VERB", "VBP", "VBD"],
    ["signed", "VERB", "VBN", "VBN"],
    ["need", "VERB", "VBP", "VBP"],
    ["proceed", "VERB", "VBP", "VBP"],
    ["meet", "VERB", "VBP", "VBP"],
  ])("%s as %s %s is %s", (form, pos, tag, wanted) => {
    expect(mendedTag(form, pos, tag)).toBe(wanted);
  });
});
