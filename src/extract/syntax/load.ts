import type { Annotator } from "../annotator.ts";
import { verified } from "../onnx.ts";
import { type ModelParts, unpackModel } from "./format.ts";
import { syntaxWith } from "./syntax.ts";

/**
 * The annotator with the weights in `folder` (models/syntax-en): reads manifest.json and the weights file that it names.
 * Throws when a file is missing, or when the weights are not those of the manifest.
 */
export function loadSyntax(folder: string): Annotator<"tokens" | "sentences", "syntax"> {
  return syntaxWith(loadModel(folder));
}

/** The weights in `folder`, checked against the manifest. */
export function loadModel(folder: string): ModelParts {
  return unpackModel(verified(folder).bytes);
}
