import { CALENDAR_NAMES } from "../dates/words.ts";
import { type Cluster, type Scene, shortens } from "./calling.ts";
import { type Draft, find, lay } from "./find.ts";
import { callsSo, type Link } from "./linking.ts";
import { ALL_CAPS, atomAt, capital, LOWER, PLAIN, type Reading, together } from "./reading.ts";
import { covers, HEADS } from "./tenure.ts";
import { isFirst } from "./titles.ts";

export const MANY = 60;

/** The one named last before `at`; else the one named first behind it. */
export function nearest(clusters: readonly Cluster[], at: number): Cluster | undefined {
  if (clusters.length < 2) return clusters[0];
  let best: Cluster | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cluster of clusters.slice(-MANY)) {
    const gap = gapTo(cluster, at);
    if (gap < least) [best, least] = [cluster, gap];
  }
  return best;
}

function gapTo(cluster: Cluster, at: number): number {
  const { starts } = cluster;
  if (starts.length !== cluster.finds.length) {
    starts.length = 0;
    for (const { find: f } of cluster.finds) starts.push(f.first);
    starts.sort((a, b) => a - b);
  }
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? at - starts[low - 1]! : 1e9 + (starts[0] ?? 0) - at;
}

/** Single names that no rule has taken: the calling name of someone in the text, or of a leader at that time. */
export function shortForms(draft: Draft, table: Map<string, Cluster[]>, scene: Scene, clusters: Cluster[]): void {
  const { reading } = draft;
  for (let i = 0; i < reading.tokens.length; i++) {
    if (draft.owner[i] || draft.title[i] || !capital(reading, i) || reading.written[i] === LOWER) continue;
    const atom = atomAt(reading, i);
    if (
      atom.length < 2 ||
      isMonth(reading, i) ||
      partOfRun(draft, i) ||
      (reading.ordinary.has(atom) && (reading.loud[i] !== PLAIN || isFirst(reading, i)))
    )
      continue;
    const near = (table.get(atom) ?? []).filter((c) => shortens(c, [atom], scene));
    const target = nearest(near, i) ?? leader(draft, i, atom, scene, clusters, table);
    if (!target) continue;
    const short = find({ first: i, last: i + 1, kind: "person", form: "name", rule: "short form" });
    if (!lay(draft, short)) continue;
    target.finds.push({ find: short, rule: near.length > 0 ? "short form" : "leader in time" });
    if (target.starts.length > 0) target.starts.push(i);
  }
}

/** "31 May", "late May", "the middle of May": no person's name. */
function isMonth(reading: Reading, i: number): boolean {
  if (!CALENDAR_NAMES.has(atomAt(reading, i))) return false;
  const before = atomAt(reading, i - 1);
  const isPart = before === "of" && PART.test(atomAt(reading, i - 2));
  return (
    isPart ||
    /^\d|^(?:in|early|mid|late|since|until|till|last|next|this|during|throughout|-)$/.test(before) ||
    /^\d/.test(atomAt(reading, i + 1))
  );
}

/** Parts of a month. */
const PART = /^(?:\d+\p{L}*|beginning|start|middle|end|rest|part|half|days|weeks?|month|early|\p{L}+(?:st|nd|rd|th))$/u;

function partOfRun(draft: Draft, i: number): boolean {
  const { reading } = draft;
  if (reading.loud[i] !== PLAIN) return false;
  return [i - 1, i + 1].some(
    (k) =>
      capital(reading, k) &&
      !draft.owner[k] &&
      !draft.title[k] &&
      reading.sentenceOf[k] === reading.sentenceOf[i] &&
      !isFirst(reading, k),
  );
}

/** "Putin said": nobody of the text, but one leader in office when it was written. */
function leader(
  draft: Draft,
  i: number,
  atom: string,
  scene: Scene,
  clusters: Cluster[],
  table: Map<string, Cluster[]>,
): Cluster | undefined {
  const { reading } = draft;
  if (!scene.index.family.has(atom)) return undefined;
  const state = stateBefore(draft, i);
  if (state === null && (reading.words[i]?.pos !== "PROPN" || isOrdinaryName(reading, i, atom))) return undefined;
  const found = leaderNamed(atom, scene, state);
  if (!found) return undefined;
  const old = clusters.find((c) => c.known === found.id);
  const cluster = old ?? {
    key: "",
    name: "",
    known: found.id,
    atoms: [atom],
    sorted: atom,
    finds: [],
    uses: [],
    starts: [],
  };
  if (!old) clusters.push(cluster);
  const list = table.get(atom) ?? [];
  if (!list.includes(cluster)) table.set(atom, [...list, cluster]);
  return cluster;
}

/** The one leader so called who was in office when the text was written. */
export function leaderNamed(atom: string, scene: Scene, state: string | null = null): Link | null {
  const people = (scene.index.byWord.get(atom) ?? [])
    .map((id) => scene.index.byId.get(id)!)
    .filter(
      (p) =>
        callsSo(scene.index, p, atom) &&
        (state === null || p.country === state) &&
        p.tenures.some((t) => HEADS.has(t.office) && scene.date !== null && covers(t, scene.date)),
    );
  return people.length === 1 ? { id: people[0]!.id, rule: "leader in time" } : null;
}

/** "between the two sat Guterres": the one so called who was in office when the text was written, in a state or organisation of which it speaks. */
export function officialNamed(atom: string, scene: Scene): Link | null {
  const { date, realms } = scene;
  if (date === null) return null;
  const people = (scene.index.byWord.get(atom) ?? [])
    .map((id) => scene.index.byId.get(id)!)
    .filter(
      (p) =>
        callsSo(scene.index, p, atom) &&
        p.tenures.some((t) => t.from !== null && t.of !== null && realms.has(t.of) && covers(t, date)),
    );
  return people.length === 1 ? { id: people[0]!.id, rule: "official in time" } : null;
}

/** "China's Xi", "JAPAN'S KISHIDA": the state before the name. */
function stateBefore(draft: Draft, i: number): string | null {
  const { reading, owner } = draft;
  if (atomAt(reading, i - 1) !== "s" || !together(reading, i - 2, i)) return null;
  const own = owner[i - 2];
  return own?.kind === "state" && own.form === "name" ? own.country : null;
}

function isOrdinaryName(reading: Reading, i: number, atom: string): boolean {
  return (
    reading.loud[i] === ALL_CAPS ||
    reading.ordinary.has(atom) ||
    ["in", "at", "from"].includes(atomAt(reading, i - 1)) ||
    atom.length < 3
  );
}
