import { type Case, DINNER, dinner, LOAN, loan, meal, participant, STAND, stand } from "./answers-for-tests.ts";

const PRESIDENTS = "The president of Ghana broke bread with the president of France";

/** What will be, but not when, is only announced. */
const UNDATED = LOAN.replace(" on 2024-07", "").replace("scheduled", "announced");

/** Who, when, where, what was planned only, and what the rules have read already: what becomes of the parts of a claim. */
export const PARTS: readonly Case[] = [
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
