import { slip } from "../../knowledge/names/slip.ts";
import { agree, type Cluster, initials, long, type Scene, shortens, statesOf } from "./calling.ts";
import type { Draft, Find, OfficeUse } from "./find.ts";
import { atomsOf } from "./fold.ts";
import { type Bearer, link } from "./linking.ts";
import { nameKey } from "./person-index.ts";
import { ALL_CAPS, atomsIn, type Reading } from "./reading.ts";
import { leaderNamed, MANY, nearest, officialNamed, shortForms } from "./short-forms.ts";
import { textOf } from "./text-of.ts";

/** A name as it stands, with all the places where it stands just so. */
interface Group {
  readonly atoms: readonly string[];
  readonly finds: Find[];
  readonly uses: OfficeUse[];
}

/** Joins the names of people in the text into people: fuller names first, then short forms, then slips of spelling. */
export function people(draft: Draft, scene: Scene): Cluster[] {
  const clusters: Cluster[] = [];
  const table = new Map<string, Cluster[]>();
  for (const group of groupsOf(draft)) join(group, clusters, table, scene, draft);
  shortForms(draft, table, scene, clusters);
  for (const cluster of clusters) settle(cluster, draft.reading, scene);
  return sameKnown(clusters);
}

function groupsOf(draft: Draft): Group[] {
  const groups = new Map<string, Group>();
  for (const f of [...draft.finds].sort((a, b) => a.first - b.first)) {
    if (f.kind !== "person" || f.form !== "name") continue;
    // "MBS" behind "Mohammed bin Salman" is that name
    const said =
      f.rule === "acronym of the text" && f.name !== null ? atomsOf(f.name) : atomsIn(draft.reading, f.first, f.last);
    const atoms = said.filter((a) => !/^(jr|sr|ii|iii|iv)$/.test(a));
    const of = f.office?.of ?? f.country ?? "";
    const key = atoms.join(" ");
    const same = groups.get(`${key}@${of}`) ?? (of === "" ? groups.get(key) : undefined);
    if (same) same.finds.push(f);
    else {
      const group = { atoms, finds: [f], uses: [] };
      groups.set(`${key}@${of}`, group);
      if (!groups.has(key)) groups.set(key, group);
    }
  }
  const all = [...new Set(groups.values())];
  for (const group of all) for (const f of group.finds) if (f.office) group.uses.push(f.office);
  return all.sort((a, b) => long(b.atoms).length - long(a.atoms).length || a.finds[0]!.first - b.finds[0]!.first);
}

function join(group: Group, clusters: Cluster[], table: Map<string, Cluster[]>, scene: Scene, draft: Draft): void {
  const words = long(group.atoms);
  // a given name that hundreds bear tells nothing: with ten thousand Peters the other words decide
  const near = [...new Set(words.flatMap((w) => bounded(table.get(w))))];
  const key = nameKey(group.atoms);
  const own = near.filter((c) => c.sorted === key && sameInitials(c, group) && agree(c, group.uses, scene));
  const target = own[0] ?? shortOf(near, group, scene);
  if (target) {
    add(target, group, words.length < long(target.atoms).length ? "short form" : "same name", table);
    return;
  }
  const bearer: Bearer = {
    atoms: group.atoms,
    uses: group.uses,
    date: scene.date,
    lastYear: scene.lastYear,
    states: scene.states,
  };
  const isBare = words.length === 1 && group.uses.length === 0;
  const found =
    link(scene.index, bearer) ?? (isBare ? (leaderNamed(words[0]!, scene) ?? officialNamed(words[0]!, scene)) : null);
  const twin = found && clusters.find((c) => c.known === found.id);
  if (twin) {
    add(twin, group, found.rule, table);
    return;
  }
  const misspelt = found ? undefined : near.find((c) => slipped(c, group, scene));
  if (misspelt) {
    const odd = slip(long(misspelt.atoms), words, scene.index.lexicon)!;
    add(misspelt, group, `spelling: ${odd[1]} for ${odd[0]}`, table);
    return;
  }
  if (!found && words.length === 0) return;
  const cluster: Cluster = {
    key: "",
    name: "",
    known: found?.id ?? null,
    atoms: group.atoms,
    sorted: key,
    finds: [],
    uses: [],
    starts: [],
  };
  clusters.push(cluster);
  const fallback = group.finds[0]!.rule;
  add(cluster, group, found?.rule ?? (draft.finds.has(group.finds[0]!) ? fallback : "shape"), table);
}

