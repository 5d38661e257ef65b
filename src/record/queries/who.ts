import type { Knowledge, Office, Person, State, Tenure } from "../../knowledge/knowledge.ts";
import type { Entity } from "../../merge/merged.ts";
import { dayRange } from "../edtf-range.ts";
import { fold } from "../fold.ts";
import type { Store } from "../store.ts";
import { hasWords, isWanted, wantedParty } from "./party.ts";

/** A time in office with its holder. */
export interface Holder {
  readonly person: Person;
  readonly tenure: Tenure;
}

/** What the record and the knowledge files answer to "who is …". */
export interface WhoAnswer {
  readonly name: string;
  readonly on: string | null;
  /** Of the record: with the offices that the texts give them. */
  readonly inRecord: readonly {
    readonly entity: Entity;
    readonly offices: readonly string[];
    readonly documents: readonly string[];
  }[];
  /** Of the knowledge files: people of that name. */
  readonly people: readonly { readonly person: Person; readonly tenures: readonly Tenure[] }[];
  /** Other names that lead to them: readings, scripts, spellings. */
  readonly aliases: readonly {
    readonly of: string;
    readonly name: string;
    readonly kind: string;
    readonly source: string;
  }[];
  /** When an office was asked for: who held it. */
  readonly holders: readonly Holder[];
}

/** People, bodies and offices by name: "Kan", "prime minister of Japan", "Japanese foreign minister"; `on` narrows offices to a day (EDTF). */
export async function who(
  store: Store | null,
  knowledge: Knowledge,
  name: string,
  on: string | null,
): Promise<WhoAnswer> {
  const wanted = wantedParty(name, knowledge);
  const holders = holdersOf(knowledge, name, on);
  const aliases = holders.length > 0 ? [] : knowledge.aliases.filter((alias) => hasWords(alias.name, wanted));
  const ids = new Set(aliases.map((alias) => alias.of));
  const people = knowledge.people.filter(
    (person) => ids.has(person.id) || [person.name, ...person.names].some((other) => hasWords(other, wanted)),
  );
  const answered = holders.length > 0 ? [] : people;
  const known = new Set([...answered.map((person) => person.id), ...holders.map((holder) => holder.person.id)]);
  return {
    name,
    on,
    inRecord:
      store === null
        ? []
        : await inRecord(
            store,
            (entity) => isWanted(entity, wanted) || (entity.known !== null && known.has(entity.known)),
          ),
    people: answered.map((person) => ({ person, tenures: person.tenures.filter((tenure) => holdsOn(tenure, on)) })),
    aliases: aliases.map(({ of, name: other, kind, source }) => ({ of, name: other, kind, source })),
    holders,
  };
}

async function inRecord(store: Store, matches: (entity: Entity) => boolean): Promise<WhoAnswer["inRecord"]> {
  const entities = (await store.entities()).filter(matches);
  const locals = new Map<string, string>();
  for (const testimony of await store.testimonies()) {
    for (const local of testimony.entities) {
      if (local.office !== null) locals.set(`${testimony.id}#${local.key}`, local.office);
    }
  }
  return entities.map((entity) => {
    const offices = entity.members.flatMap(({ document, key }) => locals.get(`${document}#${key}`) ?? []);
    const documents = entity.members.map((member) => member.document);
    return { entity, offices: [...new Set(offices)].sort(), documents: [...new Set(documents)].sort() };
  });
}

/** Who held the office that the words name, latest first. */
function holdersOf(knowledge: Knowledge, words: string, on: string | null): Holder[] {
  const asked = officeAsked(knowledge, words);
  if (asked === null) return [];
  const all = knowledge.people.flatMap((person) => person.tenures.map((tenure) => ({ person, tenure })));
  const held = all.filter(({ tenure }) => tenure.of === asked.of && isOffice(tenure, asked) && holdsOn(tenure, on));
  return held.sort((a, b) => order(b.tenure.from ?? "", a.tenure.from ?? "") || order(a.person.id, b.person.id));
}

interface Asked {
  readonly of: string;
  readonly offices: ReadonlySet<string>;
  readonly form: string;
}

function isOffice(tenure: Tenure, asked: Asked): boolean {
  return fold(tenure.title) === asked.form || asked.offices.has(tenure.office);
}

/** "prime minister of Japan", "Japan's prime minister", "Japanese prime minister". */
function officeAsked(knowledge: Knowledge, words: string): Asked | null {
  const bare = fold(words.trim())
    .replace(/['’]s\b/g, "")
    .replace(/^the /, "");
  for (const state of knowledge.states) {
    const form = withoutState(bare, state);
    if (form === null) continue;
    const offices = knowledge.offices
      .filter((office) => officeForms(office, state.id).includes(form))
      .map((office) => office.id);
    const titled = knowledge.people.some((person) =>
      person.tenures.some((tenure) => tenure.of === state.id && fold(tenure.title) === form),
    );
    if (offices.length > 0 || titled) return { of: state.id, offices: new Set(offices), form };
  }
  return null;
}

function withoutState(words: string, state: State): string | null {
  const names = [state.name, ...state.names, ...state.demonyms, state.id].map(fold);
  for (const name of names) {
    if (words.endsWith(` of ${name}`)) return words.slice(0, -` of ${name}`.length);
    if (words.endsWith(` of the ${name}`)) return words.slice(0, -` of the ${name}`.length);
    if (words.startsWith(`${name} `)) return words.slice(name.length + 1);
  }
  return null;
}

/** "secretary of state@USA" holds only there. */
function officeForms(office: Office, state: string): string[] {
  return office.forms.flatMap((form) => {
    const [words = "", only] = form.split("@");
    return only === undefined || only === state ? [fold(words)] : [];
  });
}

function holdsOn(tenure: Tenure, on: string | null): boolean {
  if (on === null) return true;
  const day = dayRange(on);
  const from = dayRange(tenure.from).min ?? "0000";
  const to = dayRange(tenure.to).max ?? "9999";
  return (day.max ?? "9999") >= from && (day.min ?? "0000") <= to;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
