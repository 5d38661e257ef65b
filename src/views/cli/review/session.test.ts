import { expect, test } from "vitest";
import type { Question } from "../../../record/queries/review/question.ts";
import { asked, goOn, newSession, type Pressed, press, type Session } from "./session.ts";

const claim = (id: string) => ({ kind: "claim", claim: { claim: { id, kind: "event" } } }) as Question["sides"][number];

function question(id: string, about: Question["about"], more: Partial<Question> = {}): Question {
  const base = { id, about, joined: false, why: ["because"], group: about, hangs: 1, doubt: 1, sides: [] };
  return { ...base, engine: null, discrepancy: null, claims: [], ...more };
}

const PAIR = question("pair", "event");
const LIKE = question("like", "event");
const CLAIM = question("claim", "claim", { sides: [claim("clm_1")], claims: ["clm_1"] });
const CLASH = question("clash", "discrepancy", { sides: [claim("clm_1"), claim("clm_2")] });
const CERTAIN = question("certain", "certain", { claims: ["clm_1", "clm_2"] });

function pressAll(session: Session, keys: readonly string[]): Pressed {
  return keys.reduce<Pressed>((now, key) => press(now.session, key), { session, output: "", act: null });
}

/** "date⏎": its letters, then the end of the line. */
function keysOf(text: string): readonly string[] {
  return [...text].map((key) => ({ "⏎": "\r", "⌫": "\u007f", "⎋": "\u001b" })[key] ?? key);
}

// first question, keys → answer (null: nothing is decided), reason
const ROWS: readonly (readonly [Question, string, object | null, string?])[] = [
  [PAIR, "s", { verdict: "same" }],
  [PAIR, "d", { verdict: "different" }],
  [PAIR, "x", { verdict: "unsure" }],
  [PAIR, "a", null],
  [PAIR, "1", null],
  [PAIR, "e", null],
  [PAIR, "z", null],
  [PAIR, "wtwo visits⏎d", { verdict: "different" }, "two visits"],
  [PAIR, "wtoo⌫wo⎋d", { verdict: "different" }, ""],
  [PAIR, "wtw⌫⌫⌫⌫one⏎s", { verdict: "same" }, "one"],
  [CLAIM, "a", { verdict: "accept" }],
  [CLAIM, "r", { verdict: "reject" }],
  [CLAIM, "s", null],
  [CLAIM, "edate⏎2020-10-19⏎", { verdict: "set", field: "date", value: "2020-10-19" }],
  [CLAIM, "edate⏎soon⏎", null],
  [CLAIM, "edate⏎soon⏎2020⏎", { verdict: "set", field: "date", value: "2020" }],
  [CLAIM, "eactor⏎date⏎none⏎", { verdict: "set", field: "date", value: "none" }],
  [CLAIM, "e⏎a", { verdict: "accept" }],
  [CLAIM, "edate⏎⎋r", { verdict: "reject" }],
  [CLAIM, "wa slip⏎evisitor⏎Suga; Kishi⏎", { verdict: "set", field: "visitor", value: "Suga; Kishi" }, "a slip"],
  [CLASH, "2", { verdict: "right", side: 1 }],
  [CLASH, "3", null],
  [CLASH, "a", { verdict: "accept" }],
  [CLASH, "r", { verdict: "reject" }],
  [CLASH, "elocal time⏎", { verdict: "set", field: "explanation", value: "local time" }],
  [CERTAIN, "a", { verdict: "accept" }],
  [CERTAIN, "r", null],
];

test.each(ROWS.map(([first, keys, answer, why = ""]) => [first.about, keys, { first, answer, why }] as const))(
  "%s %s",
  (_, keys, { first, answer, why }) => {
    const { act } = pressAll(newSession([first, LIKE]), keysOf(keys));
    if (answer === null) expect(act).toBeNull();
    else expect(act).toEqual({ do: "judge", questions: [first], answer, why });
  },
);

test("b: the next answer is for all questions of the group, but not for those that were skipped", () => {
  const other = question("other", "event", { group: "another" });
  const session = newSession([PAIR, LIKE, other, question("third", "event")]);
  const { act } = pressAll(session, ["b", "s"]);
  expect(act).toMatchObject({ questions: [{ id: "pair" }, { id: "like" }, { id: "third" }] });
  expect(pressAll(session, ["k", "b", "s"]).act).toMatchObject({ questions: [{ id: "like" }, { id: "third" }] });
  expect(pressAll(session, ["b", "b", "s"]).act).toMatchObject({ questions: [{ id: "pair" }] });
  expect(pressAll(newSession([CLAIM, PAIR]), ["b"]).output).toContain("no other question");
});

test("k goes on to the next, q and the end of the input quit, u undoes, ? helps", () => {
  const skipped = press(newSession([PAIR, CLAIM]), "k");
  expect([asked(skipped.session)?.id, skipped.act]).toEqual(["claim", { do: "show" }]);
  expect(asked(press(skipped.session, "k").session)).toBeNull();
  for (const [key, act] of [
    ["q", "quit"],
    ["\u0003", "quit"],
    ["\u0004", "quit"],
    ["u", "undo"],
    ["?", "help"],
  ])
    expect(press(newSession([PAIR]), key as string).act).toEqual({ do: act });
  expect(press(newSession([]), "s").act).toBeNull();
});

test("after an answer reason and bulk are gone, what was skipped stays so", () => {
  const { session } = pressAll(newSession([CLAIM, PAIR, LIKE]), ["k", ...keysOf("wwhy⏎b")]);
  expect(session).toMatchObject({ why: "why", bulk: true });
  const next = goOn(session, [CLAIM, LIKE], 1);
  expect(next).toMatchObject({ why: "", bulk: false, typing: null, answered: 1 });
  expect(asked(next)?.id).toBe("like");
});

test("what is typed is shown, and what takes letters back", () => {
  expect(press(newSession([PAIR]), "w").output).toBe("why: ");
  const typing = pressAll(newSession([PAIR]), ["w", "é"]);
  expect(typing.output).toBe("é");
  expect(press(typing.session, "\u007f").output).toBe("\b \b");
  expect(press(typing.session, "\u0001").output).toBe("");
});
