import type { Tree } from "../syntax/tree.ts";
import { childrenAs } from "../syntax/walk.ts";
import { aboutOf, isDenied, isWilling, type Silent, silent } from "./silent.ts";

/** "gave no details", "made no comment", "offered no explanation", "had no comment", "I have nothing to add". */
export function giving(tree: Tree, v: number): Silent | null {
  if (!/^(make|give|offer|have|provide|return|issue|share)$/.test(tree.word(v).lemma)) return null;
  const object = tree.child(v, "obj");
  if (object === null) return null;
  const matter = aboutOf(tree, v) ?? aboutOf(tree, object);
  // "I have nothing for you on that", "I don't have anything to add"
  const anything = /^anything$/i.test(tree.text(object)) && isDenied(tree, v);
  if (/^nothing$/i.test(tree.text(object)) || anything) {
    const tells = [...childrenAs(tree, object, "acl"), ...childrenAs(tree, v, "xcomp", "advcl")].find((c) =>
      /^(add|say|announce|share|offer|report|preview|read|give|provide|tell)$/.test(tree.word(c).lemma),
    );
    const yet = childrenAs(tree, object, "nmod")
      .concat(childrenAs(tree, v, "obl"))
      .find((c) => /^(for|on)$/.test(tree.caseOf(c)));
    return tells === undefined && yet === undefined
      ? null
      : silent(tree, v, tells ?? object, aboutOf(tree, tells ?? v) ?? matter);
  }
  const none = tree.children(object).some((c) => /^no$/i.test(tree.text(c))) && isUngiven(tree, v, object);
  return none ? silent(tree, v, object, matter) : null;
}

/** "gave no details"; "would give no destination", whatever it is; of knowledge only the speaker himself has none. */
function isUngiven(tree: Tree, v: number, object: number): boolean {
  const subject = tree.subjectOf(v);
  if (tree.word(object).lemma === "knowledge") return subject !== null && /^(i|we)$/i.test(tree.text(subject));
  return (
    UNGIVEN.test(tree.word(object).lemma) || (isWilling(tree, v) && /^(give|offer|provide)$/.test(tree.word(v).lemma))
  );
}

const UNGIVEN =
  /^(comment|answer|reply|response|detail|explanation|reaction|information|announcement|update|knowledge|readout|statement|reason|timetable)$/;
