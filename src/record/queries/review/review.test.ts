import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TINY_MAKER, tinyDocument, tinyExtractor } from "../../../../test/support/tiny-extractor.ts";
import { addTiny, together } from "../../../../test/support/tiny-record.ts";
import type { TinyText } from "../../../../test/support/tiny-texts.ts";
import { addDocument } from "../../add.ts";
import { judgementsFor } from "../../judge/answer.ts";
import { decideAll } from "../../judge/decide.ts";
import { pairJudgement } from "../../judge/propose.ts";
import { openStore } from "../../open.ts";
import type { Store } from "../../store.ts";
import { inContext } from "./context.ts";
import type { Question } from "./question.ts";
import { reviewQueue } from "./review.ts";

const TEXT: Omit<TinyText, "file" | "text" | "cast" | "said"> = { publisher: null, published: "2019-06-01" };

/** Two ministers whose names differ by a letter, and an agreement told without a stage. */
const UNSURE: readonly TinyText[] = [
  {
    ...TEXT,
    file: "one.txt",
    text: "Foreign minister Sergei Petrenko visited Ghana in May 2019. Ghana and Togo concluded a ferry accord.",
    cast: {
      p: { name: "Sergei Petrenko", forms: ["Sergei Petrenko"], country: "UKR" },
      ghana: { name: "Ghana", forms: ["Ghana"], kind: "state", country: "GHA" },
      togo: { name: "Togo", forms: ["Togo"], kind: "state", country: "TGO" },
    },
    said: [
      {
        ...{ type: "visit", words: "Sergei Petrenko visited Ghana in May 2019", trigger: "visited", date: "2019-05" },
        who: ["visitor:p", "host:ghana"],
      },
      {
        ...{ type: "agreement", words: "Ghana and Togo concluded a ferry accord", trigger: "concluded" },
        ...{ who: ["party:ghana", "party:togo"], title: "ferry accord" },
      },
    ],
  },
  {
    ...TEXT,
    file: "two.txt",
    text: "Sergei Petrenka met the president of Togo in 2018.",
    cast: {
      p: { name: "Sergei Petrenka", forms: ["Sergei Petrenka"], country: "UKR" },
      togo: { name: "Togo", forms: ["Togo"], kind: "state", country: "TGO" },
    },
    said: [
      {
        ...{
          type: "meeting",
          words: "Sergei Petrenka met the president of Togo in 2018",
          trigger: "met",
          date: "2018",
        },
        who: ["party:p", "party:togo"],
      },
    ],
  },
];

const JUDGE = { by: "anna", why: "" };
const AT = "2026-01-01T00:00:00Z";

let store: Store;
beforeEach(async () => {
  store = await openStore(":memory:");
  // the meeting is told by a model alone, the visit as good as surely
  const plain = tinyExtractor(UNSURE);
  const extractor = {
    annotate: async (doc: Parameters<typeof plain.annotate>[0]) => {
      const annotated = await plain.annotate(doc);
      const claims = annotated.claims.map((claim) => {
        if (claim.kind !== "event") return claim;
        if (claim.type === "meeting") return { ...claim, score: 0.3, rule: "model small; quotation found" };
        return claim.type === "visit" ? { ...claim, score: 0.98 } : claim;
      });
      return { ...annotated, claims };
    },
  };
  for (const tiny of UNSURE) await addDocument(store, extractor, TINY_MAKER, tinyDocument(tiny));
  await together(store);
});
afterEach(() => store.close());

const asked = async (about: Question["about"]) => (await reviewQueue(store)).find((one) => one.about === about);

describe("what is asked", () => {
  test("most useful first: disagreements, stages that are inferred, identities, doubtful claims; what is certain last", async () => {
    const queue = await reviewQueue(store);
    expect(queue.map(({ about, joined, why }) => [about, joined, why.length])).toEqual([
      ["discrepancy", false, 1],
      ["claim", false, 1],
      ["entity", false, 1],
      ["claim", false, 1],
      ["certain", false, 1],
    ]);
    expect(queue.map(({ hangs, doubt }) => hangs * doubt)).toEqual([2, 1, 1, 0.7, 0]);
    expect(queue[0]?.sides.map(({ kind }) => kind)).toEqual(["words", "words"]);
    expect(queue[1]?.why[0]).toBe("the stage “signed” of “ferry accord” is inferred from it");
    expect(queue[3]?.why[0]).toBe("a language model alone says so");
    expect((await reviewQueue(store, "claim")).map(({ about }) => about)).toEqual(["claim", "claim"]);
  });

  test("each comes with its words in their sentence", async () => {
    for (const question of await reviewQueue(store)) {
      const { sides } = await inContext(store, question);
      expect(sides.length).toBeGreaterThan(0);
      for (const { side, sentence, words } of sides) {
        const told =
          side.kind === "claim" ? side.claim.told.evidence : side.kind === "words" ? side.words : side.mentions[0];
        expect(sentence.slice(words.start, words.end)).toBe(told?.exact);
      }
    }
  });

  test("an open discrepancy is asked about, one that was settled is not", async () => {
    const other = await openStore(":memory:");
    await addTiny(other);
    const [question] = await reviewQueue(other, "discrepancy");
    expect(question?.discrepancy?.state).toBe("open");
    const made = await judgementsFor(other, question!, { verdict: "right", side: 1 }, JUDGE);
    await decideAll(other, made, AT, () => together(other));
    expect((await reviewQueue(other, "discrepancy")).map(({ id }) => id)).not.toContain(question?.id);
    await other.close();
  });
});

describe("what was answered is not asked again", () => {
  test.each(["same", "different", "unsure"] as const)("the two are %s", async (verdict) => {
    const question = await asked("entity");
    const made = await judgementsFor(store, question!, { verdict }, JUDGE);
    await decideAll(store, made, AT, () => together(store));
    expect(await asked("entity")).toBeUndefined();
    const petrenkos = (await store.entities({ kind: "person" })).length;
    expect(petrenkos).toBe(verdict === "same" ? 1 : 2);
  });

  test("by another way than the question", async () => {
    const [a, b] = (await store.entities({ kind: "person" })).map(({ id }) => id);
    const made = await pairJudgement(store, "unsure", [a ?? "", b ?? ""], JUDGE);
    await decideAll(store, [made], AT, () => together(store));
    expect(await asked("entity")).toBeUndefined();
  });

  test("a claim, and all that is certain", async () => {
    const count = (await reviewQueue(store, "claim")).length;
    const claim = await asked("claim");
    const certain = await asked("certain");
    const made = [
      ...(await judgementsFor(store, claim!, { verdict: "set", field: "stage", value: "signed" }, JUDGE)),
      ...(await judgementsFor(store, certain!, { verdict: "accept" }, JUDGE)),
    ];
    await decideAll(store, made, AT, () => together(store));
    expect((await reviewQueue(store, "claim")).length).toBe(count - 1);
    expect(await asked("certain")).toBeUndefined();
  });

  test("an answer to another question is refused", async () => {
    const question = await asked("entity");
    await expect(judgementsFor(store, question!, { verdict: "accept" }, JUDGE)).rejects.toThrow("wanted an answer");
  });
});
