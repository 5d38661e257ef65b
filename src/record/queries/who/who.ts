import type { Basis, Knowledge } from "../../../knowledge/knowledge.ts";
import type { Store } from "../../store.ts";
import { hasWords, type Wanted, wantedParty } from "../party.ts";
import { allHolders, besides, type Holder, holdersAsked } from "./holders.ts";
import { type InRecord, recordAnswer } from "./in-record.ts";
import { officeNotes, placeName, trust } from "./notes.ts";
import { type NameFound, type PersonFound, peopleFound } from "./people.ts";
import { type Question, questionIn } from "./question.ts";
import { similarNames } from "./similar.ts";

/** A state or an organisation of the knowledge files. */
export interface ThingFound {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly source: string;
  readonly verified: boolean;
  readonly rows: readonly Basis[];
}

/** What the record and the knowledge files answer to "who is …", each with what it rests on. */
export interface WhoAnswer {
  readonly name: string;
  readonly on: string | null;
  /** How the words were understood, when they name an office. */
  readonly asked: {
    readonly relation: Question["relation"];
    readonly title: string;
    readonly of: string;
    readonly place: string;
    readonly offices: readonly string[];
  } | null;
  /** Who holds, held, or came before or after. */
  readonly holders: readonly Holder[];
  /** Of the knowledge files: people of that name. */
  readonly people: readonly PersonFound[];
  /** States, organisations and bodies of that name. */
  readonly things: readonly ThingFound[];
  /** Other names of somebody or something with the words asked for. */
  readonly aliases: readonly (NameFound & { readonly of: string })[];
  readonly inRecord: readonly InRecord[];
  /** What is to be known of the answer, in sentences. */
  readonly notes: readonly string[];
  /** When nothing was found: names that are spelt nearly so. */
  readonly similar: readonly string[];
}

/**
 * People, bodies and offices: "Kan", "prime minister of Japan", "former Japanese foreign minister", "successor of Suga"; `on` narrows
 * offices to a time (EDTF). `store` may be null: then the knowledge files alone answer.
 */
export async function who(
  store: Store | null,
  knowledge: Knowledge,
  name: string,
  on: string | null,
): Promise<WhoAnswer> {
  const question = questionIn(name, knowledge);
  const wanted = wantedParty(question.words, knowledge);
  const office = officeAnswer(question, wanted, knowledge, on);
  const byName = office.holders.length > 0 || isEmpty(wanted) ? nobody : named(wanted, knowledge, on);
  const ids = [...office.holders.map(({ person }) => person.id), ...byName.people.map(({ person }) => person.id)];
  const entities = store === null ? [] : await store.entities();
  const inRecord = store === null ? [] : await recordAnswer(store, entities, new Set(ids), wanted);
  const found = ids.length + byName.things.length + byName.aliases.length + inRecord.length > 0;
  const similar = found ? [] : similarNames(question.words, knowledge, entities);
  return { name, on, ...office, ...byName, inRecord, similar };
}

function isEmpty(wanted: Wanted): boolean {
  return wanted.words.every((words) => words.length === 0);
}

const nobody: Pick<WhoAnswer, "people" | "things" | "aliases"> = { people: [], things: [], aliases: [] };

function officeAnswer(
  question: Question,
  wanted: Wanted,
  knowledge: Knowledge,
  on: string | null,
): Pick<WhoAnswer, "asked" | "holders" | "notes"> {
  const { relation, office } = question;
  const all = office === null ? [] : allHolders(knowledge, office);
  const asked = office && {
    relation,
    title: office.title,
    of: office.of,
    place: placeName(office.of, knowledge),
    offices: office.offices,
  };
  if (relation === "predecessor" || relation === "successor") {
    const { base, also } = office === null ? tenuresOf(wanted, knowledge, on) : { base: incumbents(all, on), also: [] };
    const holders = besides(knowledge, base, relation);
    const none = base.length > 0 && holders.length === 0 ? [`The files know no ${relation} there.`] : [];
    return { asked, holders, notes: [...none, ...also, ...(holders.length > 0 ? trust(holders) : [])] };
  }
  const holders = holdersAsked(all, relation, on);
  return { asked, holders, notes: officeNotes(question, on, { holders, all, knowledge }) };
}

/** Those in office at the time, or by the files still; else the last. */
function incumbents(all: readonly Holder[], on: string | null): readonly Holder[] {
  const there = holdersAsked(all, "current", on);
  return there.length > 0 ? there : all.slice(0, 1);
}

/** Offices of those whom the name fits best: whoever has it as another name or a part of a longer one is told of in a note. */
function tenuresOf(wanted: Wanted, knowledge: Knowledge, on: string | null): { base: Holder[]; also: string[] } {
  const found = peopleFound(knowledge, wanted, on);
  const best = Math.max(1, found[0]?.rank ?? 0);
  const meant = found.filter(({ rank }) => rank <= best);
  const others = found.filter(({ rank }) => rank > best && rank < 3).map(({ person }) => person.name);
  const also =
    others.length === 0
      ? []
      : [`“${wanted.input}” is also another name of ${others.join(", ")}: ask by the whole name.`];
  return { base: meant.flatMap(({ person, tenures }) => tenures.map((tenure) => ({ person, tenure }))), also };
}

function named(
  wanted: Wanted,
  knowledge: Knowledge,
  on: string | null,
): Pick<WhoAnswer, "people" | "things" | "aliases"> {
  const people = wanted.country === null ? peopleFound(knowledge, wanted, on) : [];
  const { states, organisations, aliases } = knowledge;
  const things = [
    ...states.filter(({ id }) => id === wanted.country),
    ...organisations.filter(({ id }) => id === wanted.known),
  ];
  return {
    people,
    things: things.map(({ id, kind, name, names, source, verified, rows }) => ({
      id,
      kind,
      name,
      names,
      source,
      verified,
      rows: rows ?? [],
    })),
    aliases: aliases
      .filter((alias) =>
        things.length === 0 ? hasWords(alias.name, wanted) : things.some(({ id }) => id === alias.of),
      )
      .map(({ of, name, kind, source, rows }) => ({ of, name, kind, source, rows: rows ?? [] })),
  };
}
