import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { agentOf, childrenAs, isA, type Oblique, obliquesOf } from "../../syntax/walk.ts";
import type { Reading } from "../reading.ts";
import { type Arguments, asList, core } from "./arguments.ts";
import { apposed, compounded, hostOf, involved, onJourney, predicateOf, strayAgent, underWhat } from "./beside-act.ts";
import type { Carriers } from "./frames.ts";
import { lightVerbOf } from "./light-verb.ts";

/** The arguments of a noun: possessor, what it is "of" or "with", and what its light verb hands it. */
export function argumentsOfNoun(
  reading: Reading,
  tree: Tree,
  noun: number,
  carriers: Carriers,
  predicates: ReadonlyMap<string, Status>,
): Arguments {
  const light = lightVerbOf(tree, noun, carriers, predicates);
  const possessor = tree.child(noun, "nmod:poss");
  const compounds = childrenAs(tree, noun, "compound", "amod", "nmod:unmarked").filter(
    (c) => tree.word(c).pos !== "ADJ" || /^NNP|^JJ/.test(tree.word(c).tag),
  );
  const own = obliquesOf(tree, noun);
  const carried = light === null ? [] : aroundLight(tree, light).filter((o) => o.head !== noun);
  const told = possessor !== null || own.some((o) => TELLING.test(o.preposition));
  // "Norway hailed the signing of | the accord between Chad and Niger"
  const isBetween = own.some(
    (o) => o.preposition === "of" && obliquesOf(tree, o.head).some((p) => TELLING.test(p.preposition)),
  );
  const isActive =
    light !== null &&
    // "Kenya announced talks between Chad and Niger": who announces need not take part
    !(told && reading.isIn("arranging", tree.word(light).lemma)) &&
    // "Norway condemned the expulsion by Mali": who speaks of it takes no part
    !((told || isBetween) && reading.isIn("regarding", tree.word(light).lemma)) &&
    !tree.isPassive(light) &&
    (isA(tree, noun, "obj", "obl:unmarked", "obl", "nmod", "xcomp") || tree.head(light) === noun);
  const isPredicate = light !== null && isA(tree, light, "cop") && tree.head(light) === noun;
  const active = isPredicate ? subjectOfPredicate(tree, noun) : isActive ? tree.subjectOf(light) : null;
  const agent = light !== null && tree.isPassive(light) ? agentOf(tree, light) : null;
  const subject = [
    ...asList(possessor),
    ...asList(active !== noun ? active : null),
    ...asList(agent),
    ...apposed(tree, noun),
    ...onJourney(reading, tree, noun),
    ...compounds,
  ];
  return {
    subject,
    // "cooperation with Japan would help | Chad"
    object: light !== null && isA(tree, noun, "nsubj") ? asList(tree.child(light, "obj")) : [],
    obliques: [
      ...own,
      ...carried,
      ...hostOf(tree, noun),
      ...strayAgent(tree, noun),
      ...predicateOf(tree, noun),
      ...underWhat(tree, noun),
      ...compounded(tree, noun, own),
      ...involved(tree, noun),
    ].map(({ preposition, head }) => ({ preposition, head: core(tree, head) })),
    predicate: [],
    verb: null,
    particles: new Set(),
    light,
    by: isActive && !isPredicate ? light : null,
    at: noun,
  };
}

const TELLING = /^(between|by)$/;

/** "Pedro Sanchez, | who is on a visit": the relative pronoun stands for the word before it. */
function subjectOfPredicate(tree: Tree, noun: number): number | null {
  const subject = tree.child(noun, "nsubj");
  const isRelative = subject !== null && isA(tree, noun, "acl:relcl") && /^(who|which|that)$/i.test(tree.text(subject));
  return isRelative ? tree.head(noun) : subject;
}

/** "took place | between Chad and Niger": the parser may hang it on the object of the verb. */
function aroundLight(tree: Tree, light: number): readonly Oblique[] {
  const place = tree.child(light, "obj");
  const within = place !== null && /^place$/i.test(tree.text(place)) ? obliquesOf(tree, place) : [];
  return [...obliquesOf(tree, light), ...within];
}
