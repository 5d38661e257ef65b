import type { Tree } from "../../syntax/tree.ts";
import { childrenAs, isA } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import type { Scene } from "../scenes/scenes.ts";
import { actOf } from "./act-of.ts";
import type { Act, Coding } from "./acts.ts";
import { BACK } from "./again.ts";
import { framesTakenUp, isCounted } from "./another.ts";
import { type Arguments, argumentsOfVerb } from "./arguments.ts";
import { argumentsOfNoun } from "./arguments-of-noun.ts";
import { byWords } from "./by-words.ts";
import { isOblique, lacksSubject, standsAlone } from "./elided.ts";
import { type Filled, fill } from "./fill.ts";
import type { Frame } from "./frames.ts";
import { withImplied } from "./implied.ts";
import { type Counted, countedAt } from "./members.ts";
import { framesOfName, withItself } from "./names-of-acts.ts";
import { withSeats } from "./seats.ts";
import { hasWords, insideName, isNominal, topOf } from "./triggers.ts";

/** What the sentences before have told: where an act of each type was last, and the last act of all. */
export interface Told {
  readonly last: ReadonlyMap<string, number>;
  readonly before: Act | undefined;
  /** The last agreement that was told with two sides. */
  readonly paper: Act | undefined;
  /** What the sentence itself has told so far. */
  readonly here?: readonly Act[];
}

/** The act that a word names by itself, by its name or by what was told before; of several frames, the one that gives most arguments a place. */
export function actAt(
  reading: Reading,
  coding: Coding,
  tree: Tree,
  sentence: number,
  i: number,
  scene: Scene | null,
  told: Told,
): Act | null {
  const { lemma, pos } = reading.doc.syntax[i]!;
  // "held talks": the tagger may take a plural for a name, whose lemma is its form.
  const word = isNominal(tree, i) ? tree.text(i) : lemma;
  // "a counter-summit"
  const own = coding.frames.get(word.toLowerCase()) ?? coding.frames.get(lemma.toLowerCase().replace(/^.+-|s$/g, ""));
  const byName = new Set(own ? [] : framesOfName(reading, tree, coding.frames, coding.classes, i));
  // "the twelfth round is planned for July": a word with rows of its own may leave out the noun of an act just told
  const others = byName.size > 0 ? [...byName] : (framesTakenUp(tree, coding.frames, told.before, i) ?? []);
  const frames = [...(own ?? []), ...others];
  if (frames.length === 0 || insideName(reading, i)) return null;
  const verbal = (pos === "VERB" || pos === "AUX") && !isNominal(tree, i);
  let ofVerb: Arguments | null = null;
  let best: Act | null = null;
  for (const frame of frames) {
    if ((frame.pos === "VERB") !== verbal || (!verbal && !/^(NOUN|PROPN|VERB)$/.test(pos) && !isCounted(tree, i)))
      continue;
    if (frame.needs.some((need) => need[0] === "told") && !isTold(told, frame, sentence)) continue;
    if (!hasWords(tree, frame, i) || (lemma === "be" && !isA(tree, i, "cop"))) continue;
    const head = topOf(reading, tree, i);
    // "Met with the king, toured the port": the name before the second verb is not who does it
    const isLeft = scene !== null && verbal && lacksSubject(tree, i);
    if (verbal)
      ofVerb ??= isLeft ? argumentsOfVerb(reading, tree, i) : byWords(reading, tree, argumentsOfVerb(reading, tree, i));
    const args =
      ofVerb ??
      withSeats(
        reading,
        tree,
        frame,
        byWords(reading, tree, argumentsOfNoun(reading, tree, head, frame, coding.modes.predicate)),
      );
    const over = scene !== null && isElided(tree, frame, args) ? scene : null;
    const full = fill(reading, tree, frame, args, coding.classes, over?.who ?? []);
    const filled = full && byName.has(frame) ? withItself(reading, i, full) : full;
    // the row that gives most arguments a place tells it best; of two alike, the earlier
    if (filled && (best === null || (filled.worth ?? 0) > (best.filled.worth ?? 0)))
      best = { ...actOf(reading, coding, tree, sentence, head, args, filled), scene: over };
  }
  if (best === null || best.scene !== null) return best;
  if (isConvention(reading, tree, best)) return null;
  const counted =
    best.filled.fillers.length === 0 ? best.args.subject.map((head) => countedAt(reading, tree, head)) : [];
  const members = counted.find((one) => one !== null);
  return {
    ...best,
    filled: members
      ? ofMembers(reading, tree, best, members)
      : (ofHosts(tree, best) ?? withHelpers(tree, best, (filled) => withImplied(reading, tree, i, filled, told))),
  };
}

