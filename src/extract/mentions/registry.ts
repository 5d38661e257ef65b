import type { EntityKind, LocalEntity } from "../../document/layers.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Cluster, type Scene, statesOf } from "./calling.ts";
import type { Find } from "./find.ts";
import { atomsOfName, summitId } from "./names.ts";
import type { Reading } from "./reading.ts";
import { covers, HEADS, isOver } from "./tenure.ts";
import { textOf } from "./text-of.ts";

/** Canonical names of all that the knowledge has an id for, people apart. */
export interface Canon {
  readonly entries: ReadonlyMap<string, CanonEntry>;
  /** The year in which states of the past ended, by id. */
  readonly ended: ReadonlyMap<string, string>;
}

/** A canonical name. */
export interface CanonEntry {
  readonly name: string;
  readonly country: string | null;
  /** Of a place: whether it is a town. */
  readonly town?: boolean;
  /** Of a state: its official name. */
  readonly official?: string | null;
  /** Of a state: the id of its one capital. */
  readonly capital?: string | null;
  /** A territory, or a party that not all count as a state. */
  readonly special?: boolean;
}

/** Parties that the texts count as states or not, by their code. */
const DISPUTED = new Set(["TWN", "PSE", "XKX", "ESH"]);

/** Makes the table of canonical names. */
export function canonOf(knowledge: Knowledge): Canon {
  const canon = new Map<string, CanonEntry>();
  for (const { id, name, country, kind } of knowledge.places)
    canon.set(id, { name, country, town: kind === "capital" || kind === "city" });
  for (const summit of knowledge.summits)
    canon.set(summitId(summit), {
      name: summit.number?.match(/\p{L}{2}/u) ? summit.number : summit.name,
      country: null,
    });
  for (const organisation of knowledge.organisations)
    canon.set(organisation.id, { name: organisation.name, country: organisation.country });
  const capitals = Map.groupBy(
    knowledge.places.filter(({ kind }) => kind === "capital"),
    ({ country }) => country,
  );
  for (const state of knowledge.states) {
    const own = capitals.get(state.id) ?? [];
    const capital = own.length === 1 ? own[0]!.id : null;
    const special = state.kind === "territory" || DISPUTED.has(state.id);
    canon.set(state.id, { name: state.name, country: state.id, official: state.official, capital, special });
  }
  const ended = new Map<string, string>();
  for (const state of knowledge.states) if (state.to) ended.set(state.id, state.to.replace(/^[^0-9]*/, "").slice(0, 4));
  return { entries: canon, ended };
}

/** The entities of one document as they are found. */
export interface Registry {
  readonly entities: Map<string, Omit<LocalEntity, "names"> & { readonly names: Set<string> }>;
  readonly canon: Canon["entries"];
  readonly reading: Reading;
}

/** The entity of the key, made where there is none yet. */
export function register(registry: Registry, entity: Omit<LocalEntity, "names">): string {
  if (!registry.entities.has(entity.key)) registry.entities.set(entity.key, { ...entity, names: new Set() });
  return entity.key;
}

/** Key of the entity that a name means (people apart). */
export function registerName(registry: Registry, f: Find): string {
  const known = f.known[0];
  const entry = known === undefined ? undefined : registry.canon.get(known);
  const label =
    f.name
      ?.replace(/ of ([A-Z]{3})$/, (_, id: string) => ` of ${registry.canon.get(id)?.name ?? id}`)
      .replace(
        /^([A-Z]{3}(?:–[A-Z]{3})+) /,
        (_, ids: string) =>
          `${ids
            .split("–")
            .map((id) => registry.canon.get(id)?.name ?? id)
            .join("–")} `,
      ) ?? textOf(registry.reading, f);
  const country = f.country ?? entry?.country ?? null;
  // a body that every state has: "Embassy", "Parliament"
  if (f.kind === "body" && entry && entry.country === null && country !== null) {
    const key = `${known}@${country}`;
    const state = registry.canon.get(country)?.name ?? country;
    return register(registry, {
      key,
      kind: "body",
      name: `${entry.name} of ${state}`,
      country,
      known: null,
      office: null,
    });
  }
  // "F-35s" are the F-35
  const name = entry?.name ?? (f.kind === "equipment" ? label.replace(/(?<=\d)s$/, "") : label);
  const key = known ?? `${f.kind}:${atomsOfName(name).join("-")}`;
  return register(registry, { key, kind: f.kind, name, country, known: known ?? null, office: null });
}

/** Key of the entity of a person of the text. */
export function registerPerson(registry: Registry, cluster: Cluster, scene: Scene): string {
  const person = cluster.known ? scene.index.byId.get(cluster.known) : undefined;
  const states = [...statesOf(cluster, scene)].sort();
  const country = person?.country ?? states[0] ?? null;
  const { key, name, known } = cluster;
  return register(registry, { key, kind: "person", name, country, known, office: officeOfCluster(cluster, scene) });
}

/** The office by the text, the highest first; else by the knowledge at the time of writing. */
function officeOfCluster(cluster: Cluster, scene: Scene): string | null {
  const uses = cluster.uses.filter((use) => !use.ids.includes("counterpart"));
  const best = [...uses].sort((a, b) => Number(a.former) - Number(b.former) || a.rank - b.rank)[0];
  if (best) return best.former ? `former ${best.title}` : best.title;
  const person = cluster.known ? scene.index.byId.get(cluster.known) : undefined;
  if (!person || scene.date === null) return null;
  const held = person.tenures.filter((t) => covers(t, scene.date!) && t.from !== null);
  // the newest first: a chief of staff until 2021 who became minister in April 2021
  held.sort((a, b) => (a.from! > b.from! ? -1 : a.from! < b.from! ? 1 : 0));
  // a prime minister who leads a party too is called by the first office
  const now = held.find((t) => HEADS.has(t.office) && t.office !== "party_leader") ?? held[0];
  if (now) return now.title;
  const past = person.tenures.filter((t) => isOver(t, scene.date!)).at(-1);
  return past ? `former ${past.title}` : null;
}

/** Kinds that "the grouping", "the ministry", "it" may mean. */
export const COLLECTIVE: ReadonlySet<EntityKind> = new Set(["organisation", "forum", "body", "instrument", "outlet"]);
