import { date, list, optional, rowsOf, sourced, text } from "./cells.ts";
import { firstDay, lastDay, morePrecise } from "./dates.ts";
import type { Person, Tenure } from "./knowledge.ts";
import { knowledgeError, type Row, type Table } from "./tsv.ts";

const columns = ["id", "name", "family", "country", "names", "office", "title", "of", "from", "to", "source"];

interface Gathered {
  readonly name: string;
  readonly family: string;
  readonly country: string | null;
  readonly names: Set<string>;
  readonly tenures: Tenure[];
}

/**
 * The people of the files in data/people, one row a tenure. Rows with one id are one person, whichever file they stand in:
 * the name and country of the first row hold, other names are united, tenures in the same office joined (see `joinTenures`).
 * Sorted by id, tenures by start.
 */
export function readPeople(tables: readonly Table[]): Person[] {
  const people = new Map<string, Gathered>();
  for (const table of tables) gather(table, people);
  return [...people.entries()].map(([id, person]) => personOf(id, person)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Joins tenures of one person in the same office of the same state or body whose times overlap. A verified row wins over an
 * unverified one; where their dates agree the more precise is kept; an end that only the other row knows is taken over
 * (and with it the lower trust, when the other row is unverified).
 */
export function joinTenures(tenures: readonly Tenure[]): Tenure[] {
  if (tenures.length < 2) return [...tenures];
  const joined: Tenure[] = [];
  for (const tenure of [...tenures].sort(byStart)) {
    const index = joined.findIndex((other) => sameOffice(other, tenure) && overlap(other, tenure));
    if (index < 0) joined.push(tenure);
    else joined[index] = join(joined[index]!, tenure);
  }
  return joined;
}

function gather(table: Table, people: Map<string, Gathered>): void {
  for (const row of rowsOf(table, columns)) {
    const id = text(row, "id");
    const name = text(row, "name");
    let person = people.get(id);
    if (person === undefined) {
      person = { name, family: text(row, "family"), country: optional(row, "country"), names: new Set(), tenures: [] };
      people.set(id, person);
    }
    if (name !== person.name) person.names.add(name);
    for (const other of list(row, "names")) if (other !== person.name) person.names.add(other);
    if (optional(row, "office") !== null) person.tenures.push(tenureOf(id, row));
  }
}

function tenureOf(person: string, row: Row): Tenure {
  const from = date(row, "from");
  const to = date(row, "to");
  if (from && to && firstDay(from) > lastDay(to)) {
    throw knowledgeError(row.file, row.line, "from ≤ to", `${from} and ${to}`);
  }
  const { office, title, of } = { office: text(row, "office"), title: text(row, "title"), of: text(row, "of") };
  return { person, office, title, of, from, to, ...sourced(row) };
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
  };
}

function byStart(a: Tenure, b: Tenure): number {
  const key = (tenure: Tenure) =>
    [tenure.from ? firstDay(tenure.from) : "", tenure.office, tenure.of, tenure.to ?? "~", tenure.source].join("\t");
  return key(a) < key(b) ? -1 : 1;
}

function sameOffice(a: Tenure, b: Tenure): boolean {
  return a.office === b.office && a.of === b.of;
}

function overlap(a: Tenure, b: Tenure): boolean {
  const before = (x: Tenure, y: Tenure) => x.to !== null && y.from !== null && lastDay(x.to) < firstDay(y.from);
  return !before(a, b) && !before(b, a);
}

function join(a: Tenure, b: Tenure): Tenure {
  const [kept, other] = b.verified && !a.verified ? [b, a] : [a, b];
  const from = precise(kept.from, other.from);
  const to = precise(kept.to, other.to);
  const borrowed = kept.to === null && other.to !== null;
  const verified = kept.verified && (other.verified || !borrowed);
  const source = borrowed && other.source !== kept.source ? `${kept.source}; end ${other.source}` : kept.source;
  return { ...kept, from, to, verified, source };
}

function precise(kept: string | null, other: string | null): string | null {
  if (kept === null || other === null) return kept ?? other;
  return morePrecise(kept, other) ?? kept;
}