function add(cluster: Cluster, group: Group, rule: string, table: Map<string, Cluster[]>): void {
  for (const f of group.finds) cluster.finds.push({ find: f, rule });
  cluster.uses.push(...group.uses);
  for (const word of long(group.atoms)) {
    const list = table.get(word);
    if (!list) table.set(word, [cluster]);
    else if (!list.includes(cluster)) list.push(cluster);
  }
}

function bounded(clusters: readonly Cluster[] | undefined): readonly Cluster[] {
  return clusters && clusters.length <= MANY ? clusters : (clusters?.slice(-MANY) ?? []);
}

function sameInitials(cluster: Cluster, group: Group): boolean {
  const [a, b] = [initials(cluster.atoms), initials(group.atoms)];
  return a === "" || b === "" || a === b;
}

function shortOf(near: readonly Cluster[], group: Group, scene: Scene): Cluster | undefined {
  const words = long(group.atoms);
  const fitting = near.filter(
    (c) =>
      group.atoms.length <= c.atoms.length &&
      words.length < long(c.atoms).length &&
      shortens(c, group.atoms, scene) &&
      agree(c, group.uses, scene),
  );
  if (fitting.length < 2) return fitting[0];
  const byOffice = fitting.filter((c) =>
    c.uses.some((u) => group.uses.some((v) => u.ids.some((id) => v.ids.includes(id)))),
  );
  return nearest(byOffice.length > 0 ? byOffice : fitting, group.finds[0]!.first);
}

function slipped(cluster: Cluster, group: Group, scene: Scene): boolean {
  if (group.uses.length === 0 || !slip(long(cluster.atoms), long(group.atoms), scene.index.lexicon)) return false;
  const states = statesOf(cluster, scene);
  return (
    group.uses.some((u) =>
      cluster.uses.some(
        (v) => u.ids.some((id) => v.ids.includes(id)) && (u.of === v.of || u.of === null || v.of === null),
      ),
    ) || group.uses.some((u) => u.of !== null && states.has(u.of) && group.uses.length > 0 && cluster.uses.length === 0)
  );
}

/** Name and key, and a second look at the knowledge with all that the text says. */
function settle(cluster: Cluster, reading: Reading, scene: Scene): void {
  if (!cluster.known) {
    const found = link(scene.index, {
      atoms: cluster.atoms,
      uses: cluster.uses,
      date: scene.date,
      lastYear: scene.lastYear,
      states: scene.states,
    });
    if (found) {
      cluster.known = found.id;
      for (const one of cluster.finds)
        if (one.rule === "office beside the name" || one.rule === "shape") one.rule = found.rule;
    }
  }
  const fullest = [...cluster.finds].sort(
    (a, b) => size(b.find, reading) - size(a.find, reading) || a.find.first - b.find.first,
  )[0]!.find;
  cluster.name = cluster.known ? scene.index.byId.get(cluster.known)!.name : textOf(reading, fullest);
  cluster.key = cluster.known ?? `person:${cluster.atoms.join("-")}`;
}

function size(f: Find, reading: Reading): number {
  const upper = reading.loud[f.first] === ALL_CAPS ? 0 : 0.5;
  return atomsIn(reading, f.first, f.last).length + upper;
}

function sameKnown(clusters: readonly Cluster[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  for (const cluster of clusters) {
    const other = byKey.get(cluster.key);
    if (!other) byKey.set(cluster.key, cluster);
    else if (other.known === cluster.known && cluster.known) {
      other.finds.push(...cluster.finds);
      other.uses.push(...cluster.uses);
    } else {
      let n = 2;
      while (byKey.has(`${cluster.key}#${n}`)) n++;
      cluster.key = `${cluster.key}#${n}`;
      byKey.set(cluster.key, cluster);
    }
  }
  return [...byKey.values()];
}
