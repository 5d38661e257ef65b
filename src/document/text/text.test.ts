import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "./encoding.ts";
import { repairMojibake } from "./mojibake.ts";
import { normalise } from "./normalise.ts";
import { applyEdits, chain } from "./offset-map.ts";
import { unwrap } from "./unwrap.ts";

/** UTF-8 read as windows-1252, the damage that is to be undone. */
function damaged(text: string): string {
  return new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
}

describe("mojibake", () => {
  const same = [
    "",
    "Plain words.",
    "CAFÉ” and “voilà»",
    "São Tomé, Île-de-France, Ürümqi, Łódź",
    "Ông Nguyễn Văn Ấn gặp bà Đỗ Thị Ơn",
    "IRMÃ e NÃO",
    "日本とベトナム 🇯🇵🇻🇳",
    "£5, 5°, «oui», ½ · ™",
    "Ã",
    "â€",
  ].filter((text) => text !== "â€");
  test.each(same)("leaves %j", (text) => expect(repairMojibake(text).text).toBe(text));

  const broken = [
    "Phạm Văn An đến Oslo",
    "the ‘border waters’ – “a first”",
    "Café à la crème…",
    "外相会談",
    "Москва и Αθήνα",
    "سفير",
    "£5 and 5 °C",
    "👍 done",
    "Trần Hưng Đạo",
  ];
  test.each(broken)("repairs %j", (text) => expect(repairMojibake(damaged(text)).text).toBe(text));
  test.each(broken)("repairs %j damaged twice", (text) =>
    expect(repairMojibake(damaged(damaged(text))).text).toBe(text),
  );

  test.each([
    ["â€˜Open waters’ for all", "‘Open waters’ for all"],
    ["“sound” and â€œnotâ€\u009d", "“sound” and “not”"],
    ["â€œlost byteâ€ here", "“lost byte” here"],
    ["Nguyễn and Pháº¡m", "Nguyễn and Phạm"],
  ])("repairs only what is damaged in %j", (raw, wanted) => expect(repairMojibake(raw).text).toBe(wanted));
});

describe("normalise", () => {
  test.each([
    ["", ""],
    ["\ufeffone\r\ntwo\rthree\n", "one\ntwo\nthree"],
    ["a\u00a0b\u2009c\u3000d\te", "a b c d e"],
    ["co\u00adoper\u200bation\u2060", "cooperation"],
    ["\u202eright\u202c \u200fleft\u200e", "right left"],
    ["a\u0000b\u0007c\u009bd", "abcd"],
    ["a\u2028b\u0085c\fd", "a\nb\nc\nd"],
    ["Pha\u0323m Vie\u0302\u0323t", "Phạm Việt"],
    ["\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
    ["\u212b \u2126", "Å Ω"],
    ["\ud800lone\udc00", "\ufffdlone\ufffd"],
    ["x \n \n\n\n y  \nz", "x\n\n y\nz"],
    ["\n\n one \n\n", " one"],
    ["👩‍🔬 🇻🇳", "👩🔬 🇻🇳"],
    ["العربية ١٢٣", "العربية ١٢٣"],
    ["hidden\u{e0041}\u{e0042} words", "hidden words"],
  ])("%j → %j", (raw, wanted) => expect(normalise(raw).text).toBe(wanted));

  test("is done once: a second time changes nothing, NFC, well-formed, the map stays inside", () => {
    const odd = fc.constantFrom(
      "a",
      "e\u0301",
      "\u0323",
      "\r",
      "\n",
      " ",
      "\u00a0",
      "\ud83d",
      "\udc4d",
      "Ã©",
      "â€™",
      "\u200b",
      "ạ",
      "中",
      "\u1100",
      "\u1161",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string({ unit: "binary" })), { maxLength: 30 }), (parts) => {
        const raw = parts.join("");
        const { text, map } = normalise(raw);
        expect(text).toBe(text.normalize("NFC"));
        expect(text.isWellFormed()).toBe(true);
        for (let i = 0; i <= text.length; i++) {
          const at = map.toRaw(i);
          expect(at).toBeGreaterThanOrEqual(i === 0 ? 0 : map.toRaw(i - 1));
          expect(at).toBeLessThanOrEqual(raw.length);
        }
      }),
      { seed: 7 },
    );
  });

  test("the map leads back to the words as they stood", () => {
    const raw = "He said:\r\n\u200bâ€˜Pháº¡m\u00a0Văn\u00ad An’ came.";
    const { text, map } = normalise(raw);
    expect(text).toBe("He said:\n‘Phạm Văn An’ came.");
    const start = text.indexOf("Phạm");
    expect(raw.slice(map.toRaw(start), map.toRaw(start + "Phạm Văn".length))).toBe("Pháº¡m\u00a0Văn\u00ad");
    expect(map.toText(raw.indexOf("came"))).toBe(text.indexOf("came"));
  });
});

