import type { Status } from "../../document/vocabulary.ts";
import type { Act } from "../act.ts";
import { makeClusters } from "../clusters.ts";
import { byText, sorted } from "../fold.ts";
import type { Telling, Voice, Voices } from "../merged.ts";
import { areOneText, wordingOf } from "./alike.ts";
import type { Origin, Origins } from "./origins.ts";

/** How a status tells its event. */
export function tellingOf(status: Status): Telling {
  return TELLINGS[status];
}

const TELLINGS: Readonly<Record<Status, Telling>> = {
  ...{ occurred: "done", ongoing: "done", cancelled: "cancelled", denied: "denied" },
  ...{ scheduled: "planned", announced: "planned", expected: "planned", proposed: "planned", rumoured: "planned" },
  ...{ postponed: "planned", speculated: "thought", hypothetical: "thought" },
};

/**
 * The documents that tell these acts, counted by independent origin: an owner, an agency, nearly the same text, one speaker, the officials of one
 * state count once. A document with several origins counts for the one that it shares with most others, so that the number errs low.
 */
export function voicesIn(acts: readonly Act[], origins: Origins): Voices {
  const byDocument = Map.groupBy(acts, ({ doc }) => doc.id);
  const documents = sorted(byDocument.keys());
  const told = documents.map((id) => byDocument.get(id)!);
  const groups = cover(documents, [...originsIn(documents, told, origins), ...copiesIn(documents, told, origins)]);
  return { documents: documents.length, independent: groups.length, groups };
}

/** An origin with the documents that have it. */
interface Shared {
  readonly origin: Origin;
  readonly documents: ReadonlySet<string>;
}

function originsIn(
  documents: readonly string[],
  told: readonly (readonly Act[])[],
  origins: Origins,
): readonly Shared[] {
  const shared = new Map<string, { origin: Origin; documents: Set<string> }>();
  for (const [i, acts] of told.entries()) {
    for (const origin of origins.of(acts)) {
      if (!shared.has(origin.key)) shared.set(origin.key, { origin, documents: new Set() });
      shared.get(origin.key)!.documents.add(documents[i]!);
    }
  }
  return [...shared.values()];
}

/** Groups of documents printed from one text, under the name of the one that was published first. */
function copiesIn(
  documents: readonly string[],
  told: readonly (readonly Act[])[],
  origins: Origins,
): readonly Shared[] {
  const clusters = makeClusters(documents.length);
  const wordings = told.map(wordingOf);
  for (const [i, a] of wordings.entries()) {
    for (let j = i + 1; j < wordings.length; j++) {
      if (clusters.find(i) !== clusters.find(j) && areOneText(a, wordings[j]!)) clusters.join(i, j);
    }
  }
  return clusters
    .all()
    .filter((group) => group.length > 1)
    .map((group) => {
      const first = group.map((i) => told[i]!).sort(byWriting)[0]!;
      const own = origins.of(first)[0]!;
      const origin = { ...own, key: `words ${documents[group[0]!]}`, shared: "nearly the same text" };
      return { origin, documents: new Set(group.map((i) => documents[i]!)) };
    });
}

function byWriting([a]: readonly Act[], [b]: readonly Act[]): number {
  const [x, y] = [a!, b!].map(({ doc }) => doc.published ?? "9999") as [string, string];
  return byText(x, y) || byText(a!.doc.id, b!.doc.id);
}

/** Each document to the origin that most of those left share. */
function cover(documents: readonly string[], all: readonly Shared[]): readonly Voice[] {
  const left = new Set(documents);
  const groups: Voice[] = [];
  const inOrder = all.toSorted((a, b) => byText(a.origin.key, b.origin.key));
  while (left.size > 0) {
    const open = inOrder.map(({ origin, documents: of }) => ({ origin, of: [...of].filter((id) => left.has(id)) }));
    const best = open.reduce((most, one) => (one.of.length > most.of.length ? one : most));
    if (best.of.length === 0) break;
    for (const id of best.of) left.delete(id);
    const { name, alone, shared } = best.origin;
    groups.push({ origin: name, documents: best.of.toSorted(byText), why: best.of.length > 1 ? shared : alone });
  }
  return groups.sort((a, b) => b.documents.length - a.documents.length || byText(a.documents[0]!, b.documents[0]!));
}
