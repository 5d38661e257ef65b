import { describe, expect, it } from "vitest";
import type { OnnxModel } from "../onnx.ts";
import { type Labels, readerWith } from "./reader.ts";

describe("a reader", () => {
  const labels: Labels = {
    mostPieces: 8,
    tags: ["NOUN NNS", "VERB VBD"],
    feats: ["_", "Tense=Past"],
    relations: ["dep", "nsubj", "root"],
    names: ["O", "B-state"],
  };
  /** A model for which every word is a name and hangs on the first, which is a verb. */
  const model: OnnxModel = {
    async run({ first }) {
      const n = first!.length;
      const table = (of: (d: number, h: number) => number, width: number) =>
        Float32Array.from({ length: n * width }, (_, i) => of(Math.floor(i / width), i % width));
      const row = (of: (d: number) => number) => Int32Array.from({ length: n }, (_, d) => of(d));
      return {
        tags: { data: row((d) => (d === 1 ? 1 : 0)), dims: [n] },
        feats: { data: row((d) => (d === 1 ? 1 : 0)), dims: [n] },
        names: { data: table((_, label) => (label === 1 ? 0 : -5), 2), dims: [n, 2] },
        arcs: { data: table((d, h) => (h === (d === 1 ? 0 : 1) ? 5 : 0), n), dims: [n, n] },
        relations: { data: Int32Array.from({ length: n * n }, () => 1), dims: [n, n] },
      };
    },
  };
  const read = readerWith(model, () => [7], labels);

  it("gives each word what the model says of it, heads counted from the offset", async () => {
    expect(await read(["met", "ministers"], 10)).toEqual([
      { lemma: "meet", pos: "VERB", tag: "VBD", features: "Tense=Past", head: 10, relation: "root", name: "B-state" },
      { lemma: "minister", pos: "NOUN", tag: "NNS", features: "_", head: 10, relation: "nsubj", name: "B-state" },
    ]);
  });

  it("hangs the later parts of a long sentence on the root of the first", async () => {
    const words = [...Array<string>(80).fill("w"), ";", ...Array<string>(60).fill("w")];
    const found = await read(words, 0);
    expect(found.map((w, i) => (w.head === i ? i : -1)).filter((i) => i >= 0)).toEqual([0]);
    expect(found[81]).toMatchObject({ head: 0, relation: "parataxis" });
    expect(found[82]).toMatchObject({ head: 81, relation: "nsubj" });
  });
});
