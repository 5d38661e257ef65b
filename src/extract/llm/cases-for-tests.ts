import { dinner, loan, meal, participant, stand } from "./answers-for-tests.ts";

const PRESIDENTS = "The president of Ghana broke bread with the president of France";

const DINNER =
  "meeting occurred party=Nana Akufo-Addo party=Emmanuel Macron on 2024-05-27 in Accra by Ghana News Agency: broke bread with Emmanuel Macron in Accra on Monday";
const LOAN =
  "transfer scheduled supplier=Kenya recipient=Uganda on 2024-07: Kenya will lend Uganda two patrol boats in July";
/** What will be, but not when, is only announced. */
const UNDATED = LOAN.replace(" on 2024-07", "").replace("scheduled", "announced");
const STAND = "opposes ongoing Chad → the Sudanese plan: Chad is cool towards the Sudanese plan";

interface Case {
  readonly name: string;
  /** Another text than TEXT. */
  readonly text?: string;
  /** The claims of the answer, or its very words. */
  readonly answer: readonly unknown[] | string;
  readonly isWhole?: boolean;
  /** The claims that are added, in short. */
  readonly added?: readonly string[];
  /** Rules of claims that the model agrees with, from "also" on. */
  readonly also?: readonly string[];
  readonly dropped?: Readonly<Record<string, number>>;
}

