import type { Cast, Said } from "./tiny-extractor.ts";

/** A document written for the tests, with what a careful reader finds in it. */
export interface TinyText {
  readonly file: string;
  readonly text: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly cast: Readonly<Record<string, Cast>>;
  readonly said: readonly Said[];
}

const PEOPLE: Readonly<Record<string, Cast>> = {
  lund: { name: "Kari Lund", forms: ["Kari Lund", "Lund"], country: "NOR", office: "Prime Minister" },
  mensah: { name: "Kofi Mensah", forms: ["Kofi Mensah", "Mensah"], country: "GHA", office: "President" },
  owusu: { name: "Ama Owusu", forms: ["Ama Owusu"], country: "GHA", office: "Foreign Ministry spokeswoman" },
  ghana: { name: "Ghana", forms: ["Ghana"], kind: "state", country: "GHA" },
  norway: { name: "Norway", forms: ["Norway"], kind: "state", country: "NOR" },
  togo: { name: "Togo", forms: ["Togo"], kind: "state", country: "TGO" },
  gna: { name: "Ghana News Agency", forms: ["Ghana News Agency"], kind: "outlet", country: "GHA" },
  kumasi: { name: "Kumasi", forms: ["Kumasi"], kind: "place", country: "GHA" },
  pact: { name: "Gulf Fisheries Pact", forms: ["Gulf Fisheries Pact"], kind: "forum" },
};

function cast(...keys: readonly string[]): Readonly<Record<string, Cast>> {
  return Object.fromEntries(keys.map((key) => [key, PEOPLE[key] as Cast]));
}

/** Five documents: an announcement, a report, a release that gives another day, an undated note, and names beyond Latin-1. */
export const TINY_TEXTS: readonly TinyText[] = [
  {
    file: "before.txt",
    text: "Prime Minister to come to Ghana\n\nThe Ghana News Agency reports that Prime Minister Kari Lund of Norway will visit Ghana from 3 to 5 April. It is rumoured that Norway and Ghana will sign an agreement on fisheries. Ama Owusu, spokeswoman of the ministry, did not answer a question about the agreement.\n",
    publisher: "Accra Evening Post",
    published: "2019-03-28",
    cast: cast("lund", "ghana", "norway", "gna", "owusu"),
    said: [
      {
        type: "visit",
        status: "scheduled",
        words: "Kari Lund of Norway will visit Ghana from 3 to 5 April",
        trigger: "visit",
        who: ["visitor:lund", "host:ghana"],
        date: "2019-04-03/2019-04-05",
        dateWords: "from 3 to 5 April",
        by: [{ speaker: "gna", cue: "reports", kind: "indirect" }],
      },
      {
        type: "agreement",
        status: "rumoured",
        stage: "rumoured",
        words: "Norway and Ghana will sign an agreement on fisheries",
        trigger: "sign",
        who: ["party:norway", "party:ghana"],
        title: "agreement on fisheries",
        topics: ["fisheries"],
        by: [{ speaker: "impersonal", cue: "It is rumoured", kind: "rumour" }],
      },
      {
        type: "statement",
        words: "did not answer a question about the agreement",
        trigger: "answer",
        who: ["speaker:owusu"],
        by: [{ speaker: "owusu", cue: "did not answer", kind: "no comment" }],
      },
    ],
  },
  {
    file: "after.txt",
    text: "Fish and friendship\n\nPrime Minister Kari Lund visited Ghana from 3 to 5 April. On 4 April she met President Kofi Mensah in Kumasi. Norway and Ghana signed an agreement on fisheries.\n",
    publisher: "Oslo Dagsblad",
    published: "2019-04-06",
    cast: cast("lund", "mensah", "ghana", "norway", "kumasi"),
    said: [
      {
        type: "visit",
        words: "Kari Lund visited Ghana from 3 to 5 April",
        trigger: "visited",
        who: ["visitor:lund", "host:ghana"],
        date: "2019-04-03/2019-04-05",
        dateWords: "from 3 to 5 April",
      },
      {
        type: "meeting",
        words: "On 4 April she met President Kofi Mensah in Kumasi",
        trigger: "met",
        who: ["party:lund", "party:mensah"],
        date: "2019-04-04",
        dateWords: "On 4 April",
        place: "kumasi",
        within: 0,
      },
      {
        type: "agreement",
        stage: "signed",
        words: "Norway and Ghana signed an agreement on fisheries",
        trigger: "signed",
        who: ["party:norway", "party:ghana"],
        title: "agreement on fisheries",
        topics: ["fisheries"],
      },
    ],
  },
  {
    file: "release.txt",
    text: "Readout\n\nPresident Kofi Mensah received Prime Minister Kari Lund in Kumasi on 5 April 2019. Ghana denied that it would expel Norwegian trawlers.\n",
    publisher: "Office of the President of Ghana",
    published: "2019-04-10",
    cast: cast("lund", "mensah", "ghana", "kumasi"),
    said: [
      {
        type: "meeting",
        words: "Kofi Mensah received Prime Minister Kari Lund in Kumasi on 5 April 2019",
        trigger: "received",
        who: ["host:mensah", "party:lund"],
        date: "2019-04-05",
        dateWords: "5 April 2019",
        place: "kumasi",
      },
      {
        type: "expulsion",
        status: "denied",
        words: "Ghana denied that it would expel Norwegian trawlers",
        trigger: "expel",
        who: ["party:ghana"],
        by: [{ speaker: "ghana", cue: "denied", kind: "denial" }],
      },
    ],
  },
  {
    file: "note.md",
    text: "Togo wants to join the Gulf Fisheries Pact. The visit of Kari Lund to Togo was postponed.\n",
    publisher: null,
    published: null,
    cast: cast("lund", "togo", "pact"),
    said: [
      {
        relation: "wants_to_join",
        words: "Togo wants to join the Gulf Fisheries Pact",
        trigger: "wants to join",
        who: ["actor:togo", "object:pact"],
      },
      {
        type: "visit",
        status: "postponed",
        words: "The visit of Kari Lund to Togo was postponed",
        trigger: "visit",
        who: ["visitor:lund", "host:togo"],
      },
    ],
  },
  {
    file: "wide.txt",
    text: "Đặng Thị Mỹ 🐟 met 田中花子 in Kumasi in May 2019.\n",
    publisher: "漁業新聞",
    published: "2019-06",
    cast: {
      dang: { name: "Đặng Thị Mỹ", forms: ["Đặng Thị Mỹ"], country: "VNM" },
      tanaka: { name: "田中花子", forms: ["田中花子"], country: "JPN", office: "Minister of Foreign Affairs" },
      kumasi: PEOPLE.kumasi as Cast,
    },
    said: [
      {
        type: "meeting",
        words: "Đặng Thị Mỹ 🐟 met 田中花子 in Kumasi in May 2019",
        trigger: "met",
        who: ["party:dang", "party:tanaka"],
        date: "2019-05",
        dateWords: "in May 2019",
        place: "kumasi",
      },
    ],
  },
];
