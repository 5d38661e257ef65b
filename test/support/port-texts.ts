import type { Cast, Said } from "./tiny-extractor.ts";
import type { TinyText } from "./tiny-texts.ts";

const CAST: Readonly<Record<string, Cast>> = {
  lund: { name: "Kari Lund", forms: ["Kari Lund"], country: "NOR", office: "Prime Minister" },
  mensah: { name: "Kofi Mensah", forms: ["Kofi Mensah"], country: "GHA", office: "President" },
  owusu: { name: "Ama Owusu", forms: ["Ama Owusu"], country: "GHA", office: "Minister of Defence" },
  ghana: { name: "Ghana", forms: ["Ghana"], kind: "state", country: "GHA" },
  norway: { name: "Norway", forms: ["Norway"], kind: "state", country: "NOR" },
  togo: { name: "Togo", forms: ["Togo"], kind: "state", country: "TGO" },
  benin: { name: "Benin", forms: ["Benin"], kind: "state", country: "BEN" },
  accra: { name: "Accra", forms: ["Accra"], kind: "place", country: "GHA" },
};

function text(
  file: string,
  publisher: string | null,
  published: string | null,
  sentences: readonly string[],
  said: readonly Said[],
): TinyText {
  return { file, publisher, published, text: `${sentences.join(" ")}\n`, cast: CAST, said };
}

