import { readFileSync } from "node:fs";
import type { Span } from "../../document/span.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { verified } from "../onnx.ts";
import { codeRelation, type Parsed, type RelationCode } from "./relation.ts";
import { codeTable } from "./table.ts";
import { readWeights } from "./weigh.ts";

/** PLOVER root and CAMEO code of what `source` does to `target`; the same text gives the same code. */
export type RelationCoder = (doc: Parsed, source: Span, target: Span) => RelationCode;

/** The coder with the weights in `folder` (models/codes-en) and the tables of `knowledge`. Throws when a file is missing or not that of the manifest. */
export function openRelationCoder(folder: string, knowledge: Pick<Knowledge, "tables">): RelationCoder {
  const by = { table: codeTable(knowledge), weights: readWeights(readFileSync(verified(folder).file, "utf8")) };
  return (doc, source, target) => codeRelation(doc, source, target, by);
}
