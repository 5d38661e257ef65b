import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, isInfinitive, isNegated } from "../syntax/walk.ts";

/** A verb that gives no answer: its words from … to, the verb that is left undone, and what it is about. */
export interface Silent {
  readonly from: number;
  readonly to: number;
  readonly verb: number;
  /** The verb of the clause. */
  readonly clause: number;
  readonly matter: number | null;
  /** Who gives none, where it is not the subject: "no word from | Rome". */
  readonly who: number | null;
}

/** The silence that a verb tells: "declined to comment", "would not say", "kept silent", "gave no details", "could not be reached". Null for any other. */
export function silentAt(tree: Tree, v: number): Silent | null {
  return (
    neither(tree, v) ??
    referring(tree, v) ??
    declining(tree, v) ??
    negated(tree, v) ??
    unwilling(tree, v) ??
    keeping(tree, v) ??
    giving(tree, v) ??
    unheard(tree, v)
  );
}

/** What one may decline: "declined to say whether". */
const DECLINED =
  /^(respond|reply|comment|answer|elaborate|confirm|say|discuss|speculate|disclose|provide|give|draw|specify|reveal|tell|explain|clarify|go|identify|name|address|deny|talk|speak|share|answer)$/;

export function silent(tree: Tree, v: number, verb: number, matter: number | null, who: number | null = null): Silent {
  const before = childrenAs(tree, v, "aux", "aux:pass", "advmod").filter(
    (c) => c < v && !/^(also|so|far)$/i.test(tree.text(c)),
  );
  return { from: Math.min(v, ...before), to: Math.max(verb, v), verb, clause: v, matter, who };
}

/** "neither confirmed nor denied | the report": what two verbs share may hang on either. */
function neither(tree: Tree, v: number): Silent | null {
  if (tree.word(v).lemma !== "confirm") return null;
  if (v === tree.first || !/^neither$/i.test(tree.text(v - 1))) return notBoth(tree, v);
  const second = childrenAs(tree, v, "conj").find((c) => tree.word(c).pos === "VERB") ?? v;
  const matter =
    matterOf(tree, second) ?? childrenAs(tree, v, "obj", "ccomp", "obl").find((c) => c > second) ?? matterOf(tree, v);
  return silent(tree, v, second, matter);
}

/** "has confirmed neither". */
function notBoth(tree: Tree, v: number): Silent | null {
  const object = tree.child(v, "obj");
  return object !== null && /^(neither|nothing)$/i.test(tree.text(object)) ? silent(tree, v, v, object) : null;
}

/** "declined to comment on", "refused to be drawn", "has yet to respond", "refrained from answering", "dodged the question". */
function declining(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (/^(dodge|sidestep|evade|duck|deflect|skirt|parry|ignore)$/.test(lemma)) {
    const object = tree.child(v, "obj");
    return object !== null && ASKING.test(tree.word(object).lemma) ? silent(tree, v, v, null) : null;
  }
  if (!/^(decline|refuse|have|refrain|avoid)$/.test(lemma)) return null;
  const clause = childrenAs(tree, v, "xcomp", "advcl", "obl", "ccomp").find((c) => DECLINED.test(tree.word(c).lemma));
  if (clause === undefined) return lemma === "decline" || lemma === "refuse" ? declinedThing(tree, v) : null;
  // "has yet to comment".
  if (lemma === "have" && !tree.children(v).some((c) => /^yet$/i.test(tree.text(c)))) return null;
  // "refused to confirm or deny | the attack"
  const second = childrenAs(tree, clause, "conj").find((c) => DECLINED.test(tree.word(c).lemma));
  const matter = matterOf(tree, clause) ?? (second === undefined ? null : matterOf(tree, second));
  return silent(tree, v, clause, matter);
}

/** What others put to one who may answer. */
export const ASKING =
  /^(question|query|inquiry|enquiry|issue|topic|subject|request|call|email|e-mail|message|approach)$/;

/** "referred questions to the Treasury", "I would refer you to Ankara". */
function referring(tree: Tree, v: number): Silent | null {
  if (!/^(refer|direct|redirect|forward|steer|point)$/.test(tree.word(v).lemma)) return null;
  const object = tree.patientOf(v);
  const asked = object !== null && (ASKING.test(tree.word(object).lemma) || ASKER.test(tree.word(object).lemma));
  const on = childrenAs(tree, v, "obl", "nmod").some((c) => tree.caseOf(c) === "to");
  return object !== null && asked && on ? silent(tree, v, object, null) : null;
}

const ASKER = /^(reporter|journalist|caller|correspondent|you|us)$/;

