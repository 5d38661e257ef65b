import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Zone } from "../../document/document.ts";
import { tokenise } from "../tokens/tokens.ts";
import { splitSentences } from "./sentences.ts";

const ONE = (text: string) => [{ start: 0, end: text.length, kind: "paragraph" as const }];
const split = (text: string, zones: readonly Zone[] = ONE(text)) =>
  splitSentences(text, tokenise(text, zones), zones).map((s) => text.slice(s.start, s.end));

/** Sentences as they should come out; the text is these with " " between. */
const ROWS: readonly (readonly string[])[] = [
  ["Mr. Lavrov met Gen. Prayut in Washington, D.C. on Friday."],
  ["The talks began at 10 a.m. on Monday.", "They ended at 4 p.m."],
  ["The delegation left the U.S.", "The Senate agreed."],
  ["The U.S. Secretary of State met J. K. Singh of the U.N. Development Programme."],
  ["Resolution No. 5 was adopted (see Art. 9 and pp. 12-14).", "It binds all."],
  ["“We agree.”", "He left."],
  ['"We will act."', 'The minister said "no."', "Nobody asked."],
  ['"Will you come?" Kirby asked.', '"Yes!" said Nguyễn Phú Trọng.'],
  ["1. We have agreed to meet.", "2. We welcome the visit.", "(a) Trade will grow.", "IV. The economy grew."],
  ["He paused... Then he left... and came back.".slice(0, 12), "Then he left... and came back."],
  ["The two sides agreed to: (i) meet; (ii) trade; and (iii) talk."],
  ["Anna M. (Maria Elena) Rossi left.", "She came back."],
  ["They met Leonid I. Brezhnev in Oslo.", "King Haakon I. Official visit.".slice(0, 14), "Official visit."],
  ["Lt. Gen. Tô Lâm et al. agreed with Sen. Wong."],
  ["The firm, Acme Inc., closed.", "Its rival, Sohgo Corp., did not."],
  ["Growth was 7.8 per cent.", "Trade reached $5.2 billion."],
  ["汪文斌说。", "他反对。"],
  ["Erdoğan visited Baku (Dec. 10).", "Ərdoğan is the Azerbaijani spelling."],
  ["Will it hold?!", "Nobody knows."],
  ["Amb. Kwon Sei-joong and Adm. Aquilino met on Nov. 5.", "Both left."],
  ["keep him there for a week.", "he will feel safer."],
  ["They bought arms, tanks etc. and left."],
  ["The talks ... went on."],
  ['"Why not?" asked the envoy.'],
  ["St. Kitts and Nevis joined on Sept. 19.", "St. Lucia did too."],
];

describe("sentences", () => {
  it.each(ROWS.map((row) => [row.join(" "), row] as const))("%j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("splits where the space is missing or misplaced", () => {
    expect(split("bodies such as SAARC .In trade they lag.")).toEqual(["bodies such as SAARC .", "In trade they lag."]);
    expect(split("They met.The pact holds.")).toEqual(["They met.", "The pact holds."]);
  });

  it("never crosses a zone", () => {
    const text = "Kishida to visit Manila\nThe visit begins";
    const zones = [
      { start: 0, end: 23, kind: "title" as const },
      { start: 24, end: text.length, kind: "paragraph" as const },
    ];
    expect(split(text, zones)).toEqual(["Kishida to visit Manila", "The visit begins"]);
  });

  it("puts every token in exactly one sentence, whatever the text", () => {
    const piece = fc.constantFrom(
      "Mr.",
      "U.S.",
      "Hà Nội",
      ".",
      "...",
      '"',
      "”",
      "(",
      ")",
      " ",
      "5",
      "[1]",
      "The",
      "said",
      "。",
      "?!",
      "1.",
      "\u00a0",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        const tokens = tokenise(text, ONE(text));
        const sentences = splitSentences(text, tokens, ONE(text));
        let at = 0;
        for (const s of sentences) {
          expect(s.first).toBe(at);
          expect(s.last).toBeGreaterThan(s.first);
          expect([s.start, s.end]).toEqual([tokens[s.first]!.start, tokens[s.last - 1]!.end]);
          at = s.last;
        }
        expect(at).toBe(tokens.length);
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});
