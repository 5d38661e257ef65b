import type { Status } from "../../../document/vocabulary.ts";
import type { Tree } from "../../syntax/tree.ts";
import { agentOf, childrenAs, isA, isInfinitive, type Oblique, obliquesOf, subtree } from "../../syntax/walk.ts";
import { isSeeming, predicateCue } from "../mode/predicate.ts";
import { type Arguments, asList, core, TIME } from "./arguments.ts";
import type { Carriers } from "./frames.ts";

/** The arguments of a noun: possessor, what it is "of" or "with", and what its light verb hands it. */
export function argumentsOfNoun(
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
  const told = possessor !== null || own.some((o) => /^(between|by)$/.test(o.preposition));
  const isActive =
    light !== null &&
    !(told && HANDLING.test(tree.word(light).lemma)) &&
    !tree.isPassive(light) &&
    (isA(tree, noun, "obj", "obl:unmarked", "obl", "nmod", "xcomp") || tree.head(light) === noun);
  const isPredicate = light !== null && isA(tree, light, "cop") && tree.head(light) === noun;
  const active = isPredicate ? tree.child(noun, "nsubj") : isActive ? tree.subjectOf(light) : null;
  const agent = light !== null && tree.isPassive(light) ? agentOf(tree, light) : null;
  const subject = [
    ...asList(possessor),
    ...asList(active !== noun ? active : null),
    ...asList(agent),
    ...apposed(tree, noun),
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

/** "took place | between Chad and Niger": the parser may hang it on the object of the verb. */
function aroundLight(tree: Tree, light: number): readonly Oblique[] {
  const place = tree.child(light, "obj");
  const within = place !== null && /^place$/i.test(tree.text(place)) ? obliquesOf(tree, place) : [];
  return [...obliquesOf(tree, light), ...within];
}

/** "Kenya announced talks between Chad and Niger": verbs whose subject need not take part. */
const HANDLING =
  /^(announce|plan|schedule|propose|seek|weigh|consider|mull|explore|deny|reject|cancel|postpone|delay|suspend|call|put|adjourn|rule)$/;

/** "the COP28 meeting", "Scholz visit to Kyiv ends": a name that the parser takes for the head of the noun, or for another subject. */
function apposed(tree: Tree, noun: number): readonly number[] {
  const up = tree.head(noun);
  if (up === null) return [];
  if (up < noun) return isA(tree, noun, "appos", "flat") ? [up] : [];
  const isSubject = isA(tree, noun, "nsubj", "nsubj:pass");
  return isSubject
    ? childrenAs(tree, up, "nsubj", "nsubj:pass").filter((c) => c < noun && /^NNP/.test(tree.word(c).tag))
    : [];
}

/** "her first trip will be to Turkey". */
function predicateOf(tree: Tree, noun: number): readonly Oblique[] {
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "nsubj") || tree.child(up, "cop") === null) return [];
  const preposition = tree.caseOf(up);
  // "her next stop will be | Nairobi"
  return [{ preposition: preposition || "in", head: up }];
}

/** "exercises in the Black Sea | involving three navies": the participle may hang on the place. */
function involved(tree: Tree, noun: number): readonly Oblique[] {
  return [noun, ...childrenAs(tree, noun, "nmod")]
    .flatMap((at) => childrenAs(tree, at, "acl"))
    .filter((c) => /^(involving|featuring|grouping)$/i.test(tree.text(c)))
    .flatMap((c) => asList(tree.child(c, "obj")))
    .map((head) => ({ preposition: "involving", head }));
}

/** "the troop | withdrawal": a common noun before the act is what it is of, where no "of" tells. */
function compounded(tree: Tree, noun: number, own: readonly Oblique[]): readonly Oblique[] {
  if (own.some((o) => o.preposition === "of")) return [];
  return childrenAs(tree, noun, "compound")
    .filter((c) => tree.word(c).pos === "NOUN")
    .map((c) => ({ preposition: "of", head: c }));
}

