import { expect, test } from "vitest";
import { joinEntities } from "./entities.ts";
import { byText } from "./fold.ts";
import { type Cast, judge, knowledge, testimony } from "./testing/builder.ts";

const KNOWN = knowledge({
  offices: [
    {
      id: "foreign_minister",
      forms: ["foreign minister", "minister of foreign affairs"],
      rank: 3,
      source: "test",
      verified: true,
    },
    {
      id: "spokesperson",
      forms: ["spokesperson", "foreign ministry spokesperson"],
      rank: 9,
      source: "test",
      verified: true,
    },
  ],
  people: [
    {
      ...{ id: "kor-kim", name: "Kim Dae-jung", country: "KOR", family: "Kim", tenures: [] },
      names: ["Kim Dae Jung"],
    },
  ],
  aliases: [{ of: "kor-kim", name: "김대중", kind: "script", source: "test", verified: true }],
});

const ROWS: readonly (readonly [string, Cast, Cast, boolean])[] = [
  ["diacritics", { name: "Đặng Thùy Trâm", country: "VNM" }, { name: "Dang Thuy Tram", country: "VNM" }, true],
  ["order of names", { name: "Taro Yamakawa", country: "JPN" }, { name: "Yamakawa Taro", country: "JPN" }, true],
  ["hyphen", { name: "Park Min-ho", country: "KOR" }, { name: "Park Min Ho", country: "KOR" }, true],
  ["hyphen run together", { name: "Park Min-ho", country: "KOR" }, { name: "Park Minho", country: "KOR" }, true],
  ["no-break space", { name: "Ana\u00a0Souza", country: "BRA" }, { name: "Ana Souza", country: "BRA" }, true],
  ["one state unknown", { name: "Ana Souza", country: "BRA" }, { name: "Ana Souza" }, true],
  ["other states", { name: "Li Wei", country: "CHN" }, { name: "Li Wei", country: "SGP" }, false],
  [
    "spelling, same office",
    { name: "Sergei Petrenko", country: "UKR", office: "Foreign Minister" },
    { name: "Sergey Petrenko", country: "UKR", office: "minister of foreign affairs" },
    true,
  ],
  [
    "spokeswoman and spokesperson",
    { name: "Tran Thi Khanh", country: "VNM", office: "Foreign Ministry spokeswoman" },
    { name: "Tran Thi Khang", country: "VNM", office: "Foreign Ministry spokesperson" },
    true,
  ],
  [
    "transliteration, office unknown",
    { name: "Sergei Petrenko", country: "UKR" },
    { name: "Sergey Petrenko", country: "UKR" },
    true,
  ],
  [
    "slip, office unknown",
    { name: "Sergei Petrenko", country: "UKR" },
    { name: "Sergei Petrenka", country: "UKR" },
    false,
  ],
  [
    "parts at other places",
    { name: "Tran Minh Khanh", country: "VNM", office: "Foreign Minister" },
    { name: "Tran Khang Minh", country: "VNM", office: "Foreign Minister" },
    false,
  ],
  [
    "short part",
    { name: "Han Sung Un", country: "PRK", office: "Foreign Minister" },
    { name: "Han Sung Ul", country: "PRK", office: "Foreign Minister" },
    false,
  ],
  ["initials", { name: "John A. Smith", country: "USA" }, { name: "John B. Smith", country: "USA" }, false],
  ["fewer initials", { name: "John A. Smith", country: "USA" }, { name: "John A. B. Smith", country: "USA" }, false],
  ["Jr. left out", { name: "John A. Smith, Jr.", country: "USA" }, { name: "John A. Smith", country: "USA" }, true],
  ["initial left out", { name: "John A. Smith", country: "USA" }, { name: "John Smith", country: "USA" }, true],
  [
    "career of no state that is told",
    { name: "John Quentin Smith", office: "president" },
    { name: "John Quentin Smith", office: "secretary" },
    true,
  ],
  [
    "common name, other offices, no state",
    { name: "John Smith", office: "president" },
    { name: "John Smith", office: "coach" },
    false,
  ],
  [
    "unnamed holders",
    { name: "defence minister of Japan (unnamed)", country: "JPN", office: "Defence Minister" },
    { name: "defence minister of Japan (unnamed)", country: "JPN", office: "Defence Minister" },
    false,
  ],
  ["surname alone", { name: "Petrenko", country: "UKR" }, { name: "Petrenko", country: "UKR" }, false],
  [
    "surname alone, office and full name",
    { name: "Petrenko", country: "UKR", office: "foreign minister" },
    { name: "Sergey Petrenko", country: "UKR", office: "foreign minister" },
    true,
  ],
  [
    "known by another name",
    { name: "Kim Dae-jung", country: "KOR", known: "kor-kim" },
    { name: "Dae Jung Kim", country: "KOR" },
    true,
  ],
  ["script", { name: "Kim Dae-jung", country: "KOR", known: "kor-kim" }, { name: "김대중", country: "KOR" }, true],
  ["CJK equal", { name: "山川太郎", country: "JPN" }, { name: "山川太郎", country: "JPN" }, true],
  ["CJK, one sign other", { name: "山川太郎", country: "JPN" }, { name: "山川次郎", country: "JPN" }, false],
  [
    "body, words in another order",
    { name: "Ministry of Defence", kind: "body", country: "PHL" },
    { name: "Defense Ministry", kind: "body", country: "PHL" },
    true,
  ],
  [
    "bodies of other states",
    { name: "Ministry of Defence", kind: "body", country: "PHL" },
    { name: "Ministry of Defence", kind: "body", country: "IDN" },
    false,
  ],
  [
    "acronym explained",
    { name: "Sulu Sea Patrol Pact", kind: "instrument", names: ["SSPP", "Sulu Sea Patrol Pact"] },
    { name: "SSPP", kind: "instrument" },
    true,
  ],
  [
    "body of no state that is told",
    { name: "National Assembly", kind: "body" },
    { name: "National Assembly", kind: "body" },
    false,
  ],
  [
    "known only as a kind of body",
    { name: "Embassy", kind: "body", known: "embassy" },
    { name: "Embassy", kind: "body", known: "embassy" },
    false,
  ],
  [
    "partnership of whom",
    { name: "Strategic Partnership", kind: "instrument" },
    { name: "Strategic Partnership", kind: "instrument" },
    false,
  ],
  [
    "named instrument",
    { name: "Escazu Agreement", kind: "instrument" },
    { name: "Escazú Agreement", kind: "instrument" },
    true,
  ],
  ["groups by description", { name: "the two sides", kind: "group" }, { name: "the two sides", kind: "group" }, false],
  ["city and state", { name: "Luxembourg", kind: "state" }, { name: "Luxembourg", kind: "place" }, false],
];

