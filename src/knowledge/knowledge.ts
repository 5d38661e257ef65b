import type { Row } from "./tsv.ts";

/** The row of a knowledge file that something rests on. */
export interface Basis {
  /** As in errors: "people/europe.tsv", or with the folder for files read over the first one. */
  readonly file: string;
  readonly line: number;
  /** 0 in the first folder, 1 and on in those read over it. */
  readonly layer: number;
  readonly source: string;
  readonly verified: boolean;
}

/** A claim of knowledge may contradict a text only when `verified`: it rests on a source, not on general knowledge. */
interface Sourced {
  /** Where the row is from; "unverified" when it rests on general knowledge alone. */
  readonly source: string;
  readonly verified: boolean;
  /** The rows that it rests on; absent where it was not read from files. */
  readonly rows?: readonly Basis[];
}

/** A state or territory. */
export interface State extends Sourced {
  /** ISO 3166 alpha-3; user-assigned codes (XKX Kosovo) and "EUU"-like codes are not used for states. */
  readonly id: string;
  readonly iso2: string | null;
  readonly kind: "state" | "territory";
  readonly name: string;
  readonly official: string | null;
  /** Other names and spellings. */
  readonly names: readonly string[];
  /** "Vietnamese", "Japanese": adjectives and nouns for its people. */
  readonly demonyms: readonly string[];
  readonly capital: string | null;
  /** EDTF years of its existence where it matters (Soviet Union ../1991), else null. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A time in an office. `from` and `to` are EDTF; null `to`: still in office at the date of the source. */
export interface Tenure extends Sourced {
  readonly person: string;
  /** Id in offices.tsv: head_of_state, head_of_government, foreign_minister, defence_minister, spokesperson … */
  readonly office: string;
  /** What the holder is called: "Prime Minister", "Chancellor", "General Secretary of the Communist Party". */
  readonly title: string;
  /** ISO alpha-3, or id of an organisation (EU, ASEAN, UN, NATO). */
  readonly of: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A person, with the names that a text may use. */
export interface Person {
  /** "jpn-suga-yoshihide": state and name, stable. */
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  /** The family name, as it stands in `name`. */
  readonly family: string;
  readonly names: readonly string[];
  readonly tenures: readonly Tenure[];
  /** All rows of the person; absent where it was not read from files. */
  readonly rows?: readonly Basis[];
}

/** Other names of a person, state or organisation: readings (菅 Kan), scripts, spellings, misreadings. */
export interface Alias extends Sourced {
  readonly of: string;
  readonly name: string;
  /** "reading", "script", "spelling", "short form", "mistranslation". */
  readonly kind: string;
}

/** An office as words name it: "prime minister", "foreign minister", "secretary of state" (in USA). */
export interface Office extends Sourced {
  readonly id: string;
  /** Lower-case forms, with "~" where the state's own form holds only there: "secretary of state@USA". */
  readonly forms: readonly string[];
  /** Higher first: 1 head of state … 9 official. */
  readonly rank: number;
}

/** An organisation, forum, body, outlet, treaty or named partnership. */
export interface Organisation extends Sourced {
  /** "asean", "cptpp", "vnm-mofa": stable. */
  readonly id: string;
  readonly kind: "organisation" | "forum" | "body" | "outlet" | "instrument" | "concept" | "equipment";
  readonly name: string;
  readonly names: readonly string[];
  /** ISO alpha-3 for bodies and outlets of a state. */
  readonly country: string | null;
}

/** Outlets of one owner. */
export interface OutletFamily extends Sourced {
  readonly id: string;
  /** As it is shown: "Nikkei Inc.", "Chinese party and state media". */
  readonly owner: string;
  /** Ids of outlets. */
  readonly outlets: readonly string[];
}

/** Who belongs to an organisation or is party to a treaty, and when. */
export interface Membership extends Sourced {
  readonly organisation: string;
  /** ISO alpha-3 or the id of another organisation. */
  readonly member: string;
  /** "member", "signatory", "observer", "applicant", "partner". */
  readonly standing: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What two states call their ties, and from when to when. */
export interface Partnership extends Sourced {
  /** ISO alpha-3 of both. */
  readonly parties: readonly string[];
  /** "Extensive Strategic Partnership". */
  readonly name: string;
  readonly from: string;
  /** null: the name at the date of the source. */
  readonly to: string | null;
}

/** One meeting of a recurring summit. */
export interface Summit extends Sourced {
  /** Id of the series in organisations.tsv: "cop", "g20", "quad", "asean-summit". */
  readonly series: string;
  /** "COP26", "26th", "2021". */
  readonly number: string | null;
  readonly name: string;
  readonly date: string;
  readonly place: string | null;
  readonly country: string | null;
  readonly mode: "in person" | "virtual" | null;
}

/** A city, region, sea, island group or continent. */
export interface PlaceName extends Sourced {
  readonly id: string;
  readonly kind: "capital" | "city" | "region" | "sea" | "island" | "continent" | "site";
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string | null;
}

/** All knowledge files, read. `version` is the content hash of the files: part of what the record is a function of. */
export interface Knowledge {
  readonly version: string;
  readonly states: readonly State[];
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly aliases: readonly Alias[];
  readonly organisations: readonly Organisation[];
  /** Absent where it was not read from files. */
  readonly families?: readonly OutletFamily[];
  readonly memberships: readonly Membership[];
  readonly partnerships?: readonly Partnership[];
  readonly summits: readonly Summit[];
  readonly places: readonly PlaceName[];
  /** Rows of the coding tables, as read: frames.tsv, modes.tsv, cues.tsv, topics.tsv. */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** The same rows with the file and line where each stands; absent where they were not read from files. */
  readonly tableRows?: Readonly<Record<string, readonly Row[]>>;
}
