import type { Tree } from "../syntax/tree.ts";
import { childrenAs } from "../syntax/walk.ts";
import { type Silent, silent } from "./silent.ts";

/** What others put to one who may answer. */
export const ASKING =
  /^(question|query|inquiry|enquiry|issue|topic|subject|request|call|email|e-mail|message|approach)$/;

/** "referred questions to the Treasury", "I would refer you to Ankara". */
export function referring(tree: Tree, v: number): Silent | null {
  if (!/^(refer|direct|redirect|forward|steer|point)$/.test(tree.word(v).lemma)) return null;
  const object = tree.patientOf(v);
  const asked = object !== null && (ASKING.test(tree.word(object).lemma) || ASKER.test(tree.word(object).lemma));
  const on = childrenAs(tree, v, "obl", "nmod").some((c) => tree.caseOf(c) === "to");
  return object !== null && asked && on ? silent(tree, v, object, null) : null;
}

const ASKER = /^(reporter|journalist|caller|correspondent|you|us)$/;