function joined(a: Cast, b: Cast, decided = [] as Parameters<typeof joinEntities>[2]) {
  const docs = [testimony("d1", null, { a }, []), testimony("d2", null, { b }, [])];
  const bare = docs.map((doc) => ({ ...doc, mentions: [] }));
  return joinEntities(bare, KNOWN, decided);
}

test.each(ROWS)("%s", (_, a, b, same) => {
  const { list } = joined(a, b);
  expect(list.length).toBe(same ? 1 : 2);
});

test("a judgement of a person overrides, both ways", () => {
  const differ = judge("entity", "different", "d1#a", "d2#b");
  const same = judge("entity", "same", "d1#a", "d2#b");
  const known = { name: "Kim Dae-jung", country: "KOR", known: "kor-kim" };
  const split = joined(known, known, [differ]).list;
  expect(split.map(({ members }) => members.length)).toEqual([1, 1]);
  expect(new Set(split.map(({ id }) => id)).size).toBe(2);
  expect(joined({ name: "Li Wei", country: "CHN" }, { name: "Zhang San", country: "CHN" }, [same]).list.length).toBe(1);
});

test("different holds through a third", () => {
  const one = { name: "Ana Souza", country: "BRA" };
  const docs = ["d1", "d2", "d3"].map((id) => testimony(id, null, { a: one }, []));
  const { list } = joinEntities(docs, KNOWN, [judge("entity", "different", "d1#a", "d3#a")]);
  const of = (id: string) => list.findIndex(({ members }) => members.some(({ document }) => document === id));
  expect(list.length).toBe(2);
  expect(of("d1")).not.toBe(of("d3"));
});

test("similar people who are not joined are noted as unsure", () => {
  const { judgements } = joined(
    { name: "Sergei Petrenko", country: "UKR" },
    { name: "Sergei Petrenka", country: "UKR" },
  );
  expect(judgements.map(({ verdict }) => verdict)).toEqual(["unsure"]);
});

test("the name is the fullest, the others are kept", () => {
  const docs = [
    testimony("d1", null, { p: { name: "Petrenko", country: "UKR", office: "foreign minister" } }, []),
    testimony("d2", null, { p: { name: "Sergey Petrenko", country: "UKR", office: "foreign minister" } }, []),
  ];
  const [one] = joinEntities(docs, KNOWN, []).list;
  expect(one).toMatchObject({ name: "Sergey Petrenko", names: ["Petrenko"], country: "UKR" });
  expect(one!.mentions.map(({ document }) => document).toSorted(byText)).toEqual(["d1", "d2"]);
});

test("ten thousand names in a moment", () => {
  const word = (i: number) => i.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!);
  const cast = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, i) => [`p${i}`, { name: `Kim ${word(i)}x ${word(i * 7919)}y`, country: "KOR" }]),
  );
  const start = performance.now();
  expect(joinEntities([testimony("d1", null, cast, [])], KNOWN, []).list.length).toBe(10_000);
  expect(performance.now() - start).toBeLessThan(20_000);
});
