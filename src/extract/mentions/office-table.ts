import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { OfficeUse } from "./find.ts";
import { phraseTable } from "./match.ts";
import { atomsOfName } from "./names.ts";

/** The words of an office, with what they mean and where. */
export interface OfficeForm {
  readonly atoms: readonly string[];
  readonly meanings: readonly { readonly id: string; readonly rank: number; readonly of: string | null }[];
  readonly plural: boolean;
}

export type OfficeTable = ReadonlyMap<string, readonly OfficeForm[]>;

// offices for which knowledge may have no row; they make a name of the words behind them
const BASE =
  `counterpart|counterparts|spokesman|spokeswoman|spokesperson|envoy|special envoy|representative|special representative|negotiator|
chief negotiator|secretary|press secretary|chairman|chairwoman|chair|director|executive director|mayor|governor|senator|commander|diplomat|
coordinator|minister|councillor|state councillor|commissioner|analyst|professor|researcher|economist|lawmaker`
    .split("|")
    .map((form) => form.trim());

/** All forms of offices; "form@XXX+YYY" (or "~") holds only for those states or organisations. */
export function officeTable(knowledge: Knowledge): OfficeTable {
  const forms = new Map<string, { id: string; rank: number; of: string | null }[]>();
  const states = stateWords(knowledge);
  const add = (form: string, id: string, rank: number, of: string | null): void => {
    // "U.S. secretary of state": the state stands before the office, and is read there
    if (states.has(atomsOfName(form)[0] ?? "")) return;
    const key = atomsOfName(form).join(" ");
    const list = forms.get(key);
    if (!list) forms.set(key, [{ id, rank, of }]);
    else if (!list.some((m) => m.id === id && m.of === of)) list.push({ id, rank, of });
  };
  for (const office of knowledge.offices) {
    for (const given of office.forms) {
      const [form, scope] = given.split(/[@~]/) as [string, string | undefined];
      for (const of of scope ? scope.split("+") : [null]) add(form, office.id, office.rank, of);
    }
  }
  const rank = new Map(knowledge.offices.map((office) => [office.id, office.rank]));
  for (const person of knowledge.people)
    for (const tenure of person.tenures)
      if (tenure.title && !forms.get(atomsOfName(tenure.title).join(" "))?.some((m) => m.id === tenure.office))
        add(tenure.title, tenure.office, rank.get(tenure.office) ?? 3, tenure.of);
  for (const form of BASE) if (!forms.has(form)) add(form, form, 6, null);
  return phraseTable(
    [...forms]
      .map(([key, meanings]) => ({ atoms: key.split(" "), meanings, plural: isPlural(key) }))
      .filter((f) => f.atoms[0]),
  );
}

/** Names and adjectives of states in one word: "us", "british". */
function stateWords({ states, aliases }: Knowledge): ReadonlySet<string> {
  const ids = new Set(states.map(({ id }) => id));
  const names = [
    ...states.flatMap(({ name, names: others, demonyms }) => [name, ...others, ...demonyms]),
    ...aliases.flatMap(({ of, name }) => (ids.has(of) ? [name] : [])),
  ].map(atomsOfName);
  return new Set(names.flatMap((atoms) => (atoms.length === 1 ? atoms : [])));
}

function isPlural(key: string): boolean {
  const noun = key.split(/ (?:of|for|to) /)[0]!;
  return /(?<!s)s$|ies$|men$|women$/.test(noun) && !/(affairs|sports|defence chiefs of|status)$/.test(noun);
}

/** The office that a form is, for the state or organisation `of` (null: not said). */
export function officeOf(form: OfficeForm, of: string | null, title: string, former: boolean): OfficeUse {
  const scoped = form.meanings.filter((m) => m.of !== null && m.of === of);
  const bare = form.meanings.filter((m) => m.of === null);
  const fitting = [...scoped, ...bare];
  const meanings = fitting.length > 0 ? fitting : form.meanings;
  const places = new Set(form.meanings.map((m) => m.of));
  const only = bare.length === 0 && places.size === 1 ? [...places][0]! : null;
  const rank = Math.min(...meanings.map((m) => m.rank));
  return { ids: [...new Set(meanings.map((m) => m.id))], title, of: of ?? only, former, rank };
}
