import { describe, expect, it } from "vitest";
import { query } from "./query.ts";

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

describe("query", () => {
  it.each(WRONG)("%s", (text, message, column) => {
    expect(() => query(text)).toThrow(`query: ${message} at column ${column}\n`);
  });

  it("marks the place", () => {
    expect(() => query("{}=a\n  > [x]")).toThrow("\n    > [x]\n      ^");
  });

  it("is frozen throughout", () => {
    const open: unknown[] = [
      query("{lemma:sign|seal pos:/^V/}=act >obj ({} !>nmod {name:B-state}=party) >nsubj {}=party"),
    ];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      expect(Object.isFrozen(at)).toBe(true);
      if (typeof at === "object" && at !== null) open.push(...Object.values(at));
    }
  });
});