/** "a treaty under negotiation", "the treaty is under negotiation". */
function underWhat(tree: Tree, noun: number): readonly Oblique[] {
  if (tree.caseOf(noun) !== "under") return [];
  const matter = tree.child(noun, "nsubj") ?? tree.head(noun);
  return matter === null ? [] : [{ preposition: "under", head: matter }];
}

/** "the signing of the pact by X", "the visit of the minister to Peru": what hangs on an inner noun belongs to the act as well. */
function hostOf(tree: Tree, noun: number): readonly Oblique[] {
  const inner = subtree(tree, noun, (c) => !isA(tree, c, "nmod", "list", "flat", "compound", "appos", "dep"));
  return inner
    .filter((w) => w !== noun)
    .flatMap((w) => obliquesOf(tree, w))
    .filter((o) => o.head > noun && /^(by|between|with|to|in|at|from|against|into|for)$/.test(o.preposition));
}

/** "welcomed the delivery of jets | by Sweden": a verb with a subject and an object needs no "by". */
function strayAgent(tree: Tree, noun: number): readonly Oblique[] {
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "obj") || tree.isPassive(up) || tree.child(up, "nsubj") === null) return [];
  return obliquesOf(tree, up).filter((o) => o.preposition === "by" && o.head > noun);
}

/** The verb that carries the noun: it governs it as object, subject or oblique, or modifies it ("talks held in Doha"). */
function lightVerbOf(
  tree: Tree,
  noun: number,
  carriers: Carriers,
  predicates: ReadonlyMap<string, Status>,
): number | null {
  const lightVerbs = carriers.light;
  const modifier = childrenAs(tree, noun, "acl", "acl:relcl").find((c) => carries(tree, c, lightVerbs));
  const measure = tree.head(noun);
  // "held a round of talks": the verb carries the measure.
  const measured = measure !== null && isA(tree, noun, "nmod") && tree.caseOf(noun) === "of";
  const top = measured && (core(tree, measure) === noun || TIME.test(tree.word(measure).lemma)) ? measure : noun;
  const up = tree.head(top);
  if (up !== null && isA(tree, top, ...CARRIED) && carries(tree, up, lightVerbs)) {
    const preposition = tree.caseOf(top);
    if (!isA(tree, top, "obl") || /^(in|on|to|for|with|over|at|)$/.test(preposition)) return up;
  }
  return (
    modifier ??
    raised(tree, top, lightVerbs) ??
    ofCourse(tree, top, carriers) ??
    existential(tree, top) ??
    predicated(tree, noun, predicates) ??
    following(tree, noun, lightVerbs)
  );
}

/** "the airlift | ended", "the sale | has been put off", "the handover, | planned for May": verbs that tell what becomes of any act. */
function ofCourse(tree: Tree, noun: number, { course, handling }: Carriers): number | null {
  const up = tree.head(noun);
  if (up !== null && isA(tree, noun, "nsubj") && runs(tree, up, course)) return up;
  if (up !== null && isA(tree, noun, "nsubj:pass", "obj") && handles(tree, up, handling)) return up;
  const hung = childrenAs(tree, noun, "acl", "acl:relcl").find((c) =>
    tree.isPassive(c) || tree.word(c).tag === "VBN" ? handles(tree, c, handling) : runs(tree, c, course),
  );
  return hung ?? raised(tree, noun, course) ?? raised(tree, noun, handling);
}

/** "the visit | has had to be put back", "talks are bound to be held": the verb under that which only hedges it. */
function raised(tree: Tree, noun: number, lightVerbs: ReadonlySet<string>): number | null {
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "nsubj", "nsubj:pass")) return null;
  return childrenAs(tree, up, "xcomp").find((c) => isInfinitive(tree, c) && carries(tree, c, lightVerbs)) ?? null;
}