/** "The talks were mediated by Oman", "the signing was witnessed by the king": who helps others to an act is no party to it. */
function withHelpers(tree: Tree, { filled, args }: Act, complete: (filled: Filled) => Filled): Filled {
  const verb = args.light === null ? null : tree.word(args.light).lemma;
  const isTalk = /^(meeting|negotiation)$/.test(filled.frame.type);
  const isHelped =
    (isTalk && verb !== null && MEDIATING.test(verb)) ||
    (filled.frame.type === "agreement" && verb !== null && WITNESSING.test(verb));
  if (!isHelped) return complete(filled);
  const whoHelps = tree.agentOf(args.light!);
  const helpers = whoHelps === null ? [] : tree.conjuncts(whoHelps);
  const [helping, acting] = [true, false].map((helps) =>
    filled.fillers.filter(({ head }) => helpers.includes(head) === helps),
  );
  const whole = complete({ ...filled, fillers: acting! });
  if (!isTalk || helping!.length === 0) return whole;
  const hosts = helping!.map((one) => ({ ...one, role: "host" as const }));
  return { ...whole, fillers: [...whole.fillers, ...hosts], helped: whole.fillers.length === 0 };
}

const MEDIATING = /^(mediate|broker|facilitate|sponsor)$/;
const WITNESSING = /^(witness|attend|oversee|observe|supervise|watch)$/;

/** "Iraq and Oman hosted rounds of talks": who hosts is not who talks, where those are not named. */
function ofHosts(tree: Tree, { filled, args }: Act): Filled | null {
  const { frame, fillers } = filled;
  const isHosted =
    args.light !== null && /^(host|mediate|broker|facilitate|sponsor)$/.test(tree.word(args.light).lemma);
  const areHosts =
    fillers.length > 1 && fillers.every(({ head, role }) => role === "party" && args.subject.includes(head));
  if (!isHosted || !areHosts || frame.pos !== "NOUN" || !/^(meeting|negotiation)$/.test(frame.type)) return null;
  return { ...filled, fillers: fillers.map((one) => ({ ...one, role: "host" as const })) };
}

/** "officials of the eight member states met": the organisation whose members they are, and nobody else. */
function ofMembers(reading: Reading, tree: Tree, { filled, args, trigger }: Act, { organisation }: Counted): Filled {
  if (organisation === null) {
    // "Eleven states, with Denmark and the Netherlands in the lead, formed it"
    const implied = withImplied(reading, tree, trigger, filled);
    return implied.fillers.every(({ head }) => head >= tree.first) ? implied : filled;
  }
  return {
    ...filled,
    fillers: [
      {
        role: filled.frame.subject?.role === "visitor" ? "visitor" : "party",
        mention: organisation,
        head: args.subject[0]!,
      },
    ],
  };
}

/** "the 1954 Caracas Convention": of many states, by whom it was made is not told here. */
function isConvention(reading: Reading, tree: Tree, { filled, trigger }: Act): boolean {
  const isNobodys = filled.fillers.every(
    ({ mention }) => reading.doc.mentions.mentions[mention]!.kind === "instrument",
  );
  const isDated = filled.frame.needs.some(([need]) => need === "dated") && isNobodys;
  return (
    isDated &&
    /^(convention|protocol)$/.test(tree.word(trigger).lemma.toLowerCase()) &&
    childrenAs(tree, trigger, "compound").some((c) => tree.word(c).pos === "PROPN")
  );
}

/** "the sale", after words on a sale of jets: an act of its type was told shortly before. */
function isTold({ last, here }: Told, { type }: Frame, sentence: number): boolean {
  if (here?.some(({ filled }) => filled.frame.type === type)) return true;
  return sentence - (last.get(type) ?? Number.NEGATIVE_INFINITY) <= BACK;
}

/** "Met with …", "Official visit.", "Held talks with …": the entry leaves out who does it. */
function isElided(tree: Tree, frame: Frame, { at, light, subject }: Arguments): boolean {
  if (frame.pos === "VERB") return subject.every((s) => isOblique(tree, at, s)) && lacksSubject(tree, at);
  return light === null ? standsAlone(tree, at) : lacksSubject(tree, light);
}
