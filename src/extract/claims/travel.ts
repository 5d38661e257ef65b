import type { Participant } from "../../document/claim.ts";
import type { Mention } from "../../document/layers.ts";
import { evidence } from "../../document/span.ts";
import type { Role } from "../../document/vocabulary.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, nearestVerb } from "../syntax/walk.ts";
import type { Act } from "./acts/acts.ts";
import { mentionOf, type Reading } from "./reading.ts";

/** "leaves on Sunday | for a tour": who makes a journey that its noun alone names is who goes; none where the act has a visitor. */
export function sentOff(reading: Reading, act: Act, roles: ReadonlySet<Role>): readonly Participant[] {
  const tree = reading.trees[act.sentence]!;
  const verb = roles.has("visitor") || act.filled.frame.pos !== "NOUN" ? null : settingOff(reading, tree, act.trigger);
  const subject = verb === null ? null : tree.subjectOf(verb);
  const m = subject === null ? null : mentionOf(reading, tree, subject);
  const goer = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  return goer?.kind === "person" ? inRole(reading, goer, "visitor") : [];
}

/** "leaves on Sunday | for a tour", "is | on a visit": the verb that sends off on a journey which its noun names; null when none does. */
export function settingOff(reading: Reading, tree: Tree, noun: number): number | null {
  const verb = isA(tree, noun, "obl", "nmod") && /^(for|on)$/.test(tree.caseOf(noun)) ? nearestVerb(tree, noun) : null;
  return verb !== null && reading.isIn("setting_off", tree.word(verb).lemma) ? verb : null;
}

/** How many sentences back "there" may point. */
const BACK = 2;

/** "It will be his first trip to Angola. He went | there | in 2003": the place last named that is not the goer's own. */
export function there(reading: Reading, act: Act, found: readonly Participant[]): readonly Participant[] {
  const tree = reading.trees[act.sentence]!;
  const adverb = childrenAs(tree, act.trigger, "advmod").find((c) => /^there$/i.test(tree.text(c)));
  if (adverb === undefined || found.some(({ role }) => role === "host")) return [];
  const own = new Set(found.map(({ entity }) => entity && reading.entity(entity).country));
  const { mentions } = reading.doc.mentions;
  const before = reading.doc.tokens[adverb]!.start;
  const { start } = reading.doc.sentences[Math.max(0, act.sentence - BACK)]!;
  const place = mentions.findLast(
    (m) =>
      m.end <= before &&
      m.start >= start &&
      /^(state|place)$/.test(m.kind) &&
      m.form === "name" &&
      m.entities.length === 1 &&
      !own.has(reading.entity(m.entities[0]!).country),
  );
  return place ? inRole(reading, place, "host") : [];
}

function inRole(reading: Reading, mention: Mention, role: Role): readonly Participant[] {
  const words = evidence(reading.doc.text, mention);
  return mention.entities.map((entity) => ({ entity, name: reading.entity(entity).name, role, evidence: words }));
}