/** The visit, the boats, the treaty and the railway: promised in March 2021, then kept, put off, called off or never told of again. */
export const PORT_TEXTS: readonly TinyText[] = [
  text(
    "plans.txt",
    "Accra Evening Post",
    "2021-03-02",
    [
      "Kari Lund will visit Ghana on 5 May 2021, Ghana said.",
      "Kari Lund is to meet Kofi Mensah on 6 May.",
      "Norway promised to deliver four patrol boats to Ghana by 30 June 2021.",
      "Norway and Ghana are expected to sign the Tema Port Treaty in the autumn.",
      "Ghana will host a summit with Togo in October 2021.",
      "Togo will send nurses to Benin.",
      "Ama Owusu will visit Togo and Benin from 12 to 16 April.",
      "It is rumoured that Norway will give Togo a radar in May.",
      "Kofi Mensah will speak on 7 May.",
      "Benin and Togo are negotiating a railway agreement.",
    ],
    [
      {
        ...{
          type: "visit",
          status: "scheduled",
          words: "Kari Lund will visit Ghana on 5 May 2021",
          trigger: "visit",
          located: true,
        },
        ...{ who: ["visitor:lund", "host:ghana"], date: "2021-05-05", dateWords: "5 May 2021" },
        by: [{ speaker: "ghana", cue: "said", kind: "indirect" }],
      },
      {
        ...{
          type: "meeting",
          status: "scheduled",
          words: "Kari Lund is to meet Kofi Mensah on 6 May",
          trigger: "meet",
          located: true,
        },
        ...{ who: ["party:lund", "party:mensah"], date: "2021-05-06", dateWords: "6 May" },
      },
      {
        ...{ type: "transfer", status: "announced", trigger: "deliver", located: true },
        words: "Norway promised to deliver four patrol boats to Ghana by 30 June 2021",
        ...{ who: ["supplier:norway", "recipient:ghana"], date: "2021-03-02/2021-06-30", dateWords: "30 June 2021" },
        by: [{ speaker: "norway", cue: "promised", kind: "indirect" }],
      },
      {
        ...{ type: "agreement", status: "expected", stage: "signed", trigger: "sign", title: "Tema Port Treaty" },
        words: "Norway and Ghana are expected to sign the Tema Port Treaty in the autumn",
        ...{ who: ["party:norway", "party:ghana"], date: "2021-23", dateWords: "in the autumn" },
        by: [{ speaker: "impersonal", cue: "are expected", kind: "indirect" }],
      },
      {
        ...{ type: "summit", status: "scheduled", words: "Ghana will host a summit with Togo in October 2021" },
        ...{ trigger: "summit", who: ["host:ghana", "party:togo"], date: "2021-10", dateWords: "in October 2021" },
      },
      {
        type: "aid",
        status: "announced",
        words: "Togo will send nurses to Benin",
        trigger: "send",
        who: ["supplier:togo", "recipient:benin"],
      },
      {
        ...{ type: "visit", status: "scheduled", words: "Ama Owusu will visit Togo and Benin from 12 to 16 April" },
        ...{ trigger: "visit", who: ["visitor:owusu", "host:togo", "host:benin"] },
        ...{ date: "2021-04-12/2021-04-16", dateWords: "from 12 to 16 April" },
      },
      {
        ...{ type: "transfer", status: "rumoured", words: "Norway will give Togo a radar in May", trigger: "give" },
        ...{ who: ["supplier:norway", "recipient:togo"], date: "2021-05", dateWords: "in May" },
        by: [{ speaker: "impersonal", cue: "It is rumoured", kind: "rumour" }],
      },
      {
        ...{ type: "statement", status: "scheduled", words: "Kofi Mensah will speak on 7 May", trigger: "speak" },
        ...{ who: ["speaker:mensah"], date: "2021-05-07", dateWords: "on 7 May" },
      },
      {
        ...{ type: "negotiation", status: "ongoing", stage: "under negotiation", title: "railway agreement" },
        words: "Benin and Togo are negotiating a railway agreement",
        ...{ trigger: "negotiating", who: ["party:benin", "party:togo"], topics: ["infrastructure"] },
      },
    ],
  ),
  text(
    "changes.txt",
    "Lagos Courier",
    "2021-04-20",
    [
      "The visit of Kari Lund to Ghana has been postponed to 12 June 2021.",
      "Ama Owusu visited Togo on 13 April.",
      "The summit of Ghana with Togo in October was cancelled.",
    ],
    [
      {
        ...{ type: "visit", status: "postponed", trigger: "visit", located: true },
        words: "The visit of Kari Lund to Ghana has been postponed to 12 June 2021",
        ...{ who: ["visitor:lund", "host:ghana"], date: "2021-06-12", dateWords: "12 June 2021" },
      },
      {
        ...{ type: "visit", words: "Ama Owusu visited Togo on 13 April", trigger: "visited" },
        ...{ who: ["visitor:owusu", "host:togo"], date: "2021-04-13", dateWords: "on 13 April" },
      },
      {
        ...{ type: "summit", status: "cancelled", words: "The summit of Ghana with Togo in October was cancelled" },
        ...{ trigger: "summit", who: ["host:ghana", "party:togo"], date: "2021-10", dateWords: "in October" },
      },
    ],
  ),
  text(
    "readout-accra.txt",
    "Office of the President of Ghana",
    "2021-06-13",
    [
      "Kari Lund visited Ghana on 12 June 2021.",
      "Kofi Mensah met Kari Lund in Accra on 12 June and spoke of fishing and trade.",
      "Norway and Ghana signed the Tema Port Treaty in Accra.",
      "Norway delivered four patrol boats to Ghana on 12 June.",
    ],
    [
      {
        ...{ type: "visit", words: "Kari Lund visited Ghana on 12 June 2021", trigger: "visited" },
        ...{ who: ["visitor:lund", "host:ghana"], date: "2021-06-12", dateWords: "on 12 June 2021" },
      },
      {
        ...{ type: "meeting", trigger: "met", within: 0, place: "accra", topics: ["fisheries", "trade"] },
        words: "Kofi Mensah met Kari Lund in Accra on 12 June and spoke of fishing and trade",
        ...{ who: ["party:mensah", "party:lund"], date: "2021-06-12", dateWords: "on 12 June" },
      },
      {
        ...{
          type: "agreement",
          stage: "signed",
          words: "Norway and Ghana signed the Tema Port Treaty in Accra",
          trigger: "signed",
        },
        ...{
          who: ["party:norway", "party:ghana"],
          title: "Tema Port Treaty",
          date: "2021-06-12",
          within: 1,
          topics: ["trade"],
        },
      },
      {
        ...{ type: "transfer", words: "Norway delivered four patrol boats to Ghana on 12 June", trigger: "delivered" },
        ...{ who: ["supplier:norway", "recipient:ghana"], date: "2021-06-12", dateWords: "on 12 June" },
      },
    ],
  ),
  text(
    "readout-oslo.txt",
    "Oslo Government Bulletin",
    "2021-06-14",
    [
      "Kari Lund visited Ghana from 11 to 12 June 2021.",
      "Kari Lund met Kofi Mensah on 12 June; trade and prisons were discussed.",
      "Norway ratified the Tema Port Treaty with Ghana on 14 June.",
      "Ghana will ratify the Tema Port Treaty.",
    ],
    [
      {
        ...{ type: "visit", words: "Kari Lund visited Ghana from 11 to 12 June 2021", trigger: "visited" },
        ...{ who: ["visitor:lund", "host:ghana"], date: "2021-06-11/2021-06-12", dateWords: "from 11 to 12 June 2021" },
      },
      {
        ...{ type: "meeting", trigger: "met", within: 0, topics: ["trade", "justice"] },
        words: "Kari Lund met Kofi Mensah on 12 June; trade and prisons were discussed",
        ...{ who: ["party:lund", "party:mensah"], date: "2021-06-12", dateWords: "on 12 June" },
      },
      {
        ...{ type: "agreement", stage: "ratified", trigger: "ratified", title: "Tema Port Treaty", located: true },
        words: "Norway ratified the Tema Port Treaty with Ghana on 14 June",
        ...{ who: ["party:norway", "party:ghana"], date: "2021-06-14", dateWords: "14 June" },
      },
      {
        ...{ type: "agreement", stage: "ratified", status: "announced", trigger: "ratify", title: "Tema Port Treaty" },
        words: "Ghana will ratify the Tema Port Treaty",
        ...{ who: ["party:ghana", "party:norway"] },
      },
    ],
  ),
  text(
    "later.txt",
    "Lagos Courier",
    "2023-07",
    [
      "The Coastal Pilots Pact between Togo and Ghana was replaced by the Gulf Pilots Pact, which Togo and Ghana signed in July 2023.",
    ],
    [
      {
        ...{ type: "agreement", stage: "signed", trigger: "signed", title: "Gulf Pilots Pact" },
        words: "the Gulf Pilots Pact, which Togo and Ghana signed in July 2023",
        ...{ who: ["party:togo", "party:ghana"], date: "2023-07", dateWords: "in July 2023" },
      },
      {
        ...{ type: "agreement", stage: "terminated", trigger: "replaced", title: "Coastal Pilots Pact" },
        words: "The Coastal Pilots Pact between Togo and Ghana was replaced by the Gulf Pilots Pact",
        who: ["party:togo", "party:ghana"],
      },
    ],
  ),
  text(
    "note.txt",
    null,
    null,
    ["Ama Owusu will visit Norway."],
    [
      {
        type: "visit",
        status: "announced",
        words: "Ama Owusu will visit Norway",
        trigger: "visit",
        who: ["visitor:owusu", "host:norway"],
      },
    ],
  ),
];
