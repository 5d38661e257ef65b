import { type Case, DINNER, dinner, LOAN, loan, participant, STAND, stand } from "./answers-for-tests.ts";

/** Answers about TEXT of every form, with quotations and labels that are taken or refused. */
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
];
