import { folded } from "./fold.ts";
import type { Knowledge } from "./knowledge.ts";

/** What words that name an office can mean. */
export interface OfficeNamed {
  /** ISO alpha-3, or an organisation's id in upper case; null where the words do not say. */
  readonly of: string | null;
  /** Ids of offices.tsv; none where the words are a title of nobody. */
  readonly offices: readonly string[];
  /** The words without the state or organisation, as they stand. */
  readonly title: string;
}

/** Names of states and organisations, and forms of offices, to look words up in. */
export interface OfficeIndex {
  /** By folded name. */
  readonly holders: ReadonlyMap<string, string>;
  /** By folded form: the offices, and where alone (null: everywhere). */
  readonly forms: ReadonlyMap<string, readonly { readonly office: string; readonly of: string | null }[]>;
  /** By state or organisation and folded title: offices of those who bear it. */
  readonly titles: ReadonlyMap<string, readonly string[]>;
  /** States by their code of two letters. */
  readonly codes: ReadonlyMap<string, string>;
  readonly states: ReadonlySet<string>;
}

/** Made once of the knowledge. */
export function officeIndex(knowledge: Knowledge): OfficeIndex {
  const holders = holdersOf(knowledge);
  return {
    holders,
    forms: formsOf(knowledge),
    titles: titlesOf(knowledge, holders),
    states: new Set(knowledge.states.map(({ id }) => id)),
    codes: new Map(knowledge.states.flatMap(({ iso2, id }) => (iso2 === null ? [] : [[iso2, id] as const]))),
  };
}

/**
 * "prime minister of Japan", "Japan's prime minister", "Japanese prime minister", "UN Secretary-General", "Foreign Secretary (India)":
 * the offices that the words mean there. `of` is where, when it is known otherwise. Null when no reading has an office.
 */
export function officeIn(words: string, index: OfficeIndex, of: string | null = null): OfficeNamed | null {
  // "president of the European Commission" is a form that holds for the EU alone, and no head of state
  const alone = onlyThere(words.replace(/^the\s+/i, ""), index);
  if (alone !== null)
    return { of: alone, offices: officesFor(words.replace(/^the\s+/i, ""), alone, index), title: words.trim() };
  for (const reading of [...readings(words, index), { of: null, title: words.trim() }]) {
    const where = reading.of ?? of;
    const offices = officesFor(reading.title, where, index);
    if (offices.length > 0) return { of: where, offices, title: reading.title };
  }
  return null;
}

/** The states and organisations whose names stand before, behind or in brackets after the words, longest name first. */
export function readings(words: string, { holders }: OfficeIndex): { of: string; title: string }[] {
  const tokens = words
    .replace(/\s*\(([^()]+)\)\s*$/, " of $1")
    .trim()
    .replace(/^the\s+/i, "")
    .split(/\s+/);
  const found: { of: string; title: string }[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    if (tokens[at]!.toLowerCase() !== "of" && tokens[at]!.toLowerCase() !== "to") continue;
    const rest = tokens.slice(tokens[at + 1]!.toLowerCase() === "the" ? at + 2 : at + 1);
    const of = holders.get(folded(rest.join(" ")));
    if (of !== undefined) found.push({ of, title: tokens.slice(0, at).join(" ") });
  }
  for (let length = Math.min(8, tokens.length - 1); length > 0; length--) {
    const of = holders.get(folded(tokens.slice(0, length).join(" ")));
    if (of !== undefined) found.push({ of, title: tokens.slice(length).join(" ") });
  }
  return found;
}

/** Offices of states: no organisation has them, whatever its president is called. */
const OF_STATES = new Set(["head_of_state", "head_of_government", "monarch", "crown_prince", "royal"]);

/** A form that holds only there wins over the same form everywhere; what is no form may be a title that somebody bears there. */
function officesFor(title: string, of: string | null, { forms, titles, states }: OfficeIndex): readonly string[] {
  const form = folded(title);
  const all = forms.get(form) ?? [];
  const there = all.filter((one) => one.of !== null && one.of === of);
  if (there.length > 0) return distinct(there);
  const everywhere = all.filter((one) => one.of === null);
  const fitting =
    of === null || states.has(of) ? everywhere : everywhere.filter(({ office }) => !OF_STATES.has(office));
  if (fitting.length > 0) return distinct(fitting);
  return of === null ? [] : (titles.get(`${of} ${form}`) ?? portfolio(form, forms));
}

function distinct(meanings: readonly { readonly office: string }[]): readonly string[] {
  return [...new Set(meanings.map(({ office }) => office))];
}

/** "minister of sports" is a minister, though no form has the sports. */
function portfolio(form: string, forms: OfficeIndex["forms"]): readonly string[] {
  const kind = /^((?:deputy |vice )?minister) (?:of|for) \S/.exec(form)?.[1];
  return kind === undefined ? [] : (forms.get(kind) ?? []).map(({ office }) => office).slice(0, 1);
}

/** Where a form holds that holds only there: "nato secretary general". */
function onlyThere(title: string, { forms }: OfficeIndex): string | null {
  const all = forms.get(folded(title)) ?? [];
  const places = new Set(all.map(({ of }) => of));
  return places.size === 1 ? (all[0]?.of ?? null) : null;
}

function holdersOf({ states, organisations }: Knowledge): Map<string, string> {
  const holders = new Map<string, string>();
  const add = (name: string | null, id: string) => {
    const key = name === null ? "" : folded(name);
    if (key !== "" && !holders.has(key)) holders.set(key, id);
  };
  for (const { id, name, official, names, demonyms } of states.toSorted(byKind)) {
    for (const one of [id, name, official, ...names, ...demonyms]) add(one, id);
  }
  for (const { id, name, names, kind } of organisations) {
    if (kind !== "organisation" && kind !== "forum") continue;
    for (const one of [id, name, ...names]) add(one, id.toUpperCase());
  }
  return holders;
}

/** States before territories. */
function byKind(a: { readonly kind: string }, b: { readonly kind: string }): number {
  return a.kind === b.kind ? 0 : a.kind === "state" ? -1 : 1;
}

function formsOf({ offices }: Knowledge): OfficeIndex["forms"] {
  const forms = new Map<string, { office: string; of: string | null }[]>();
  for (const office of offices) {
    for (const given of office.forms) {
      const [form = "", ...scopes] = given.split(/[@~+]/);
      const key = folded(form);
      if (!forms.has(key)) forms.set(key, []);
      for (const of of scopes.length > 0 ? scopes : [null]) forms.get(key)!.push({ office: office.id, of });
    }
  }
  return forms;
}

function titlesOf({ people }: Knowledge, holders: OfficeIndex["holders"]): OfficeIndex["titles"] {
  const titles = new Map<string, Set<string>>();
  for (const { of, title, office } of people.flatMap(({ tenures }) => tenures)) {
    // "Deputy Secretary General of NATO" is the deputy secretary general there
    const tail = / of (?:the )?(.+)$/i.exec(title);
    const short = tail !== null && holders.get(folded(tail[1]!)) === of ? [title.slice(0, tail.index)] : [];
    for (const one of [title, ...short]) {
      const key = `${of} ${folded(one)}`;
      if (!titles.has(key)) titles.set(key, new Set());
      titles.get(key)!.add(office);
    }
  }
  return new Map([...titles].map(([key, offices]) => [key, [...offices]]));
}
