import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InferenceSession, Tensor } from "onnxruntime-node";
import { sha256 } from "../document/ids.ts";

/** What `manifest.json` beside a model must say. */
export interface Manifest {
  readonly name: string;
  readonly file: string;
  readonly sha256: string;
}

/** Whole numbers, one row. */
export type Input = Int32Array;

/** A result: its numbers row by row, and how many rows and columns. */
export interface Output {
  readonly data: Int32Array | Float32Array;
  readonly dims: readonly number[];
}

/** A model that is open: one function from inputs to outputs, by name. */
export interface OnnxModel {
  run(inputs: Readonly<Record<string, Input>>): Promise<Readonly<Record<string, Output>>>;
}

/** The manifest in `folder`. Throws when there is none. */
export function manifestIn(folder: string): Manifest {
  const file = join(folder, "manifest.json");
  if (!existsSync(file))
    throw new Error(`model: wanted ${file}, found no such file; restore models/, or use --pipeline rules`);
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}

/** The model in `folder`. Throws when its file is missing or is not that of the manifest. */
export function verified(folder: string): { readonly file: string; readonly bytes: Uint8Array } {
  const manifest = manifestIn(folder);
  const file = join(folder, manifest.file);
  if (!existsSync(file))
    throw new Error(`model: wanted ${file}, found no such file; restore models/, or use --pipeline rules`);
  const bytes = readFileSync(file);
  const found = sha256(bytes);
  if (found !== manifest.sha256)
    throw new Error(`model: ${file} should have sha256 ${manifest.sha256}, has ${found}; restore models/`);
  return { file, bytes };
}

/** Opens a model on the processor, by its file or its bytes. One run uses one thread, so that its sums are made in one order whatever the machine. */
export async function openOnnx(model: Uint8Array | string): Promise<OnnxModel> {
  const { InferenceSession, Tensor } = await import("onnxruntime-node");
  const session: InferenceSession = await InferenceSession.create(model as string, {
    executionProviders: ["cpu"],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
  });
  return {
    async run(inputs) {
      const feeds: Record<string, Tensor> = {};
      for (const [name, data] of Object.entries(inputs)) feeds[name] = new Tensor("int32", data, [data.length]);
      return (await session.run(feeds)) as unknown as Record<string, Output>;
    },
  };
}