/** "declined | comment", "refused an interview". */
function declinedThing(tree: Tree, v: number): Silent | null {
  const object = tree.child(v, "obj");
  return object !== null && /^(comment|interview|request)$/.test(tree.word(object).lemma)
    ? silent(tree, v, object, null)
    : null;
}

const SPEAKING =
  /^(respond|reply|comment|answer|elaborate|confirm|discuss|address|disclose|specify|reveal|clarify|explain)$/;

/** "would not say", "did not reply", "would not be drawn", "is not going to get into that"; "did not say that" is no silence. */
function negated(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (tree.isPassive(v)) {
    const drawn = /^(draw|reach)$/.test(lemma) && isDenied(tree, v);
    return drawn ? silent(tree, v, v, lemma === "draw" ? matterOf(tree, v) : null) : null;
  }
  if (!isDenied(tree, v)) return null;
  if (/^(want|wish|intend|care|like)$/.test(lemma)) return unsaidUnder(tree, v);
  if (SPEAKING.test(lemma) && !isObject(tree, v, /^(phone|telephone|door|bell)$/))
    return lemma === "reveal" && matterOf(tree, v) === null ? null : silent(tree, v, v, matterOf(tree, v));
  if (/^(say|tell)$/.test(lemma)) return unsaid(tree, v) ? silent(tree, v, v, matterOf(tree, v)) : null;
  if (lemma === "return") return isObject(tree, v, /^(call|message|email|request)$/) ? silent(tree, v, v, null) : null;
  if (/^(go|get)$/.test(lemma)) return going(tree, v);
  if (/^(speculate|talk)$/.test(lemma) && isWilling(tree, v)) return silent(tree, v, v, aboutOf(tree, v));
  return null;
}

/** "would not say", "did not say whether": with a question left open, or as a refusal. */
function unsaid(tree: Tree, v: number): boolean {
  const clause = tree.child(v, "ccomp", "advcl");
  const asks =
    clause !== null &&
    tree.children(clause).some((c) => /^(whether|if|how|when|where|why|who|what|which)$/i.test(tree.text(c)));
  if (asks || (clause !== null && /^(how|when|where|why|who|what)$/i.test(tree.text(clause)))) return true;
  return isWilling(tree, v) && (clause === null || clause < v);
}

