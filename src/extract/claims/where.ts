import type { Place } from "../../document/claim.ts";
import { evidence } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { childrenAs, obliquesOf } from "../syntax/walk.ts";
import type { Act } from "./acts/acts.ts";
import { seatOf } from "./acts/seats.ts";
import type { Reading } from "./reading.ts";

/** Where: a place or state after "in" or "at", else what a visit goes to; "met Wang Yi in Lima" is no Wang Yi in Lima. */
export function placeOf(reading: Reading, act: Act): Place | null {
  const tree = reading.trees[act.sentence]!;
  // "invited Macron for | talks in Delhi"
  const noun = /^(meeting|visit)$/.test(act.filled.frame.type) ? act.filled.matter : null;
  const heads = [act.light, act.trigger, noun].filter((t) => t !== null);
  const people = act.filled.fillers.flatMap(({ mention }) => tokensOfName(reading, mention));
  for (const head of [...heads, ...people, ...aroundPaper(tree, act)]) {
    for (const { preposition, head: at } of obliquesOf(tree, head)) {
      if (!/^(in|at|inside|near)$/.test(preposition) || isOfTopic(tree, act, at)) continue;
      const place = placeAt(reading, tree, at);
      if (place) return place;
    }
  }
  const host = act.filled.fillers.find((f) =>
    act.filled.frame.type === "visit" ? f.role === "host" : f.role === "target" && isPlace(reading, f.mention),
  );
  if (host) return placeAt(reading, tree, host.head);
  // "the | Hanoi talks"
  const seat = act.filled.frame.pos === "NOUN" ? seatOf(reading, tree, act.trigger) : null;
  return seat === null ? null : placeAt(reading, tree, seat);
}

/** "initialled the text of a treaty | in Lima", "protocols to establish them | in Zurich": where a paper was signed may hang on its words. */
function aroundPaper(tree: Tree, { filled }: Act): readonly number[] {
  const { frame, matter } = filled;
  if (frame.type !== "agreement" || matter === null || frame.pos !== "VERB") return [];
  const behind = childrenAs(tree, matter, "nmod").filter((c) => tree.caseOf(c) === "of");
  const clauses = childrenAs(tree, matter, "acl").filter((c) =>
    childrenAs(tree, c, "obj").some((o) => tree.word(o).pos === "PRON"),
  );
  return [matter, ...behind, ...clauses];
}

/** "discussed the war | in Sudan": where that of which they spoke is. */
function isOfTopic(tree: Tree, { filled, trigger }: Act, place: number): boolean {
  const by = tree.child(place, "case");
  return by !== null && by > trigger + 1 && filled.topics.some((topic) => tree.conjuncts(topic).includes(by - 1));
}

function isPlace(reading: Reading, m: number): boolean {
  return reading.doc.mentions.mentions[m]!.kind === "place";
}

/** The words of a person's name, of which any may be taken for the head. */
function tokensOfName(reading: Reading, m: number): readonly number[] {
  const mention = reading.doc.mentions.mentions[m]!;
  return mention.kind === "person" && mention.form === "name" ? reading.tokensIn(mention) : [];
}

function placeAt(reading: Reading, tree: Tree, head: number): Place | null {
  for (const at of tree.conjuncts(head)) {
    const m = reading.mentionAt(at);
    const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    const key = mention?.entities[0];
    if (!mention || key === undefined || (mention.kind !== "place" && mention.kind !== "state")) continue;
    return { entity: key, name: reading.entity(key).name, evidence: evidence(reading.doc.text, mention) };
  }
  return null;
}
