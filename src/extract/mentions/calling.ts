import { FAMILY_FIRST, GIVEN_NAMED, VIETNAMESE } from "../../knowledge/names/calling.ts";
import type { Find, OfficeUse } from "./find.ts";
import { callsSo } from "./linking.ts";
import type { PersonIndex } from "./person-index.ts";

/** A person of the text: all the names that mean him or her. */
export interface Cluster {
  key: string;
  name: string;
  known: string | null;
  /** The words of the fullest name. */
  atoms: readonly string[];
  readonly finds: { find: Find; rule: string }[];
  uses: OfficeUse[];
  /** `nameKey` of the atoms. */
  readonly sorted: string;
  /** The first tokens of the finds, sorted. */
  readonly starts: number[];
}

/** What of the document and the knowledge decides who is meant. */
export interface Scene {
  readonly index: PersonIndex;
  readonly date: string | null;
  /** The last year that the text names, or null. */
  readonly lastYear: number | null;
  readonly states: ReadonlySet<string>;
  /** States of which it names anything, and organisations by their id. */
  readonly realms: ReadonlySet<string>;
}

export function long(atoms: readonly string[]): string[] {
  return atoms.filter((a) => a.length > 1);
}

export function initials(atoms: readonly string[]): string {
  return atoms.filter((a) => a.length === 1).join("");
}

/** Whether nothing that the text says of both speaks against one person: another state, or another office of leaders at the same time. */
export function agree(cluster: Cluster, uses: readonly OfficeUse[], scene: Scene): boolean {
  const own = statesOf(cluster, scene);
  const said = uses.map((use) => use.of).filter((of): of is string => of !== null && /^[A-Z]{3}$/.test(of));
  return own.size === 0 || said.length === 0 || said.some((of) => own.has(of));
}

/** The states of a person of the text. */
export function statesOf(cluster: Cluster, scene: Scene): Set<string> {
  const states = new Set(
    cluster.uses.map((use) => use.of).filter((of): of is string => of !== null && /^[A-Z]{3}$/.test(of)),
  );
  const country = cluster.known ? scene.index.byId.get(cluster.known)?.country : null;
  if (country) states.add(country);
  return states;
}

/** Whether `atoms` are a short form of the person's name, by how people of that state are called. */
export function shortens(cluster: Cluster, atoms: readonly string[], scene: Scene): boolean {
  const own = long(cluster.atoms);
  const words = long(atoms);
  const person = cluster.known ? scene.index.byId.get(cluster.known) : undefined;
  if (
    !words.every(
      (w) => own.includes(w) || (person !== undefined && (scene.index.families.get(person.id)?.has(w) ?? false)),
    )
  )
    return false;
  const [said, mine] = [initials(atoms), initials(cluster.atoms)];
  if (said !== "" && mine !== "" && said !== mine) return false;
  return words.length > 1 || isCalled(cluster, words[0]!, scene);
}

function isCalled(cluster: Cluster, atom: string, scene: Scene): boolean {
  const own = long(cluster.atoms);
  const person = cluster.known ? scene.index.byId.get(cluster.known) : undefined;
  if (person && callsSo(scene.index, person, atom)) return true;
  const states = statesOf(cluster, scene);
  if (states.has("VNM") || (states.size === 0 && own.length >= 3 && VIETNAMESE.has(own[0]!)))
    return own.at(-1) === atom;
  // "Zelenskyy" behind "Volodymyr Zelenskyy": a spelling of the text that the knowledge has not
  if (person && (own.length < 2 || scene.index.byWord.get(atom)?.includes(person.id))) return false;
  if ([...states].some((s) => FAMILY_FIRST.has(s))) return own[0] === atom;
  if (states.has("JPN") || [...states].some((s) => GIVEN_NAMED.has(s))) return own[0] === atom || own.at(-1) === atom;
  return own.at(-1) === atom || (own.length > 2 && own.at(-2) === atom && !scene.index.given.has(atom));
}
