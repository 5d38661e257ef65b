import { folded } from "../fold.ts";
import { KINDS, kindNamed } from "../kinds.ts";
import { officeIn, readings } from "../office-words.ts";
import { shown } from "./clean.ts";
import { type At, type Draft, unwanted } from "./draft.ts";
import { addPerson, holderNamed, type Lookup, type PersonKnown, peopleNamed } from "./lookup.ts";
import { nameParts, personId } from "./person-name.ts";

type Cells = Readonly<Record<string, string>>;

/**
 * The rows of people.tsv and aliases.tsv that one row of a list of people makes, whose cells are clean: the person by id, by Wikidata's number, by name, or
 * new by the rule for ids; the office by its id or by words. Throws for what cannot be told.
 */
export function peopleDrafts(cells: Cells, lookup: Lookup, at: At): Draft[] {
  const place = placeOf(cells, lookup, at);
  const office = officeOf(cells, place, lookup, at);
  const country = place.country ?? (office !== null && lookup.states.has(office.of) ? office.of : null);
  const person = personOf(cells, country, lookup, at);
  const label = nameParts(cells.name ?? "", country).name;
  const names = [...listOf(cells.names), ...(isNameOf(label, person, lookup) ? [] : [label])];
  const others = [...new Set(names)].filter((name) => name !== person.name && name !== "");
  const row = {
    ...{
      id: person.id,
      name: person.name,
      family: person.family,
      country: person.country ?? "",
      names: others.join("|"),
    },
    ...{ office: office?.id ?? "", title: office?.title ?? "", of: office?.of ?? "" },
    ...{ from: cells.from ?? "", to: cells.to ?? "" },
  };
  const alone = office === null && cells.alias !== undefined && lookup.people.has(person.id);
  addPerson(lookup, person, [person.name, ...others]);
  return [...(alone ? [] : [{ kind: KINDS[0]!, cells: row, at }]), ...aliasDrafts(cells, person, at)];
}

function aliasDrafts(cells: Cells, person: PersonKnown, at: At): Draft[] {
  const name = cells.alias ?? "";
  if (name === "" || name === person.name) return [];
  return [
    { kind: kindNamed("aliases")!, cells: { of: person.id, name, kind: cells["alias kind"] || aliasKind(name) }, at },
  ];
}

/** Another script, or else another spelling. */
export function aliasKind(name: string): string {
  return /\p{Script=Latin}/u.test(name) ? "spelling" : "script";
}

/** Whether the words lead to the person already, in whatever order they stand. */
function isNameOf(name: string, person: PersonKnown, lookup: Lookup): boolean {
  return name === person.name || peopleNamed(lookup, name, null).includes(person.id);
}

interface Place {
  readonly country: string | null;
  readonly of: string | null;
}

/** The state of the person and where the office is, so far as columns tell. */
function placeOf(cells: Cells, lookup: Lookup, at: At): Place {
  const state = holder(cells.iso3 || cells.country, "country", lookup, at);
  const of = holder(cells.of, "of", lookup, at);
  if (state !== null && !lookup.states.has(state)) return { country: null, of: of ?? state };
  return { country: state, of };
}

function holder(words: string | undefined, column: string, lookup: Lookup, at: At): string | null {
  if (!words) return null;
  const found = holderNamed(lookup, words);
  if (found === null) throw unwanted(at, `a state or organisation that the files know in "${column}"`, shown(words));
  return found;
}

interface OfficeTold {
  readonly id: string;
  readonly title: string;
  readonly of: string;
}

function officeOf(cells: Cells, place: Place, lookup: Lookup, at: At): OfficeTold | null {
  const words = cells.office ?? "";
  const told = cells["office id"] || "";
  if (words === "" && told === "") return null;
  const where = place.of ?? place.country;
  const named = officeIn(words, lookup.offices, where);
  const reading = named ?? readings(words, lookup.offices)[0] ?? { of: null, title: words };
  const id = told || (named?.offices[0] ?? (lookup.officeIds.has(words) ? words : undefined));
  if (id === undefined) throw unwanted(at, "an office that offices.tsv has a form for (or its id)", shown(words));
  const of = place.of ?? reading.of ?? place.country;
  if (of === null) throw unwanted(at, `the state or organisation of the office`, shown(words));
  return { id, of, title: cells.title || capital(reading.title) };
}

function capital(title: string): string {
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

function personOf(cells: Cells, country: string | null, lookup: Lookup, at: At): PersonKnown {
  const { name = "", qid = "" } = cells;
  const given = cells.id || lookup.byQid.get(qid.split(",")[0] ?? "");
  const same = given || name === "" ? [] : peopleNamed(lookup, name, country);
  if (same.length > 1) throw unwanted(at, 'an "id", since several have the name', same.sort().join(", "));
  const id = given || same[0];
  const known = id === undefined ? undefined : lookup.people.get(id);
  if (known !== undefined) return known;
  // Wikidata may have the family name in another spelling than the label: then it is none to go by
  const parts =
    cells.family && (name === "" || name.includes(cells.family))
      ? { name: name || [cells.given, cells.family].join(" ").trim(), family: cells.family, given: givenIn(cells) }
      : nameParts(name, country);
  const bearer =
    parts.given === "" && id === undefined ? lookup.families.get(`${country} ${folded(parts.name)}`) : undefined;
  if (bearer !== undefined)
    throw unwanted(at, `the whole name, or an id, since ${bearer} has that family name`, shown(name));
  const made = id ?? personId(parts, country);
  if (made === null) throw unwanted(at, "a family and a given name in Latin letters, or an id", shown(name));
  return lookup.people.get(made) ?? { id: made, name: parts.name, family: parts.family, country };
}

/** The given names: as told, else what the name has besides the family's. */
function givenIn({ given = "", name = "", family = "" }: Cells): string {
  if (given !== "") return given;
  return name.replace(family, " ").replace(/,/g, " ").replace(/\s+/g, " ").trim();
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? "")
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
