import fc from "fast-check";
import { expect, test } from "vitest";
import { overruledPairs, type Pair } from "../decided/pairs.ts";
import { joinEntities } from "../entities.ts";
import { byText } from "../fold.ts";
import type { Entity, Judgement, Testimony } from "../merged.ts";
import { type Cast, judge, knowledge, state, testimony } from "../testing/builder.ts";
import { cardReader } from "./cards.ts";
import { draftOver } from "./draft.ts";
import { changeEntities } from "./entities.ts";
import { NOTHING, TooTangled } from "./neighbours.ts";

const TENURE = { title: "", source: "test", verified: true } as const;

function person(id: string, name: string, country: string, office: string) {
  const tenures = [{ ...TENURE, person: id, office, of: country, from: "2010", to: "2024" }];
  return { id, name, country, family: name.split(" ").at(-1)!, names: [], tenures };
}

const KNOWN = knowledge({
  people: [
    person("tst-stone-ann", "Ann Stone", "TST", "foreign_minister"),
    person("ode-ilyin-oleg", "Oleg Ilyin", "ODE", "head_of_state"),
    person("ode-ilyin-pavel", "Pavel Ilyin", "ODE", "other_official"),
  ],
});

/** Few names, much alike: in full and short, written otherwise, with and without office and state, known and not. */
const CAST: readonly Cast[] = [
  ...[null, "TST", "ODE"].map((country) => ({ name: "Peter Ormsby", country })),
  { name: "Peter Ormsbi", country: "TST", office: "Foreign Minister" },
  { name: "Peter Ormsby", country: "TST", office: "Foreign Minister" },
  { name: "Ormsby Peter", country: "TST" },
  { name: "Ormsby" },
  { name: "Ormsby", country: "TST", office: "Foreign Minister" },
  { name: "Peter J. Ormsby", country: "TST", office: "Ambassador" },
  { name: "Paul Ormsby", country: "TST", office: "Foreign Minister" },
  { name: "Vera Ilyina", country: "ODE" },
  { name: "Vera Iliina" },
  { name: "Ilyina" },
  { name: "Oleg Ilyin", known: "ode-ilyin-oleg", country: "ODE", office: "President" },
  { name: "Ilyin", known: "ode-ilyin-oleg", country: "ODE" },
  { name: "Oleg V. Ilyin", country: "ODE" },
  { name: "Oleg Ilin" },
  { name: "Ilyin" },
  { name: "Ann Stone", known: "tst-stone-ann", country: "TST", office: "Foreign Minister" },
  { name: "Stone", country: "TST", office: "Foreign Minister" },
  { name: "Stone" },
  { name: "Kim Min-su", country: "KOR", office: "Foreign Minister" },
  { name: "Kim Minsu", country: "KOR" },
  { name: "Kim Min-so", country: "KOR" },
  { name: "minister of Testland (unnamed)", country: "TST" },
  { name: "Green River Convention", kind: "instrument" },
  { name: "Green River Treaty", kind: "instrument" },
  { name: "Green River agreement", kind: "instrument" },
  { name: "Testland Coast Guard Service", kind: "organisation", country: "TST" },
  { name: "TCGS", kind: "organisation", country: "TST" },
  { name: "TCGS", kind: "organisation" },
  { name: "Cocoa Club", kind: "forum", names: ["Cocoa Club", "COCL"] },
  { name: "COCL", kind: "forum" },
  { name: "Ministry", kind: "body" },
  { name: "Defence Ministry", kind: "body", country: "TST" },
  { name: "Testland Ministry of Defense", kind: "body", country: "TST" },
  state("Testland", "TST"),
  state("Oderland", "ODE"),
  state("Farland", "FAR"),
];

const documents = fc
  .array(
    fc.tuple(
      fc.constantFrom(null, "2012-05-03", "2012-05", "2019-01-02", "2013"),
      fc.uniqueArray(fc.nat(CAST.length - 1), { minLength: 1, maxLength: 9 }),
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) =>
    all.map(([day, who], i) => testimony(`d${i}`, day, Object.fromEntries(who.map((n) => [`k${n}`, CAST[n]!])), [])),
  );

/** What a record keeps of entities, as changes come. */
function recordOf() {
  const draft = draftOver(NOTHING);
  const reader = { knowledge: KNOWN, cards: cardReader(KNOWN) };
  const entities = new Map<string, Omit<Entity, "members" | "mentions">>();
  const members = new Map<string, string>();
  const judgements = new Map<string, Judgement>();
  let before: readonly Judgement[] = [];
  return {
    async change(went: readonly string[], came: readonly Testimony[], decided: readonly Judgement[]): Promise<void> {
      const redecided = changedBetween(before, decided);
      before = decided;
      const changed = await changeEntities(draft, { went, came, decided, redecided }, reader);
      for (const reference of members.keys()) if (went.includes(reference.split("#")[0]!)) members.delete(reference);
      for (const id of changed.removed) entities.delete(id);
      for (const one of changed.put) entities.set(one.id, one);
      for (const { document, key, entity } of changed.members) members.set(`${document}#${key}`, entity);
      for (const id of changed.judgements.removed) judgements.delete(id);
      for (const one of changed.judgements.put) judgements.set(one.id, one);
    },
    seen: () => ({
      entities: [...entities.values()].sort((a, b) => byText(a.id, b.id)),
      members: Object.fromEntries([...members].sort(([a], [b]) => byText(a, b))),
      judgements: [...judgements.values()].sort((a, b) => byText(a.id, b.id)),
    }),
  };
}