/** What a model answers about TEXT, and what of it comes into the record. */
export const CASES: readonly Case[] = [
  { name: "an event, a plan and a position", answer: [dinner(), loan(), stand()], added: [DINNER, LOAN, STAND] },
  { name: "nothing", answer: [] },
  { name: "a bare list", answer: JSON.stringify([stand()]), added: [STAND] },
  { name: "JSON in a fence", answer: `\`\`\`json\n${JSON.stringify({ claims: [stand()] })}\n\`\`\``, added: [STAND] },
  {
    name: "a fence without an end, words before it",
    answer: `Here you are:\n\`\`\`\n${JSON.stringify({ claims: [stand()] })}`,
    added: [STAND],
  },
  { name: "words around", answer: `Sure! ${JSON.stringify({ claims: [stand()] })} Anything else?`, added: [STAND] },
  { name: "thoughts first", answer: `<think>{"claims": 3} hm</think>${JSON.stringify([stand()])}`, added: [STAND] },
  { name: "no JSON", answer: "I cannot help with that.", dropped: { "answer is no list of claims": 1 } },
  { name: "broken JSON", answer: '{"claims": [{"quote": "Chad', dropped: { "answer is no list of claims": 1 } },
  { name: "JSON of another form", answer: '{"events": {}}', dropped: { "answer is no list of claims": 1 } },
  {
    name: "code instead of JSON",
    answer: "({claims: [process.exit(3)]})",
    dropped: { "answer is no list of claims": 1 },
  },
  { name: "a deep nest", answer: "[".repeat(200_000), dropped: { "answer is no list of claims": 1 } },
  { name: "cut off", answer: '{"claims": [{"quo', isWhole: false, dropped: { "answer was cut off": 1 } },
  {
    name: "no objects",
    answer: [null, 3, "x", [], { kind: "event" }, { quote: 7 }],
    dropped: { "claim is no object with a quotation": 6 },
  },
  {
    name: "an endless list",
    answer: Array.from({ length: 130 }, () => stand()),
    added: [STAND],
    dropped: { "claim said twice": 99, "claim too much for one piece": 30 },
  },

  // quotations
  {
    name: "invented",
    answer: [dinner({ quote: "The two presidents declared war" })],
    dropped: { "quotation not in the text": 1 },
  },
  {
    name: "other words",
    answer: [stand({ quote: "Chad is cold towards the Sudanese plan" })],
    dropped: { "quotation not in the text": 1 },
  },
  {
    name: "another case",
    answer: [stand({ quote: "chad is cool towards the Sudanese plan" })],
    dropped: { "quotation not in the text": 1 },
  },
  {
    name: "another space",
    answer: [stand({ quote: "Chad is cool\u00a0towards the Sudanese plan" })],
    dropped: { "quotation not in the text": 1 },
  },
  {
    name: "another ligature",
    answer: [stand({ quote: "Chad is cool towards the Sudanese pla\uff4e" })],
    dropped: { "quotation not in the text": 1 },
  },
  {
    name: "an omission",
    answer: [stand({ quote: "Chad … the Sudanese plan" })],
    dropped: { "quotation not in the text": 1 },
  },
  {
    name: "half a word",
    answer: [stand({ quote: "had is cool towards the Sudanese plan" })],
    dropped: { "quotation inside a word": 1 },
  },
  {
    name: "spaces at the end",
    answer: [stand({ quote: "Chad is cool towards the Sudanese plan.\n" })],
    dropped: { "quotation not in the text": 1 },
  },
  {
    name: "over two paragraphs",
    answer: [stand({ quote: "kept silent.\nChad is cool" })],
    dropped: { "quotation not in the text": 1 },
  },
  {
    name: "of three sentences",
    answer: [stand({ quote: "Kenya thanked Norway. Chad thanked Norway. He kept silent" })],
    dropped: { "quotation longer than two sentences": 1 },
  },
  {
    name: "words that stand twice, told apart by who stands with them",
    answer: [
      dinner({
        quote: "thanked Norway",
        type: "other",
        participants: [participant("Chad", "party")],
        date: null,
        place: null,
        speaker: null,
      }),
    ],
    added: ["other occurred party=Chad: thanked Norway"],
  },
  {
    name: "words that stand twice, and nothing tells which",
    answer: [
      dinner({
        quote: "kept silent",
        type: "other",
        participants: [participant("Kenya", "party")],
        date: null,
        place: null,
        speaker: null,
      }),
    ],
    dropped: { "quotation stands several times": 1 },
  },

  // labels
  { name: "a type of its own", answer: [dinner({ type: "dinner" })], dropped: { "type not in the list": 1 } },
  { name: "a type in capitals", answer: [dinner({ type: "Meeting" })], dropped: { "type not in the list": 1 } },
  { name: "a type that is no text", answer: [dinner({ type: ["meeting"] })], dropped: { "type not in the list": 1 } },
  { name: "a type of every object", answer: [dinner({ type: "constructor" })], dropped: { "type not in the list": 1 } },
  { name: "a status of its own", answer: [dinner({ status: "certain" })], dropped: { "status not in the list": 1 } },
  {
    name: "a kind of its own",
    answer: [dinner({ kind: "rumour" })],
    dropped: { "claim of a kind that is not asked for": 1 },
  },
  { name: "a relation of its own", answer: [stand({ relation: "hates" })], dropped: { "relation not in the list": 1 } },
  {
    name: "a stage of its own",
    answer: [dinner({ stage: "toasted" })],
    added: [DINNER],
    dropped: { "stage not in the list": 1 },
  },
  {
    name: "a role of its own",
    answer: [
      dinner({
        participants: [participant("Ghanaian president", "party"), participant("Emmanuel Macron", "guest of honour")],
      }),
    ],
    added: [DINNER.replace(" party=Emmanuel Macron", "")],
    dropped: { "role not in the list": 1 },
  },

  // parts
  {
    name: "a participant who is not there",
    answer: [
      dinner({ participants: [participant("Ghanaian president", "party"), participant("Vladimir Putin", "party")] }),
    ],
    added: [DINNER.replace(" party=Emmanuel Macron", "")],
    dropped: { "participant not in its sentence": 1 },
  },
  {
    name: "a participant in a longer word",
    answer: [loan({ participants: [participant("Iran", "supplier"), participant("Uganda", "recipient")] })],
    added: [LOAN.replace(" supplier=Kenya", "")],
    dropped: { "participant not in its sentence": 1 },
  },
  {
    name: "a participant who is no name",
    answer: [loan({ participants: [participant("will lend", "supplier"), participant("Uganda", "recipient")] })],
    added: [LOAN.replace(" supplier=Kenya", "")],
    dropped: { "participant names nobody known": 1 },
  },
  {
    name: "a thing as a party",
    answer: [loan({ participants: [participant("two patrol boats", "party"), participant("Uganda", "recipient")] })],
    added: [LOAN.replace(" supplier=Kenya", "")],
    dropped: { "participant names nobody known": 1 },
  },
  { name: "nobody", answer: [loan({ participants: [] })], dropped: { "claim without a participant": 1 } },
  {
    name: "participants that are no list",
    answer: [loan({ participants: "Kenya" })],
    dropped: { "claim without a participant": 1 },
  },
  {
    name: "one of them twice",
    answer: [
      loan({
        participants: [
          participant("Kenya", "supplier"),
          participant("Uganda", "recipient"),
          participant("Kenya", "party"),
        ],
      }),
    ],
    added: [LOAN],
  },
  {
    name: "a date of its own",
    answer: [loan({ date: "2024-07-14" })],
    added: [UNDATED],
    dropped: { "date not in its sentence": 1 },
  },
  {
    name: "words that are no date",
    answer: [loan({ date: "two" })],
    added: [UNDATED],
    dropped: { "date cannot be read": 1 },
  },
  {
    name: "a place of its own",
    answer: [dinner({ place: "Geneva" })],
    added: [DINNER.replace(" in Accra by", " by")],
    dropped: { "place not in its sentence": 1 },
  },
  {
    name: "a participant from another sentence",
    answer: [loan({ participants: [participant("Kenya", "supplier"), participant("Norway", "recipient")] })],
    added: [LOAN.replace(" recipient=Uganda", "")],
    dropped: { "participant not in its sentence": 1 },
  },
  {
    name: "a speaker from another paragraph",
    answer: [loan({ speaker: "Ghana News Agency" })],
    dropped: { "speaker not in its paragraph": 1 },
  },
  {
    name: "no place",
    answer: [dinner({ place: "bread" })],
    added: [DINNER.replace(" in Accra by", " by")],
    dropped: { "place names none known": 1 },
  },
  {
    name: "a speaker who is not there takes the claim along",
    answer: [loan({ speaker: "the Pentagon" })],
    dropped: { "speaker not in its paragraph": 1 },
  },
  {
    name: "a speaker whom our quotations do not have",
    answer: [loan({ speaker: "Iranian officials" })],
    added: [LOAN.replace(":", " by Iranian officials:")],
  },
  {
    name: "an actor who is not there",
    answer: [stand({ actor: "France" })],
    dropped: { "actor not in its sentence": 1 },
  },
  { name: "an actor who is no name", answer: [stand({ actor: "cool" })], dropped: { "actor names nobody known": 1 } },
  {
    name: "an object that is not there",
    answer: [stand({ object: "peace" })],
    dropped: { "object not in its sentence": 1 },
  },

  // planned is not done
  { name: "a plan taken for a fact", answer: [loan({ status: "occurred" })], added: [LOAN] },
  {
    name: "a fact taken for a rumour",
    answer: [dinner({ status: "rumoured" })],
    added: [DINNER.replace("occurred", "rumoured")],
  },
  {
    name: "a wish is no fact",
    answer: [stand({ relation: "seeks", status: "occurred" })],
    added: [STAND.replace("opposes ongoing", "seeks proposed")],
  },

  // the text tells more than the model
  {
    name: "the same words of another man",
    text: "Emmanuel Macron came to Oslo. He broke bread. Joe Biden came to Rome. He broke bread.",
    answer: [meal({ quote: "He broke bread", participants: [participant("He", "party")] })],
    dropped: { "quotation stands several times": 1 },
  },
  {
    name: "the same words of the same man",
    text: "Emmanuel Macron came to Oslo. He broke bread. In Rome, too, he smiled. He broke bread.",
    answer: [meal({ quote: "He broke bread", participants: [participant("He", "party")] })],
    added: ["meeting occurred party=Emmanuel Macron: He broke bread"],
  },
  {
    name: "two presidents by one word",
    text: `${PRESIDENTS}.`,
    answer: [
      meal({ quote: PRESIDENTS, participants: [participant("president", "party"), participant("France", "party")] }),
    ],
    added: [`meeting occurred party=France: ${PRESIDENTS}`],
    dropped: { "participant may be several": 1 },
  },
  {
    name: "who says so makes a rumour of it",
    text: "According to sources, Ghana broke bread with Togo.",
    answer: [meal({ quote: "Ghana broke bread with Togo", participants: [participant("Togo", "party")] })],
    added: ["meeting rumoured party=Togo by sources (unnamed): Ghana broke bread with Togo"],
  },
  {
    name: "two dates in its words",
    text: "Ghana broke bread with Togo on 3 May after talks on 7 April.",
    answer: [
      meal({
        quote: "Ghana broke bread with Togo",
        participants: [participant("Togo", "party")],
        date: "on 3 May after talks on 7 April",
      }),
    ],
    added: ["meeting occurred party=Togo: Ghana broke bread with Togo"],
    dropped: { "date cannot be read": 1 },
  },

  // together with the rules
  {
    name: "what the rules have",
    answer: [
      {
        kind: "event",
        quote: "Ghana and Togo signed a fisheries agreement",
        type: "agreement",
        stage: "signed",
        status: "occurred",
        participants: [participant("Togo", "party")],
      },
    ],
    also: ["also by model tester"],
  },
  {
    name: "what the rules have, less sure",
    answer: [
      {
        kind: "event",
        quote: "Ghana and Togo signed",
        type: "agreement",
        status: "expected",
        participants: [participant("Togo", "party")],
      },
    ],
    also: ["also by model tester, as expected"],
  },
  {
    name: "another act in the same words",
    answer: [
      {
        kind: "event",
        quote: "Ghana and Togo signed",
        type: "meeting",
        status: "occurred",
        participants: [participant("Togo", "party")],
      },
    ],
    added: ["meeting occurred party=Togo: Ghana and Togo signed"],
  },
  {
    name: "the same in fewer words",
    answer: [stand(), stand({ quote: "Chad is cool towards the Sudanese" })],
    added: [STAND],
    dropped: { "claim said twice": 1 },
  },
];