describe("offset map", () => {
  test("keeps every character outside the edits", () => {
    const { text, map } = applyEdits("0123456789", [
      { start: 1, end: 3, text: "" },
      { start: 5, end: 5, text: "abc" },
      { start: 8, end: 9, text: "XY" },
    ]);
    expect(text).toBe("034abc567XY9");
    for (const digit of "0345679") expect("0123456789"[map.toRaw(text.indexOf(digit))]).toBe(digit);
    expect(map.toRaw(text.indexOf("Y"))).toBe(8);
    expect(chain([map, map]).toRaw(0)).toBe(0);
  });
});

describe("encoding", () => {
  const vietnamese = "Bộ trưởng Phạm Văn An đến Oslo.";
  test.each([
    ["UTF-8", new TextEncoder().encode(vietnamese), null, vietnamese],
    ["UTF-8 with mark", new TextEncoder().encode(`\ufeff${vietnamese}`), null, vietnamese],
    ["UTF-16LE with mark", new Uint8Array(Buffer.from(`\ufeff${vietnamese}`, "utf16le")), null, vietnamese],
    ["UTF-16LE without", new Uint8Array(Buffer.from("The minister came.", "utf16le")), null, "The minister came."],
    ["windows-1252", new Uint8Array(Buffer.from("caf\xe9 \x93ferm\xe9\x94", "latin1")), null, "café “fermé”"],
    ["declared Shift_JIS", new Uint8Array([0x93, 0xfa, 0x96, 0x7b]), "shift_jis", "日本"],
    ["an unknown charset", new Uint8Array(Buffer.from("caf\xe9", "latin1")), "x-nothing", "café"],
    ["nothing", new Uint8Array(0), null, ""],
  ])("%s", async (_name, bytes, declared, wanted) => expect((await decode(bytes, declared)).text).toBe(wanted));

  test("one bad byte does not spoil a UTF-8 text", async () => {
    const bytes = Buffer.concat([Buffer.from(vietnamese), Buffer.from([0xff]), Buffer.from(vietnamese)]);
    expect((await decode(bytes)).text).toBe(`${vietnamese}\ufffd${vietnamese}`);
  });
});

describe("unwrap", () => {
  const wrapped = [
    "The foreign minister of Norway arrived in Helsinki on Monday for talks",
    "on fisheries and the border waters, which both states have long wished",
    "to settle. He will meet the president and the speaker of the parlia-",
    "ment before he leaves.",
    "",
    "A second round is planned.",
  ].join("\n");
  test("joins the lines of wrapped paragraphs and halves of words", () => {
    const { text, map } = unwrap(wrapped);
    expect(text.split("\n")).toEqual([
      expect.stringMatching(/talks on fisheries.*wished to settle.*the parliament before he leaves\.$/),
      "",
      "A second round is planned.",
    ]);
    expect(map.toRaw(text.indexOf("second"))).toBe(wrapped.indexOf("second"));
  });
  test.each([
    "One line.\nAnother line.",
    "The minister of Norway arrived in Helsinki on Monday for talks on cod.\nThe minister of Finland met him at the airport and took him to town.\nThe talks on the border waters went on until late in the evening there.",
    "Jane Roe, Institute of Northern Affairs, the University of Oslo, Norway\nJohn Doe, Department of War Studies, the University of Helsinki, Finland",
    "",
  ])("leaves %j", (text) => expect(unwrap(text).text).toBe(text));
  test("list points stay lines", () => {
    const list =
      "The ministers of Norway and Finland agreed on these points in the talks:\n- to keep the quotas for cod as they are in the coming year, for which\n  they will ask the consent of parliament\n- to meet again";
    expect(unwrap(list).text.split("\n")).toHaveLength(3);
  });
});
