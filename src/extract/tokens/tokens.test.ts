import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "./tokens.ts";

const words = (text: string) => tokenise(text, [{ start: 0, end: text.length, kind: "paragraph" }]).map((t) => t.text);

/** Text → its tokens, separated by one space. */
const ROWS: readonly (readonly [string, string])[] = [
  ["Japan's ministers' plan isn’t final", "Japan 's ministers ' plan is n’t final"],
  [
    "They can't, won't and cannot agree; I'm told they've left.",
    "They ca n't , wo n't and can not agree ; I 'm told they 've left .",
  ],
  ["DON'T THEY'LL", "DO N'T THEY 'LL"],
  ["the state-run agency, an Asia-Pacific forum", "the state - run agency , an Asia - Pacific forum"],
  [
    "non-proliferation, co-operation, ex-minister, anti-U.S.",
    "non-proliferation , co-operation , ex-minister , anti-U.S.",
  ],
  ["the U.S.-Japan alliance", "the U.S. - Japan alliance"],
  [
    "the 2022 ASEAN-U.S Special Summit, the U.S.A; Plan B.The end",
    "the 2022 ASEAN - U.S Special Summit , the U.S.A ; Plan B . The end",
  ],
  ["Mr. Anwar met Gen. Prabowo on Jan. 8.", "Mr. Anwar met Gen. Prabowo on Jan. 8 ."],
  ["Article No. 5, pp. 12-14, Art. 9", "Article No. 5 , pp. 12 - 14 , Art. 9"],
  ["He said no. They left in a car. Sat down.", "He said no . They left in a car . Sat down ."],
  ["$7.8bn, US$30,000 and ¥5 trillion; 30% off", "$ 7.8 bn , US$ 30,000 and ¥ 5 trillion ; 30 % off"],
  ["at 10:30am on the 26th in the 1990s, 24/7", "at 10:30 am on the 26th in the 1990s , 24/7"],
  [
    "visit https://mofa.example.org/a/b?c=1, mail press@mofa.example.jp.",
    "visit https://mofa.example.org/a/b?c=1 , mail press@mofa.example.jp .",
  ],
  ["a pact.The sides", "a pact . The sides"],
  ["with ASEAN .In terms", "with ASEAN . In terms"],
  ["Phạm Minh Chính, Nguyễn Xuân Phúc, Đỗ Mười", "Phạm Minh Chính , Nguyễn Xuân Phúc , Đỗ Mười"],
  ["Pha\u0323m Tha\u0302\u0300n", "Pha\u0323m Tha\u0302\u0300n"],
  ["Côte d'Ivoire, Xi'an, N'Djamena, O'Brien", "Côte d'Ivoire , Xi'an , N'Djamena , O'Brien"],
  [
    "Ursula von der Leyen; Recep Tayyip Erdoğan; Ólafur Ragnar Grímsson",
    "Ursula von der Leyen ; Recep Tayyip Erdoğan ; Ólafur Ragnar Grímsson",
  ],
  ["菅義偉 visited 河内。", "菅義偉 visited 河内 。"],
  ["وزير الخارجية، وقال", "وزير الخارجية ، وقال"],
  ["नरेन्द्र मोदी", "नरेन्द्र मोदी"],
  ["🇻🇳🇯🇵 met 👨‍👩‍👧 👍🏽!", "🇻🇳 🇯🇵 met 👨‍👩‍👧 👍🏽 !"],
  ["COP26, G20, F-16s", "COP26 , G20 , F - 16s"],
  ["wait... what?! — yes", "wait ... what ?! — yes"],
  ["a\u00a0b\u3000c", "a b c"],
  ["(VNA)'s “report”", "( VNA ) 's “ report ”"],
  ["Ph.D. in Washington, D.C. at 9 a.m.", "Ph.D. in Washington , D.C. at 9 a.m."],
  ["They didnt call 713-853-3989.", "They did nt call 713-853-3989 ."],
  ["500-1000 troops", "500 - 1000 troops"],
  ["Good :) >> more", "Good :) >> more"],
  ["(as follows:)", "( as follows : )"],
  ["", ""],
  [" \n\t ", ""],
];

describe("tokens", () => {
  it.each(ROWS)("%j", (text, expected) => {
    expect(words(text).join(" ")).toBe(expected);
  });

  it("loses nothing: tokens are in order, apart from white space they cover the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const tokens = tokenise(text, [{ start: 0, end: text.length, kind: "paragraph" }]);
        let at = 0;
        for (const token of tokens) {
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(
            text
              .slice(at, token.start)
              .trim()
              .replace(/[\p{C}\p{Z}]/gu, ""),
          ).toBe("");
          at = token.end;
        }
        expect(text.slice(at).replace(/[\p{C}\p{Z}]/gu, "")).toBe("");
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it("never breaks a letter from its marks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("ạ", "e\u0302\u0301", "น้ำ", "क्ष", "ş", "Đ", "𐍈", " ", "-", "'", "."), {
          maxLength: 20,
        }),
        (parts) => {
          const text = parts.join("");
          for (const token of words(text)) expect(token).not.toMatch(/^\p{M}/u);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });

  it("leaves by-lines, date-lines and furniture alone", () => {
    const text = "Title\nBy A. Nguyen\nHANOI\nBody.\nShare";
    const zone = (word: string, kind: "title" | "byline" | "dateline" | "paragraph" | "furniture") => {
      const start = text.indexOf(word);
      return { start, end: text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start), kind };
    };
    const zones = [
      zone("Title", "title"),
      zone("By", "byline"),
      zone("HANOI", "dateline"),
      zone("Body", "paragraph"),
      zone("Share", "furniture"),
    ];
    expect(tokenise(text, zones).map((t) => t.text)).toEqual(["Title", "Body", "."]);
  });
});