/** "the pact is under negotiation", "Chile is in talks with Peru", "talks between them are under way": the copula carries the noun. */
function predicated(tree: Tree, noun: number, predicates: ReadonlyMap<string, Status>): number | null {
  if (/^(under|in|on)$/.test(tree.caseOf(noun))) return tree.child(noun, "cop");
  const up = tree.head(noun);
  if (up === null || !isA(tree, noun, "nsubj")) return null;
  // "a session remained possible"
  const stays = isSeeming(tree.word(up).lemma) ? childrenAs(tree, up, "xcomp", "obl") : [];
  if (stays.some((c) => predicates.has(predicateCue(tree, c)))) return up;
  // "the last such visit was | in August"
  if (/^(in|on)$/.test(tree.caseOf(up)) && DATED.test(tree.text(up))) return tree.child(up, "cop");
  return GOING_ON.test(tree.text(up)) || predicates.has(predicateCue(tree, up)) ? tree.child(up, "cop") : null;
}

const DATED =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|(19|20)\d\d|\d{1,2}|week|month|year|spring|summer|autumn|winter)$/iu;

const GOING_ON = /^(way|underway|progress|ongoing|over|afoot|course)$/i;

/** "there have been no talks". */
function existential(tree: Tree, noun: number): number | null {
  const up = tree.head(noun);
  return up !== null && isA(tree, noun, "nsubj") && tree.child(up, "expl") !== null ? up : null;
}

const CARRIED = ["obj", "obl:unmarked", "nsubj", "nsubj:pass", "obl", "conj", "xcomp"];

/** "was set for May", but not "set up": a verb with a particle is another. */
function handles(tree: Tree, verb: number, handling: ReadonlySet<string>): boolean {
  const particles = childrenAs(tree, verb, "compound:prt").map((c) => tree.text(c).toLowerCase());
  const { lemma } = tree.word(verb);
  return particles.length > 0 ? particles.some((p) => handling.has(`${lemma} ${p}`)) : carries(tree, verb, handling);
}

/** "began on Monday", "entered its third day", but not "the signing ended the conflict". */
function runs(tree: Tree, verb: number, course: ReadonlySet<string>): boolean {
  if (tree.isPassive(verb) || !carries(tree, verb, course)) return false;
  const object = tree.child(verb, "obj");
  return (
    object === null || /^(place|effect|day|hour|week|month|year|phase|stage|round|shape)$/.test(tree.word(object).lemma)
  );
}

/** "talks on trade, ties and ports took place": the next verb, where the parser lost the subject in a long list. */
function following(tree: Tree, noun: number, lightVerbs: ReadonlySet<string>): number | null {
  for (let i = noun + 1; i < tree.last; i++) {
    if (tree.word(i).pos !== "VERB" || tree.word(i).tag === "VBG") continue;
    // "a summit with him, without | a ceasefire | having been agreed": a verb with a subject of its own
    if (childrenAs(tree, i, "nsubj", "nsubj:pass").some((c) => c > noun)) return null;
    const intransitive = tree.text(i + 1 < tree.last ? i + 1 : i).toLowerCase() === "place" || tree.isPassive(i);
    return intransitive && tree.word(i).relation !== "acl:relcl" && carries(tree, i, lightVerbs) ? i : null;
  }
  return null;
}

/** A light verb may have two words: "take place", "carry out". */
function carries(tree: Tree, verb: number, lightVerbs: ReadonlySet<string>): boolean {
  const { lemma } = tree.word(verb);
  if (lightVerbs.has(lemma)) return true;
  // "put | off a trip": the parser may take the particle for a preposition of the noun
  const next = verb + 1;
  if (next < tree.last && isA(tree, next, "case") && lightVerbs.has(`${lemma} ${tree.text(next)}`)) return true;
  return tree.children(verb).some((c) => lightVerbs.has(`${lemma} ${tree.word(c).lemma}`));
}
