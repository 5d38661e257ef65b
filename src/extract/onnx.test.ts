import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "../document/ids.ts";
import { openOnnx, verified } from "./onnx.ts";
import { openPool } from "./onnx-pool.ts";
import { tinyOnnx } from "./testing/tiny-onnx.ts";

const DOUBLE = tinyOnnx({
  inputs: ["x"],
  outputs: [{ name: "y", kind: "int32", rank: 1 }],
  nodes: [{ op: "Add", inputs: ["x", "x"], output: "y" }],
  constants: [],
});

function folderWith(bytes: Uint8Array | null, manifest: object | null): string {
  const folder = mkdtempSync(join(tmpdir(), "chancery-onnx-"));
  if (bytes) writeFileSync(join(folder, "m.onnx"), bytes);
  if (manifest) writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

describe("a model file", () => {
  it("runs", async () => {
    const model = await openOnnx(DOUBLE);
    const { y } = await model.run({ x: Int32Array.of(1, 2, 21) });
    expect([...y!.data]).toEqual([2, 4, 42]);
    expect(y!.dims).toEqual([3]);
  });

  it("is read where its sum is that of the manifest", () => {
    const folder = folderWith(DOUBLE, { name: "m", file: "m.onnx", sha256: sha256(DOUBLE) });
    expect(sha256(verified(folder).bytes)).toBe(sha256(DOUBLE));
  });

  it.each([
    ["no manifest", folderWith(null, null), /wanted .*manifest\.json, found no such file; .*--pipeline rules/],
    ["no file", folderWith(null, { name: "m", file: "m.onnx", sha256: "0" }), /wanted .*m\.onnx, found no such file/],
    [
      "other bytes",
      folderWith(DOUBLE, { name: "m", file: "m.onnx", sha256: "00" }),
      /should have sha256 00, has [0-9a-f]{64}/,
    ],
  ])("is refused: %s", (_, folder, message) => {
    expect(() => verified(folder).bytes).toThrow(message);
  });

  it("runs on threads, each answer to its question", async () => {
    const folder = folderWith(DOUBLE, { name: "m", file: "m.onnx", sha256: sha256(DOUBLE) });
    const pool = openPool(verified(folder).file, 2);
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => pool.run({ x: Int32Array.of(i) })));
    expect(answers.map(({ y }) => y!.data[0])).toEqual(Array.from({ length: 40 }, (_, i) => 2 * i));
  });

  it("is refused by a thread when it is no model, each time", async () => {
    const pool = openPool(join(folderWith(new TextEncoder().encode("no model"), null), "m.onnx"), 2);
    const runs = await Promise.allSettled([1, 2, 3].map((i) => pool.run({ x: Int32Array.of(i) })));
    expect(runs.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    await expect(pool.run({ x: Int32Array.of(1) })).rejects.toThrow(/wanted an ONNX model in .*m\.onnx; found/);
  });

  it("is refused when it is no model", async () => {
    await expect(openOnnx(new TextEncoder().encode("no model"))).rejects.toThrow();
  });
});