/** "would (not)": as a refusal. */
function isWilling(tree: Tree, v: number): boolean {
  return childrenAs(tree, v, "aux").some((c) => /^(would|will|wo|'d)$/i.test(tree.text(c)));
}

/** "I am not going | to get into that", "would not go into | the reasons". */
function going(tree: Tree, v: number): Silent | null {
  const into = childrenAs(tree, v, "obl").find((c) => /^into$/.test(tree.caseOf(c)));
  if (isWilling(tree, v) && into !== undefined) return silent(tree, v, v, into);
  const infinitive = childrenAs(tree, v, "xcomp", "advcl", "ccomp").find((c) => isInfinitive(tree, c));
  if (tree.word(v).lemma !== "go" || infinitive === undefined || !UNTOLD.test(tree.word(infinitive).lemma)) return null;
  const matter =
    matterOf(tree, infinitive) ?? childrenAs(tree, infinitive, "obl").find((c) => tree.caseOf(c) === "into");
  return silent(tree, v, infinitive, matter ?? null);
}

/** "did not want | to talk about it", "was unable | to comment", "not in a position | to say". */
function unsaidUnder(tree: Tree, v: number): Silent | null {
  const clause = childrenAs(tree, v, "xcomp", "advcl", "ccomp", "acl", "obl").find(
    (c) => c > v && DECLINED.test(tree.word(c).lemma) && (isInfinitive(tree, c) || tree.caseOf(c) === "for"),
  );
  return clause === undefined ? null : silent(tree, v, clause, matterOf(tree, clause) ?? aboutOf(tree, clause));
}

function unwilling(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (tree.child(v, "cop") === null) return null;
  if (/^(unwilling|unable|reluctant|unavailable|loath)$/.test(lemma)) return unsaidUnder(tree, v);
  if (!isDenied(tree, v)) return null;
  if (lemma === "aware" && /^(i|we)$/i.test(tree.text(tree.child(v, "nsubj") ?? v)))
    return silent(tree, v, v, aboutOf(tree, v));
  return /^(willing|able|ready|prepared|inclined|allowed|authori[sz]ed|position|liberty)$/.test(lemma)
    ? unsaidUnder(tree, v)
    : null;
}

const UNTOLD =
  /^(get|comment|speculate|discuss|answer|read|respond|characterize|characterise|preview|detail|say|confirm|speak|go)$/;

/** "kept silent", "stayed mum", "said nothing". */
function keeping(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (/^(keep|remain|stay|be)$/.test(lemma)) {
    const mute = childrenAs(tree, v, "xcomp", "advmod", "obj", "obl").find((c) => MUTE.test(tree.text(c)));
    return mute === undefined ? unavailable(tree, v) : silent(tree, v, mute, aboutOf(tree, v) ?? aboutOf(tree, mute));
  }
  if (MUTE.test(tree.text(v)) && tree.child(v, "cop") !== null) return silent(tree, v, v, aboutOf(tree, v));
  if (lemma !== "say") return null;
  const object = tree.child(v, "obj");
  return object !== null && /^nothing$/i.test(tree.text(object))
    ? silent(tree, v, object, aboutOf(tree, v) ?? aboutOf(tree, object))
    : null;
}

const MUTE = /^(silent|mum|tight-lipped|lipped|quiet|silence|counsel)$/i;

/** "was not available for comment". */
function unavailable(tree: Tree, v: number): Silent | null {
  const up = tree.head(v);
  return up !== null && /^available$/i.test(tree.text(up)) && isDenied(tree, up) ? silent(tree, up, up, null) : null;
}

/** "gave no details", "made no comment", "offered no explanation", "had no comment", "I have nothing to add". */
function giving(tree: Tree, v: number): Silent | null {
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

/** "There was no word from | Rome", "No reaction came from …", "Calls to the ministry | went unanswered". */
function unheard(tree: Tree, v: number): Silent | null {
  const { lemma } = tree.word(v);
  if (/^(comment|reaction|response|reply|word|answer|confirmation)$/.test(lemma)) {
    const up = tree.head(v);
    const none = tree.children(v).find((c) => /^no$/i.test(tree.text(c)));
    const from = [v, ...(up === null ? [] : [up])]
      .flatMap((i) => childrenAs(tree, i, "nmod", "obl"))
      .find((c) => tree.caseOf(c) === "from");
    if (none === undefined || from === undefined || isA(tree, v, "obj")) return null;
    return { from: none, to: v, verb: v, clause: up ?? v, matter: aboutOf(tree, v), who: from };
  }
  const subject = tree.child(v, "nsubj", "nsubj:pass");
  const unanswered =
    (lemma === "go" && tree.children(v).some((c) => /^unanswered$/i.test(tree.text(c)))) ||
    (/^(answer|return)$/.test(lemma) && tree.isPassive(v) && isDenied(tree, v));
  if (!unanswered || subject === null || !ASKING.test(tree.word(subject).lemma)) return null;
  const to = [subject, ...childrenAs(tree, subject, "acl", "nmod")]
    .flatMap((i) => childrenAs(tree, i, "nmod", "obl"))
    .find((c) => tree.caseOf(c) === "to");
  const who = to ?? tree.child(v, "obl:agent");
  return who === null ? null : silent(tree, v, v, null, who);
}

function isObject(tree: Tree, v: number, wanted: RegExp): boolean {
  const object = tree.child(v, "obj");
  return object !== null && wanted.test(tree.word(object).lemma);
}

/** "would not", "never", "nobody would", "neither of them did". */
function isDenied(tree: Tree, v: number): boolean {
  const subject = tree.child(v, "nsubj", "nsubj:pass");
  if (isNegated(tree, v)) return true;
  return (
    subject !== null &&
    (/^(nobody|none|neither|no-one)$/i.test(tree.text(subject)) ||
      tree.children(subject).some((c) => /^(no|neither)$/i.test(tree.text(c))))
  );
}

/** What the answer would have been about: its clause or thing. */
function matterOf(tree: Tree, verb: number): number | null {
  const beside = (c: number): boolean =>
    !/^(in|at|from|by|during|for|before|after)$/.test(tree.caseOf(c)) && !isTime(tree, c);
  return (
    tree.child(verb, "ccomp") ??
    childrenAs(tree, verb, "obj").find((c) => c > verb) ??
    childrenAs(tree, verb, "obl", "advcl").find(
      (c) => c > verb && (isA(tree, c, "advcl") ? asks(tree, c) : beside(c)),
    ) ??
    null
  );
}

function asks(tree: Tree, clause: number): boolean {
  return tree.children(clause).some((c) => c < clause && /^(whether|how|when|where|why|who|what)$/i.test(tree.text(c)));
}

function isTime(tree: Tree, c: number): boolean {
  return /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night|afternoon|immediately)$/i.test(
    tree.text(c),
  );
}

function aboutOf(tree: Tree, head: number): number | null {
  return (
    childrenAs(tree, head, "obl", "nmod", "ccomp").find(
      (c) => c > head && /^(on|about|over|regarding|as to|to|of)$/.test(tree.caseOf(c)),
    ) ?? null
  );
}
