import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../document/ids.ts";
import type { Annotator } from "../annotator.ts";
import { type ModelParts, unpackModel } from "./format.ts";
import { syntaxWith } from "./syntax.ts";

/** What `manifest.json` beside the weights must say. */
interface Manifest {
  readonly name: string;
  readonly file: string;
  readonly sha256: string;
}

/**
 * The annotator with the weights in `folder` (models/syntax-en): reads manifest.json and the weights file that it names.
 * Throws when a file is missing, or when the weights are not those of the manifest.
 */
export function loadSyntax(folder: string): Annotator<"tokens" | "sentences", "syntax"> {
  return syntaxWith(loadModel(folder));
}

/** The sha256 that the manifest in `folder` gives its weights: the version of the model. Throws when there is no manifest. */
export function modelVersion(folder: string): string {
  return manifestOf(folder).sha256;
}

function manifestOf(folder: string): Manifest {
  const file = join(folder, "manifest.json");
  if (!existsSync(file))
    throw new Error(`syntax model: expected ${file}, found no such file; run "npm run train" or restore models/`);
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}

/** The weights in `folder`, checked against the manifest. */
export function loadModel(folder: string): ModelParts {
  const manifest = manifestOf(folder);
  const file = join(folder, manifest.file);
  if (!existsSync(file))
    throw new Error(`syntax model: expected ${file}, found no such file; run "npm run train" or restore models/`);
  const bytes = readFileSync(file);
  const found = sha256(bytes);
  if (found !== manifest.sha256)
    throw new Error(`syntax model: ${file} should have sha256 ${manifest.sha256}, has ${found}`);
  return unpackModel(bytes);
}