function changedBetween(before: readonly Judgement[], now: readonly Judgement[]): readonly string[] {
  const only = (some: readonly Judgement[], others: readonly Judgement[]) =>
    some.filter(({ id }) => !others.some((one) => one.id === id)).flatMap(({ left, right }) => [left, right!]);
  return [...new Set([...only(before, now), ...only(now, before)])];
}

function whole(docs: readonly Testimony[], decided: readonly Judgement[]) {
  const inOrder = docs
    .toSorted((a, b) => byText(a.id, b.id))
    .map((doc) => ({ ...doc, entities: doc.entities.toSorted((a, b) => byText(a.key, b.key)) }));
  const { list, judgements } = joinEntities(inOrder, KNOWN, decided);
  const members = list.flatMap((one) =>
    one.members.map(({ document, key }) => [`${document}#${key}`, one.id] as const),
  );
  return {
    entities: list.map(({ members: _members, mentions: _mentions, ...one }) => one),
    members: Object.fromEntries(members.sort(([a], [b]) => byText(a, b))),
    judgements,
  };
}

test("entities are the same, whether documents come at once or one after the other, in any order", async () => {
  await fc.assert(
    fc.asyncProperty(
      documents.chain((docs) =>
        fc.tuple(fc.constant(docs), fc.shuffledSubarray([...docs], { minLength: docs.length })),
      ),
      async ([docs, shuffled]) => {
        const record = recordOf();
        for (const doc of shuffled) await record.change([], [doc], []);
        expect(record.seen()).toEqual(whole(docs, []));
      },
    ),
    { numRuns: 300 },
  );
});

test("who is named first by another document than before is nobody else: only that document is told of", async () => {
  const reader = { knowledge: KNOWN, cards: cardReader(KNOWN) };
  const draft = draftOver(NOTHING);
  const cast = { t: state("Testland", "TST"), p: { name: "Oleg Ilyin", known: "ode-ilyin-oleg", country: "ODE" } };
  const came = (id: string) => testimony(id, "2019-04-02", cast, []);
  const news = (id: string) => ({ went: [], came: [came(id)], decided: [], redecided: [] });
  await changeEntities(draft, news("d5"), reader);
  for (const id of ["d4", "d7", "d1"]) {
    const { members, references } = await changeEntities(draft, news(id), reader);
    expect(references.map(({ document, key }) => `${document} ${key}`).sort()).toEqual([`${id} p`, `${id} t`]);
    expect(members.map(({ document }) => document)).toEqual([id, id]);
  }
});

test("what went leaves nothing behind", async () => {
  await fc.assert(
    fc.asyncProperty(documents, documents, async (docs, others) => {
      const record = recordOf();
      await record.change([], docs, []);
      await record.change(
        docs.map(({ id }) => id),
        others,
        [],
      );
      expect(record.seen()).toEqual(whole(others, []));
    }),
    { numRuns: 100 },
  );
});

/** Pairs of people and bodies of different documents, of which some are said to be one and some two. */
const decisions = fc.array(
  fc.record({ same: fc.boolean(), a: fc.tuple(fc.nat(8), fc.nat(8)), b: fc.tuple(fc.nat(8), fc.nat(8)) }),
  { maxLength: 5 },
);

test("what people decide holds, and holds no more when it is undone", async () => {
  const seen = { decided: 0, tangled: 0 };
  await fc.assert(
    fc.asyncProperty(documents, decisions, decisions, async (docs, first, then) => {
      const record = recordOf();
      const half = docs.slice(0, Math.ceil(docs.length / 2));
      const steps: readonly (readonly [readonly Testimony[], readonly Testimony[], readonly Judgement[]])[] = [
        [half, half, []],
        [[], half, judgementsOn(half, first)],
        [docs.slice(half.length), docs, judgementsOn(docs, first)],
        [[], docs, judgementsOn(docs, then)],
        [[], docs, []],
      ];
      for (const [came, all, decided] of steps) {
        try {
          await record.change([], came, decided);
        } catch (error) {
          if (!(error instanceof TooTangled)) throw error;
          seen.tangled++;
          return;
        }
        seen.decided += decided.length;
        expect(record.seen()).toEqual(whole(all, decided));
      }
    }),
    { numRuns: 300 },
  );
  expect(seen.decided).toBeGreaterThan(300);
  expect(seen.tangled).toBeLessThan(100);
});

/** What stands of decisions on people who are there and have names. */
function judgementsOn(
  docs: readonly Testimony[],
  decided: readonly { readonly same: boolean; readonly a: readonly number[]; readonly b: readonly number[] }[],
): readonly Judgement[] {
  const people = docs.flatMap(({ id, entities }) =>
    entities.flatMap(({ kind, key, name }) => (kind === "person" && !/unnamed/.test(name) ? [`${id}#${key}`] : [])),
  );
  if (people.length === 0) return [];
  const at = ([doc, key]: readonly number[]) => people[(doc! * 9 + key!) % people.length]!;
  const pairs = decided
    .map(({ same, a, b }) => judge("entity", same ? "same" : "different", at(a), at(b)))
    .filter(({ left, right }) => left !== right);
  const overruled = overruledPairs(pairs as Pair[]);
  return pairs.filter(({ id }) => !overruled.has(id));
}
