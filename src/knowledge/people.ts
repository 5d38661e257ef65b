import { basisOf, list, optional, sourced, text } from "./cells.ts";
import { firstDay, lastDay, morePrecise } from "./dates.ts";
import type { Basis, Person, Tenure } from "./knowledge.ts";
import { eachOf, type Refuse, thrown } from "./problem.ts";
import { times } from "./rows.ts";
import { titlesAgree } from "./titles.ts";
import type { Row } from "./tsv.ts";

interface Gathered {
  readonly name: string;
  readonly family: string;
  readonly country: string | null;
  readonly names: Set<string>;
  readonly tenures: Tenure[];
  readonly rows: Basis[];
}

/**
 * The people of the files in data/people, one row a tenure. Rows with one id are one person, whichever file they stand in:
 * the name and country of the first row hold, other names are united, tenures in the same office joined (see `joinTenures`).
 * Sorted by id, tenures by start. A row that is not as wanted goes to `refuse`, which throws unless it is given.
 */
export function readPeople(rows: readonly Row[], refuse: Refuse = thrown): Person[] {
  const people = new Map<string, Gathered>();
  eachOf(rows, (row) => gather(row, people), refuse);
  return [...people.entries()].map(([id, person]) => personOf(id, person)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Joins tenures of one person in the same office of the same state or body whose times overlap and whose titles mean the same.
 * A row of a later folder wins over one of an earlier, then a verified one over an unverified; where their dates agree the more
 * precise is kept; an end that only the other row knows is taken over (and with it the lower trust, when the other row is unverified).
 */
export function joinTenures(tenures: readonly Tenure[]): Tenure[] {
  if (tenures.length < 2) return [...tenures];
  const joined: Joined[] = [];
  let open: Joined[] = [];
  for (const tenure of [...tenures].sort(byStart)) {
    // they come by their start: what has ended before this one meets none of those that follow
    open = open.filter((other) => !endsBefore(other.tenure, tenure));
    const met = open.find((other) => sameOffice(other.tenure, tenure) && overlap(other.tenure, tenure));
    if (met !== undefined) joinTo(met, tenure);
    else {
      const one = { tenure, rows: [...(tenure.rows ?? [])] };
      joined.push(one);
      open.push(one);
    }
  }
  return joined.map(({ tenure, rows }) => (rows.length < 2 ? tenure : { ...tenure, rows }));
}

interface Joined {
  tenure: Tenure;
  readonly rows: Basis[];
}

function gather(row: Row, people: Map<string, Gathered>): void {
  const id = text(row, "id");
  const name = text(row, "name");
  const family = text(row, "family");
  const basis = basisOf(row);
  const tenure = optional(row, "office") === null ? [] : [tenureOf(id, row)];
  let person = people.get(id);
  if (person === undefined) {
    person = { name, family, country: optional(row, "country"), names: new Set(), tenures: [], rows: [] };
    people.set(id, person);
  }
  if (name !== person.name) person.names.add(name);
  for (const other of list(row, "names")) if (other !== person.name) person.names.add(other);
  person.rows.push(basis);
  person.tenures.push(...tenure);
}

function tenureOf(person: string, row: Row): Tenure {
  // "nato" and "NATO" are one: offices and texts have organisations in upper case
  const of = text(row, "of").toUpperCase();
  const { office, title } = { office: text(row, "office"), title: text(row, "title") };
  return { person, office, title, of, ...times(row), ...sourced(row) };
}

function personOf(id: string, person: Gathered): Person {
  const names = [...person.names].sort();
  return {
    id,
    name: person.name,
    country: person.country,
    family: person.family,
    names,
    tenures: joinTenures(person.tenures),
    rows: person.rows,
  };
}

function byStart(a: Tenure, b: Tenure): number {
  const key = (tenure: Tenure) =>
    [tenure.from ? firstDay(tenure.from) : "", tenure.office, tenure.of, tenure.to ?? "~", tenure.source].join("\t");
  return key(a) < key(b) ? -1 : 1;
}

function sameOffice(a: Tenure, b: Tenure): boolean {
  return a.office === b.office && a.of === b.of && titlesAgree(a.title, b.title);
}

function overlap(a: Tenure, b: Tenure): boolean {
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function endsBefore(a: Tenure, b: Tenure): boolean {
  return a.to !== null && b.from !== null && lastDay(a.to) < firstDay(b.from);
}

/** The rows of the tenure that wins stand first. */
function joinTo(met: Joined, tenure: Tenure): void {
  if (outranks(tenure, met.tenure)) {
    met.rows.unshift(...(tenure.rows ?? []));
    met.tenure = join(tenure, met.tenure);
  } else {
    met.rows.push(...(tenure.rows ?? []));
    met.tenure = join(met.tenure, tenure);
  }
}

function join(kept: Tenure, other: Tenure): Tenure {
  const from = precise(kept.from, other.from);
  const to = precise(kept.to, other.to);
  const borrowed = kept.to === null && other.to !== null;
  const verified = kept.verified && (other.verified || !borrowed);
  const source = borrowed && other.source !== kept.source ? `${kept.source}; end ${other.source}` : kept.source;
  return { ...kept, from, to, verified, source };
}

function outranks(b: Tenure, a: Tenure): boolean {
  const layer = (tenure: Tenure) => tenure.rows?.[0]?.layer ?? 0;
  if (layer(a) !== layer(b)) return layer(b) > layer(a);
  return b.verified && !a.verified;
}

function precise(kept: string | null, other: string | null): string | null {
  if (kept === null || other === null) return kept ?? other;
  return morePrecise(kept, other) ?? kept;
}
