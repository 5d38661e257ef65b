import type { Participant } from "../../document/claim.ts";
import type { Mention } from "../../document/layers.ts";
import { evidence } from "../../document/span.ts";
import type { Role } from "../../document/vocabulary.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, isA, nearestVerb, obliquesOf } from "../syntax/walk.ts";
import type { Act } from "./acts/acts.ts";
import { mentionOf, type Reading } from "./reading.ts";

/** "leaves on Sunday | for a tour": who makes a journey that its noun alone names is who goes; none where the act has a visitor. */
export function sentOff(reading: Reading, act: Act, roles: ReadonlySet<Role>): readonly Participant[] {
  const tree = reading.trees[act.sentence]!;
  const verb = roles.has("visitor") || act.filled.frame.pos !== "NOUN" ? null : settingOff(reading, tree, act.trigger);
  const subject = verb === null ? null : tree.subjectOf(verb);
  const m = subject === null ? null : mentionOf(reading, tree, subject);
  const goer =
    m === null
      ? (ownerOfTrip(reading, tree, act, roles) ?? busyThere(reading, tree, act, roles))
      : reading.doc.mentions.mentions[m]!;
  return goer?.kind === "person" ? inRole(reading, goer, "visitor") : [];
}

/** "| his | first trip abroad after a visit to Oslo": whose the one is, his is the other. */
function ownerOfTrip(
  reading: Reading,
  tree: Tree,
  { trigger, filled }: Act,
  roles: ReadonlySet<Role>,
): Mention | undefined {
  if (roles.has("visitor") || filled.frame.pos !== "NOUN") return undefined;
  let whose: number | null = null;
  for (let t = trigger - 1; t >= tree.first && t > trigger - NEAR && whose === null; t--)
    if (/^(trip|visit|tour|journey)$/.test(tree.word(t).lemma)) whose = tree.child(t, "nmod:poss");
  const m = whose === null ? null : reading.mentionAt(whose);
  return m === null ? undefined : reading.doc.mentions.mentions[m]!;
}

/** "| Fidan | discussed gas during a visit to Tehran": who does something on a journey goes, where he is no host. */
function busyThere(
  reading: Reading,
  tree: Tree,
  { trigger, filled }: Act,
  roles: ReadonlySet<Role>,
): Mention | undefined {
  const isOn =
    filled.frame.pos === "NOUN" &&
    /^(during|on)$/.test(tree.caseOf(trigger)) &&
    tree.child(trigger, "nmod:poss") === null;
  const verb = roles.has("visitor") || !isOn || !roles.has("host") ? null : nearestVerb(tree, trigger);
  const subject = verb === null ? null : tree.isPassive(verb) ? tree.patientOf(verb) : tree.subjectOf(verb);
  const m = subject === null ? null : mentionOf(reading, tree, subject);
  if (m === null) return undefined;
  const goer = reading.doc.mentions.mentions[m]!;
  const hosts = new Set(
    filled.fillers.flatMap(({ role, mention }) =>
      role === "host" ? landsOf(reading, reading.doc.mentions.mentions[mention]!) : [],
    ),
  );
  return landsOf(reading, goer).some((land) => hosts.has(land)) ? undefined : goer;
}

function landsOf(reading: Reading, { entities }: Mention): readonly string[] {
  return entities.flatMap((key) => reading.entity(key).country ?? []);
}

/** Words between the two journeys: "trip abroad as premier after a visit". */
const NEAR = 10;

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

/** "had received an invitation | to Ankara | and might go": who goes nowhere else goes whither the words before invite him. */
export function invited(reading: Reading, act: Act, found: readonly Participant[]): readonly Participant[] {
  const tree = reading.trees[act.sentence]!;
  const isGoing =
    act.filled.frame.pos === "VERB" && /^(?:go|come|attend|travel|accept)$/.test(tree.word(act.trigger).lemma);
  if (!isGoing || found.some(({ role }) => role === "host")) return [];
  const own = new Set(found.map(({ entity }) => entity && reading.entity(entity).country));
  for (let s = act.sentence; s >= Math.max(0, act.sentence - 1); s--) {
    const before = reading.trees[s]!;
    for (let t = Math.min(act.trigger, before.last) - 1; t >= before.first; t--) {
      if (!/^(?:invitation|invite)$/.test(before.word(t).lemma)) continue;
      const to = obliquesOf(before, t).find(({ preposition }) => preposition === "to");
      const m = to === undefined ? null : reading.mentionAt(to.head);
      const place = m === null ? undefined : reading.doc.mentions.mentions[m]!;
      if (!place || !/^(?:state|place)$/.test(place.kind)) continue;
      if (!place.entities.some((key) => own.has(reading.entity(key).country))) return inRole(reading, place, "host");
    }
  }
  return [];
}

/** Verbs by which a visitor comes to where the text is written. */
const ARRIVING = /^(?:arrive|land|touch|come|fly|jet|disembark|alight)$/;

/** "ADDIS ABABA, 14 May – The Kenyan minister, who | arrived | on Monday": who comes nowhere else comes to where the text was written. */
export function here(reading: Reading, act: Act, found: readonly Participant[]): readonly Participant[] {
  const { writtenAt } = reading;
  const tree = reading.trees[act.sentence]!;
  const { lemma } = tree.word(act.trigger);
  if (writtenAt === null || act.filled.frame.pos !== "VERB" || !ARRIVING.test(lemma)) return [];
  // "might not come after all", "flew home", "came to power"
  const isElsewhere = childrenAs(tree, act.trigger, "obl", "advmod").some((c) =>
    /^(?:to|into|from|home|back|away|out)$/i.test(tree.caseOf(c) || tree.text(c)),
  );
  const visitors = found.filter(({ role }) => role === "visitor");
  if (isElsewhere || visitors.length === 0 || found.some(({ role }) => role === "host")) return [];
  const isAtHome = visitors.some(
    ({ entity }) => entity === null || [writtenAt.country, null].includes(reading.entity(entity).country),
  );
  const state = reading.doc.mentions.entities.find(
    ({ kind, country }) => kind === "state" && country === writtenAt.country,
  );
  if (isAtHome || !state) return [];
  return [{ entity: state.key, name: state.name, role: "host", evidence: writtenAt.words }];
}

function inRole(reading: Reading, mention: Mention, role: Role): readonly Participant[] {
  const words = evidence(reading.doc.text, mention);
  return mention.entities.map((entity) => ({ entity, name: reading.entity(entity).name, role, evidence: words }));
}
