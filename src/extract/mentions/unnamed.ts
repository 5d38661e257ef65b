import type { Cluster, Scene } from "./calling.ts";
import { statesOf } from "./calling.ts";
import type { Find, OfficeUse } from "./find.ts";
import { type Memory, recent } from "./memory.ts";
import { type Registry, register } from "./registry.ts";
import { covers, fitness, fits, HEADS, isOver } from "./tenure.ts";

/** Whom an office means, and what settled it. */
export interface Holder {
  readonly keys: readonly string[];
  readonly rule: string;
}

/** The people of the text with what their offices need. */
export interface Cast {
  readonly clusters: readonly Cluster[];
  /** The people for whom a question has the answer yes, by question: each is asked once a document. */
  readonly answers: Map<string, ReadonlyMap<string, Cluster>>;
  readonly scene: Scene;
  readonly registry: Registry;
  readonly memory: Memory;
  /** State of the publisher, where it is one. */
  readonly home: string | null;
}

/** The holder of an office without a name: someone of the text, a leader in office then, else an unnamed one of that state. `not`: who it cannot be. */
export function holderOf(cast: Cast, f: Find, sentence: number, not: string | null = null): Holder {
  const use = f.office!;
  if (use.ids.includes("counterpart")) return counterpart(cast, use, sentence);
  if (use.ids.includes("head_of_state_or_government") && !use.former) {
    const leader = use.of === null ? null : leaderOf(cast, use.of, sentence);
    if (leader) return { keys: [leader], rule: "leader in the text" };
    return use.of === null
      ? { keys: [], rule: "unresolved" }
      : { keys: [unnamed(cast, use, f)], rule: "leader, unnamed" };
  }
  const own = use.of === null && use.rank <= 2 && !use.former ? ofSpeaker(cast, use, f.first, sentence) : null;
  if (own) return { keys: [own], rule: "office of the speaker's state" };
  const here =
    ofText(cast, use, sentence, not) ??
    (use.of === null && cast.home !== null ? ofText(cast, { ...use, of: cast.home }, sentence, not) : null);
  if (here) return { keys: [here], rule: "office in the text" };
  const of = use.of ?? (use.rank <= 2 ? cast.home : null);
  if (of === null) return { keys: [], rule: "unresolved" };
  const leader = ofKnowledge(cast, { ...use, of });
  if (leader) return { keys: [leader], rule: "office in time" };
  return { keys: [unnamed(cast, { ...use, of }, f)], rule: "office, unnamed" };
}

/** "The President will travel", says his spokesman: the one of the state for which he speaks who has the floor, or is asked, unless that is himself. */
function ofSpeaker(cast: Cast, use: OfficeUse, token: number, sentence: number): string | null {
  const { floor } = cast.memory;
  const speaker = floor.speakerAt(token) ?? floor.addresseeAt(token);
  const of = speaker === null ? null : (officeOfPerson(cast, speaker)?.of ?? null);
  if (of === null || cast.registry.canon.get(of)?.country !== of) return null;
  const own = ofText(cast, { ...use, of }, sentence, speaker) ?? ofKnowledge(cast, { ...use, of });
  return own === speaker ? null : own;
}

/** The people for whom the answer is yes, by key, in the order of the text. */
export function some(cast: Cast, question: string, test: (cluster: Cluster) => boolean): ReadonlyMap<string, Cluster> {
  let answer = cast.answers.get(question);
  if (!answer) {
    answer = new Map(cast.clusters.filter(test).map((cluster) => [cluster.key, cluster]));
    cast.answers.set(question, answer);
  }
  return answer;
}

function firstKey(people: ReadonlyMap<string, Cluster>): string | null {
  return people.keys().next().value ?? null;
}

function ofText(cast: Cast, use: OfficeUse, sentence: number, not: string | null): string | null {
  const all = some(cast, `${use.ids.join("+")} ${use.title}@${use.of} ${use.former}`, (c) => holds(c, use, cast.scene));
  const fitting = not !== null && all.has(not) ? new Map([...all].filter(([key]) => key !== not)) : all;
  if (fitting.size <= 1) return firstKey(fitting);
  if (use.of === null && cast.home !== null) {
    const home = [...fitting.values()].filter((c) => statesOf(c, cast.scene).has(cast.home!));
    if (home.length === 1) return home[0]!.key;
  }
  const last = recent(cast.memory, sentence - 40).find((t) => fitting.has(t.key));
  return last?.key ?? firstKey(fitting);
}

/** Whether the text, or the knowledge at the time, gives the person this office. */
function holds(cluster: Cluster, use: OfficeUse, scene: Scene): boolean {
  const states = statesOf(cluster, scene);
  if (use.of !== null && states.size > 0 && !states.has(use.of) && !cluster.uses.some((u) => u.of === use.of))
    return false;
  if (use.of !== null && states.size === 0) return false;
  if (cluster.uses.some((u) => u.former === use.former && sameOffice(u, use))) return true;
  const person = cluster.known ? scene.index.byId.get(cluster.known) : undefined;
  if (!person || cluster.uses.some((u) => sameOffice(u, use))) return false;
  if (scene.date === null) return false;
  return fitness(person, { ...use, of: use.of ?? person.country }, scene.date) === 2;
}

const SPECIFIC = (id: string): boolean =>
  !["minister", "other_official", "deputy_minister", "expert", "legislator", "military_officer"].includes(id);

