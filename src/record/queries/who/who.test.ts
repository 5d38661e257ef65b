import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noKnowledge } from "../../../../test/support/no-knowledge.ts";
import { addTiny } from "../../../../test/support/tiny-record.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { loadKnowledge } from "../../../knowledge/load.ts";
import { readPeople } from "../../../knowledge/people.ts";
import { readOffice, readOrganisation, readState } from "../../../knowledge/rows.ts";
import { parseTsv } from "../../../knowledge/tsv.ts";
import { openStore } from "../../open.ts";
import type { Store } from "../../store.ts";
import { who } from "./who.ts";

const rows = (file: string, lines: readonly string[]) => parseTsv(lines.join("\n").replaceAll(";", "\t"), file).rows;

const KNOWLEDGE: Knowledge = {
  ...noKnowledge(),
  states: rows("states.tsv", [
    "id;iso2;kind;name;official;names;demonyms;capital;from;to;source",
    "TCD;TD;state;Chad;;;Chadian;;;;x",
    "GHA;GH;state;Ghana;;;Ghanaian;;;;x",
    "NOR;NO;state;Norway;;;Norwegian;;;;x",
  ]).map(readState),
  organisations: rows("organisations.tsv", [
    "id;kind;name;names;country;source",
    "lake-forum;organisation;Lake Forum;LF;;x",
  ]).map(readOrganisation),
  offices: rows("offices.tsv", [
    "id;forms;rank;source",
    "head_of_state;president|supreme leader@TCD;1;x",
    "head_of_government;prime minister|chancellor;1;x",
    "finance_minister;finance minister|chancellor@GHA;3;x",
    "defence_minister;defence minister;2;x",
    "secretary_general;secretary-general;2;x",
    "minister;minister;4;x",
  ]).map(readOffice),
  people: readPeople(
    rows("people/a.tsv", [
      "id;name;family;country;names;office;title;of;from;to;source",
      "tcd-a-a;A A;A;TCD;;head_of_government;Prime Minister;TCD;2001;2005-03-01;book",
      "tcd-b-b;B Berg;Berg;TCD;;head_of_government;Acting Prime Minister;TCD;2005-03-01;2005-06-01;book",
      "tcd-c-c;C C;C;TCD;;head_of_government;Prime Minister;TCD;2005-06-01;;unverified",
      "tcd-c-c;C C;C;TCD;;defence_minister;Minister of Defence;TCD;2003;;unverified",
      "tcd-d-d;D D;D;TCD;;head_of_state;Supreme Leader;TCD;2000;;book",
      "tcd-e-e;E E;E;TCD;;head_of_state;President;TCD;2000;;book",
      "gha-f-f;F F;F;GHA;;finance_minister;Chancellor;GHA;2000;;book",
      "gha-g-g;G G;G;GHA;;minister;Minister of Sport;GHA;2000;;book",
      "gha-i-i;I I;I;GHA;;secretary_general;Deputy Secretary-General of the Lake Forum;LAKE-FORUM;2010;;book",
      "gha-h-berg;H Berg;Berg;GHA;;secretary_general;Secretary-General of the Lake Forum;lake-forum;2010;;book",
    ]),
  ),
};

const ids = async (asked: string, on: string | null = null) => {
  const { holders } = await who(null, KNOWLEDGE, asked, on);
  return holders
    .map(({ person, beside }) => `${person.id}${beside === undefined ? "" : ` by ${beside.person}`}`)
    .join(" ");
};

