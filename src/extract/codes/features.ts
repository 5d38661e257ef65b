import type { Tree } from "../syntax/tree.ts";
import { agentAt, patientAt } from "./match.ts";
import type { Reading } from "./reading.ts";
import { amongFifteen } from "./roots.ts";
import type { Scene } from "./scene.ts";
import type { CodeTable } from "./table.ts";

/** Kinds of parties whose acts mean something else by who they are; classes of code-classes.tsv. */
const KINDS = ["court", "police", "crowdlike", "captives", "troops"] as const;

/** What a scene shows, as names of features: those of the model and no others count. Each stands once. */
export function featuresOf(scene: Scene, table: CodeTable): readonly string[] {
  const { tree, source, target } = scene;
  const out = new Set<string>(["bias"]);
  const add = (...parts: readonly (string | null)[]) => out.add(parts.join(" "));
  const places = { top: scene.top, first: scene.first, last: scene.last, own: scene.own };
  for (const [place, reading] of Object.entries(places)) {
    for (const feature of wordsOf(tree, reading)) add(place, feature);
    for (const feature of codesOf(reading)) add(place, feature);
  }
  const roles = [roleOf(tree, source, scene.first.word), roleOf(tree, target, scene.last.word)];
  add("roles", ...roles);
  add("told", told(scene.own), "roles", ...roles);
  add("told", told(scene.top), "own", told(scene.own));
  add("told", told(scene.own), "last", told(scene.last));
  add("all", told(scene.top), told(scene.own), told(scene.first), told(scene.last));
  for (const [place, reading] of [
    ["own", scene.own],
    ["last", scene.last],
    ["under", scene.top.under],
  ] as const)
    if (reading) add("actor", place, actorOf(scene, reading.word), told(reading), scene.top.meaning?.over ?? "-");
  add("case", tree.caseOf(target), told(scene.own));
  for (const c of tree.children(scene.own.word))
    if (tree.word(c).relation === "advmod") add("adverb", tree.word(c).lemma);
  for (const reading of scene.near) add("near", told(reading));
  for (const reading of scene.far) add("far", told(reading));
  for (const kind of KINDS) {
    if (isKind(tree, source, table.classOf(kind))) {
      add("source", kind);
      add("source", kind, told(scene.own));
    }
    if (isKind(tree, target, table.classOf(kind))) {
      add("target", kind);
      add("target", kind, told(scene.own));
    }
  }
  for (const i of scene.way.nodes) if (i !== source && i !== target) add("way", tree.word(i).lemma.toLowerCase());
  return [...out];
}

function told(reading: Reading): string {
  return reading.told ? amongFifteen(reading.told.plover) : "none";
}

/** The words of an act: verb, object, prepositions. */
function wordsOf(tree: Tree, { word, under }: Reading): readonly string[] {
  const lemma = tree.word(word).lemma.toLowerCase();
  const patient = patientAt(tree, word);
  const object =
    patient === null ? "" : tree.word(patient).pos === "NOUN" ? tree.word(patient).lemma : tree.word(patient).pos;
  return [
    `word ${lemma}`,
    `object ${lemma} ${object}`,
    ...(tree.word(patient ?? word).pos === "NOUN" && patient !== null ? [`object ${object}`] : []),
    ...tree.obliques(word).flatMap(([words]) => (words === "" ? [] : [`oblique ${lemma} ${words}`])),
    ...(under ? [`under ${lemma} ${tree.word(under.word).lemma.toLowerCase()}`] : []),
  ];
}

/** The codes of an act, bare and with what its mode and operator make of it. */
function codesOf({ code, told: moded, meaning, under, mode }: Reading): readonly string[] {
  const bare = code ? amongFifteen(code.plover) : "none";
  const full = moded ? amongFifteen(moded.plover) : "none";
  const operator = meaning?.over ?? "-";
  const below = under?.told ? amongFifteen(under.told.plover) : "none";
  return [
    `code ${bare}`,
    `told ${full}`,
    `operator ${operator}`,
    `operator ${operator} ${below}`,
    ...(mode.negated ? ["not", `not ${bare}`] : []),
    ...(mode.ahead ? ["ahead", `ahead ${bare}`] : []),
    ...(mode.modal ? [`modal ${mode.modal}`, `modal ${mode.modal} ${bare}`] : []),
    ...(under?.mode.modal ? [`below modal ${under.mode.modal}`] : []),
    ...(under?.mode.ahead ? [`below ahead ${operator}`] : []),
  ];
}

/** Who does an act, by grammar: the source, the target, a pronoun, another, or nobody that is told. */
function actorOf({ tree, source, target }: Scene, word: number): string {
  const actor = agentAt(tree, word);
  if (actor === null) return "none";
  if (actor === source) return "source";
  if (actor === target) return "target";
  return tree.word(actor).pos === "PRON" ? "pronoun" : "other";
}

/** How a party hangs on the act: "nsubj", "obj", "obl against". */
function roleOf(tree: Tree, party: number, act: number): string {
  let at = party;
  for (let up = tree.head(at); up !== null && up !== act; up = tree.head(at)) at = up;
  if (tree.head(at) !== act) return "above";
  const { relation } = tree.word(at);
  const kind = relation === "obl" || relation === "nmod" ? `${relation} ${tree.caseOf(at)}` : relation;
  return at === party ? kind : `in ${relation}`;
}

function isKind(tree: Tree, party: number, words: ReadonlySet<string>): boolean {
  const is = (i: number) => words.has(tree.word(i).lemma.toLowerCase());
  return is(party) || tree.children(party).some((c) => tree.word(c).relation === "compound" && is(c));
}