function sameOffice(a: OfficeUse, b: OfficeUse): boolean {
  if (core(a.title) === core(b.title)) return true;
  // the President of the United States heads the government too, but is no prime minister
  if (isPresident(a) !== isPresident(b)) return false;
  return a.ids.some(
    (id) => b.ids.includes(id) && SPECIFIC(id) && (id !== "head_of_state" || !core(a.title).startsWith("governor")),
  );
}

function isPresident(use: OfficeUse): boolean {
  return use.ids.some((id) => HEADS.has(id)) && /president/i.test(use.title);
}

function core(title: string): string {
  return title
    .toLowerCase()
    .replace(/^(pm|premier)$/, "prime minister")
    .replace(/defense/, "defence");
}

/** Offices that one person holds at a time. */
const ONE_HOLDER: ReadonlySet<string> = new Set([
  ...HEADS,
  ..."foreign_minister defence_minister finance_minister interior_minister trade_minister vice_president deputy_head_of_government secretary_general crown_prince national_security_adviser legislature_speaker".split(
    " ",
  ),
]);

/** Holders of offices that only one person holds at a time; other officials whom the text does not name stay unnamed. */
function ofKnowledge(cast: Cast, use: OfficeUse): string | null {
  const { date, index } = cast.scene;
  const one = use.ids.some((id) => ONE_HOLDER.has(id) && id !== "head_of_state_or_government");
  if (date === null || use.former || !one || /deputy|vice foreign|assistant/i.test(use.title)) return null;
  const holders = (index.byOffice.get(use.of!) ?? []).filter((p) =>
    p.tenures.some((t) => fits(t, use) && t.from !== null && covers(t, date)),
  );
  if (holders.length !== 1) return null;
  const person = index.byId.get(holders[0]!.id)!;
  return register(cast.registry, {
    key: person.id,
    kind: "person",
    name: person.name,
    country: person.country,
    known: person.id,
    office: use.title,
  });
}

function unnamed(cast: Cast, use: OfficeUse, f: Find | null): string {
  const state = cast.registry.canon.get(use.of!)?.name ?? use.of!;
  const title = use.title
    .toLowerCase()
    .replace(/defense/, "defence")
    .replace(/^(u\.?s\.?|uk|eu|un|white house) /, "");
  const label = `${use.former ? "former " : ""}${title} of ${state} (unnamed)`;
  const key = `office:${use.former ? "former-" : ""}${title.replace(/[^\p{L}\p{N}]+/gu, "-")}@${use.of}`;
  return register(cast.registry, {
    key,
    kind: "person",
    name: label,
    country: f?.country ?? (/^[A-Z]{3}$/.test(use.of!) ? use.of : null),
    known: null,
    office: use.title,
  });
}

/** "his Japanese counterpart": the same office there. */
function counterpart(cast: Cast, use: OfficeUse, sentence: number): Holder {
  const last =
    recent(cast.memory, sentence - 1).find((t) => t.kind === "person" && t.subject) ??
    recent(cast.memory, sentence - 1).find((t) => t.kind === "person");
  const keys = last && use.of ? counterpartIn(cast, last.key, use.of, sentence) : [];
  return { keys, rule: keys.length > 0 ? "counterpart" : "unresolved" };
}

/** The holder of somebody's office in another state: someone of the text, or in office then. */
export function counterpartIn(cast: Cast, key: string, of: string, sentence: number): readonly string[] {
  const own = officeOfPerson(cast, key);
  if (!own) return [];
  const holder = holderOf(cast, { office: { ...own, of, former: false }, country: of } as Find, sentence);
  if (holder.rule !== "office, unnamed" || !own.ids.some((id) => HEADS.has(id))) return holder.keys;
  // the counterpart of an emir is a president
  const leader =
    leaderOf(cast, of, sentence) ?? ofKnowledge(cast, { ...own, of, ids: ["head_of_state"], title: "Head of State" });
  return leader ? [leader] : [];
}

/** The office that the text gives somebody, else the one that the knowledge gives at its date. */
export function officeOfPerson({ clusters, scene, registry }: Cast, key: string): OfficeUse | null {
  const cluster = clusters.find((one) => one.key === key);
  const said = cluster?.uses.find((use) => !use.ids.includes("counterpart") && !use.former);
  if (said) return said;
  const { date, index } = scene;
  const held = date === null ? undefined : index.byId.get(key)?.tenures.find((t) => t.from !== null && covers(t, date));
  if (held) return { ids: [held.office], title: held.title, of: held.of, former: false, rank: 2 };
  const title = registry.entities.get(key)?.office;
  return title ? { ids: [], title, of: null, former: false, rank: 3 } : null;
}

/** The leader of a state in the text: of several the one named last. */
export function leaderOf(cast: Cast, state: string, sentence: number): string | null {
  const heads = some(cast, `leaders@${state}`, (c) => statesOf(c, cast.scene).has(state) && isLeader(c, cast.scene));
  if (heads.size <= 1) return firstKey(heads);
  return recent(cast.memory, sentence - 40).find((t) => heads.has(t.key))?.key ?? firstKey(heads);
}

/** Whether the text calls somebody a leader, or the knowledge has one in office then. */
export function isLeader(cluster: Cluster, scene: Scene): boolean {
  const uses = cluster.uses.filter((u) => u.ids.some((id) => HEADS.has(id)));
  if (uses.length > 0) return uses.some((u) => !u.former);
  const person = cluster.known ? scene.index.byId.get(cluster.known) : undefined;
  if (!person || scene.date === null) return false;
  return person.tenures.some((t) => HEADS.has(t.office) && covers(t, scene.date!) && !isOver(t, scene.date!));
}