describe("offices", () => {
  test.each([
    ["prime minister of Chad", null, "tcd-c-c tcd-b-b tcd-a-a"],
    ["who was the Chadian Prime Minister?", "2004-05-05", "tcd-a-a"],
    ["prime minister of Chad", "2005-06-01", "tcd-c-c tcd-b-b"],
    ["the former prime minister of Chad", null, "tcd-b-b tcd-a-a"],
    ["former Chadian prime minister", "2005-05", "tcd-a-a"],
    ["Chad's former prime minister", null, "tcd-b-b tcd-a-a"],
    ["ex-prime minister of Chad", "2003", ""],
    ["acting prime minister of Chad", null, "tcd-b-b"],
    ["current prime minister of Chad", null, "tcd-c-c"],
    ["predecessor of the prime minister of Chad", null, "tcd-b-b by tcd-c-c"],
    ["predecessor of the prime minister of Chad", "2005-05", "tcd-a-a by tcd-b-b"],
    ["successor of A A", null, "tcd-b-b by tcd-a-a"],
    ["C C's predecessor", null, "tcd-b-b by tcd-c-c"],
    ["Berg's successor", null, "tcd-c-c by tcd-b-b"],
    ["supreme leader of Chad", null, "tcd-d-d"],
    ["president of Chad", null, "tcd-e-e"],
    ["chancellor of Ghana", null, "gha-f-f"],
    ["Ghanaian minister of sport", null, "gha-g-g"],
    ["Ghanaian minister of fisheries", null, ""],
    ["LF Secretary-General", null, "gha-h-berg"],
    ["deputy secretary-general of the LF", null, "gha-i-i"],
    ["president of the Lake Forum", null, ""],
    ["secretary-general of the Lake Forum", "2009", ""],
    ["defence minister of Ghana", null, ""],
  ])("%s on %s", async (asked, on, found) => {
    expect(await ids(asked, on)).toBe(found);
  });

  test.each([
    [
      "defence minister of Ghana",
      null,
      "The files know the office (defence_minister, GHA), but nobody as defence minister of Ghana.",
    ],
    ["defence minister of Chad", null, "No row of these is verified: they rest on general knowledge."],
    ["prime minister of Chad", "1950", "First after: A A (2001 – 2005-03-01)."],
    [
      "prime minister of Chad",
      "2005-06-01",
      "By the files 2 people held it on that day: together, one in the place of the other, or on the day of a change.",
    ],
    [
      "prime minister of Chadd",
      null,
      "“prime minister” is an office, but no state or organisation is called “Chadd”. Similar: Chad.",
    ],
    [
      "grand vizier of Chad",
      null,
      "Chad is known, but no office “grand vizier” there; offices.tsv has the words for offices.",
    ],
    [
      "prime minister",
      null,
      "“prime minister” is an office: of which state or organisation? As in “prime minister of Japan”.",
    ],
    ["successor of the prime minister of Chad", null, "The files know no successor there."],
  ])("%s on %s says: %s", async (asked, on, note) => {
    expect((await who(null, KNOWLEDGE, asked, on)).notes).toContain(note);
  });

  test("each rests on its rows", async () => {
    const { holders } = await who(null, KNOWLEDGE, "prime minister of Chad", "2003");
    expect(holders[0]?.tenure.rows).toEqual([
      { file: "people/a.tsv", line: 2, layer: 0, source: "book", verified: true },
    ]);
  });
});

describe("names in the files that come with Chancery", () => {
  const shipped = loadKnowledge(join(import.meta.dirname, "../../../../data"));

  test("Kan is a reading of Suga, and Naoto Kan is another", async () => {
    const { people } = await who(null, shipped, "Kan", null);
    expect(people.slice(0, 2).map(({ person }) => person.id)).toEqual(["jpn-kan-naoto", "jpn-suga-yoshihide"]);
    expect(people[1]?.by).toEqual(
      expect.arrayContaining([
        {
          name: "Kan Yoshihide",
          kind: "reading",
          source: "unverified",
          rows: [expect.objectContaining({ file: "aliases.tsv" })],
        },
      ]),
    );
  });

  test("two offices of one person", async () => {
    const { people } = await who(null, shipped, "Recep Tayyip Erdoğan", "2019");
    expect(people.map(({ tenures }) => tenures.map(({ office }) => office))).toEqual([
      ["head_of_state", "head_of_government"],
    ]);
    const earlier = await who(null, shipped, "Recep Tayyip Erdoğan", "2017-05");
    expect(earlier.people[0]?.tenures.map(({ office }) => office)).toEqual(["head_of_state"]);
    expect(
      (await who(null, shipped, "prime minister of Turkey", "2017-05")).holders.map(({ person }) => person.id),
    ).toEqual(["tur-yildirim-binali"]);
  });

  test("nobody: what is spelt nearly so", async () => {
    const { people, similar } = await who(null, shipped, "Yoshihde Sgua", null);
    expect([people, similar[0]]).toEqual([[], "Yoshihide Suga"]);
  });

  test.each(["", " ", "?", "the", "former", "successor of", "predecessor of nobody at all", "()", "of", "a of b (c"])(
    "%j harms nobody",
    async (asked) => {
      expect((await who(null, shipped, asked, null)).holders).toEqual([]);
    },
  );
});

describe("the record", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(":memory:");
    await addTiny(store);
  });
  afterAll(() => store.close());

  test("quotes one place a document where the words stand, in its sentence", async () => {
    const { inRecord } = await who(store, KNOWLEDGE, "Lund", null);
    const [lund] = inRecord;
    expect(lund?.evidence.map(({ document }) => document).toSorted()).toEqual(lund?.documents);
    for (const { document, start, end, exact, passage } of lund?.evidence ?? []) {
      const kept = await store.document(document);
      expect(kept?.doc.text.slice(start, end)).toBe(exact);
      expect(kept?.doc.text.slice(passage.start, passage.end)).toBe(passage.exact);
      expect(exact).toContain("Lund");
      expect(passage.exact).toContain(exact);
    }
  });
});
