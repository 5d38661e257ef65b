import type { EventClaim } from "../src/document/claim.ts";
import type { Annotated, LocalEntity } from "../src/document/layers.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { uninverted } from "../src/knowledge/uninverted.ts";
import type { Trip } from "./trips-rows.ts";

/** What of one row the record holds. */
export interface Hit {
  readonly traveller: boolean;
  readonly state: boolean;
  readonly dates: boolean;
  /** Against hand-made gold: null where there is none. */
  readonly counterparts: { readonly right: number; readonly found: number; readonly wanted: number } | null;
  /** Names with a title after "met with" that take part in a claim. */
  readonly met: { readonly named: number; readonly found: number };
}

/** Codes of states by the names that the knowledge has, inverted or with another in brackets. */
export type Codes = (name: string) => string | null;

/** Looks up states by any of their names, each also as lists invert it. */
export function codesOf(knowledge: Knowledge): Codes {
  const byName = new Map<string, string>();
  for (const state of knowledge.states)
    for (const name of [...state.names, state.official, state.name]) if (name) byName.set(folded(name), state.id);
  for (const { of, name } of knowledge.aliases) if (/^[A-Z]{3}$/.test(of)) byName.set(folded(name), of);
  return (name) => {
    const bare = name.replace(/\s*\(.*$/, "");
    const other = /\((.*)\)/.exec(name)?.[1] ?? "";
    const tried = [name, ...uninverted(name), bare, ...uninverted(bare), other];
    return tried.map((each) => byName.get(folded(each))).find((code) => code !== undefined) ?? null;
  };
}

/** Scores the claims of one annotated row against it. `gold`: its counterparts, or null. */
export function scoreTrip(trip: Trip, doc: Annotated, codes: Codes, gold: readonly string[] | null): Hit {
  const lookup = new Map(doc.mentions.entities.map((entity) => [entity.key, entity]));
  const events = doc.claims.filter((claim): claim is EventClaim => claim.kind === "event");
  const own = travellers(trip, doc);
  const state = codes(trip.country ?? "United States");
  const visits = events
    .filter((claim) => claim.type === "visit")
    .map((claim) => ({
      traveller: claim.participants.some((p) => p.role === "visitor" && p.entity !== null && own.has(p.entity)),
      state: state !== null && statesOf(claim, lookup).has(state),
      dates: claim.date?.edtf === (trip.start === trip.end ? trip.start : `${trip.start}/${trip.end}`),
    }))
    .filter((visit) => visit.traveller)
    .sort((a, b) => Number(b.state) + Number(b.dates) - Number(a.state) - Number(a.dates));
  const best = visits[0] ?? { traveller: false, state: false, dates: false };
  const partners = partnersIn(events, lookup, own, trip.from === null ? "USA" : codes(trip.from));
  return {
    ...best,
    counterparts: gold === null ? null : compared(gold, partners, codes),
    met: metIn(trip.remark, partners),
  };
}

/** The entities whose mention ends the traveller's name in the heading, with nothing but title words before it; of two travellers, those of both. */
function travellers(trip: Trip, doc: Annotated): ReadonlySet<string> {
  const start = doc.text.indexOf(trip.visitor);
  const found = trip.visitor.split(/(?:,| and) (?=(?:President|Prime Minister) )/u).map((name) => {
    const from = start + trip.visitor.indexOf(name);
    const fitting = doc.mentions.mentions.filter(
      (m) =>
        m.kind === "person" &&
        m.entities.length === 1 &&
        m.end === from + name.length &&
        (m.start <= from || TITLE.test(doc.text.slice(from, m.start))),
    );
    return fitting.map((m) => m.entities[0]!);
  });
  return new Set(found.every((each) => each.length > 0) ? found.flat() : []);
}

const TITLE =
  /^(?:(?:President|Prime|Minister|Secretary|of|State|King|Queen|Prince|Emperor|Chancellor|Premier|Shah|Amir|Emir|Sultan|Sheikh|Pope|Grand|Duke|Duchess|Governor|General|Chairman|Regent|Lord|Acting|Interim|Provisional|Lieutenant|Brigadier|Vice|First|Chief|Junta|Head|elect|-elect|Elect|the|Council|Presidency|Ministers|Government|Supreme|Leader|Crown|Deputy|Foreign|and|&|Junta|Member|Earl)[\s-]*)*$/u;

function statesOf(claim: EventClaim, lookup: ReadonlyMap<string, LocalEntity>): ReadonlySet<string> {
  const keys = [claim.place?.entity, ...claim.participants.filter((p) => p.role === "host").map((p) => p.entity)];
  const states = keys.map((key) => lookup.get(key ?? "")?.country).filter((code) => code != null);
  return new Set(states);
}

/** A person of another side who takes part in a meeting, or hosts a visit, with the words that say so. */
interface Partner {
  readonly key: string;
  readonly country: string | null;
  readonly office: string;
  readonly words: string;
}

function partnersIn(
  events: readonly EventClaim[],
  lookup: ReadonlyMap<string, LocalEntity>,
  own: ReadonlySet<string>,
  home: string | null,
): readonly Partner[] {
  const found = new Map<string, Partner>();
  for (const claim of events) {
    if (!/^(meeting|summit|visit|negotiation)$/.test(claim.type)) continue;
    for (const { entity, role, evidence } of claim.participants) {
      const person = lookup.get(entity ?? "");
      if (person?.kind !== "person" || own.has(person.key) || (claim.type === "visit" && role !== "host")) continue;
      if (home !== null && person.country === home) continue;
      const words = [person.name, ...person.names, evidence?.exact ?? ""].join(" ");
      found.set(person.key, {
        key: person.key,
        country: person.country,
        office: person.office ?? "",
        words: folded(words),
      });
    }
  }
  return [...found.values()];
}

function compared(gold: readonly string[], partners: readonly Partner[], codes: Codes): Hit["counterparts"] {
  const left = new Set(partners);
  let right = 0;
  for (const item of gold) {
    const hit = [...left].find((partner) => isHe(partner, item, codes));
    if (!hit) continue;
    left.delete(hit);
    right++;
  }
  return { right, found: partners.length, wanted: gold.length };
}

/** "Prime Minister Mulroney": his last name is among the words; "President of Brazil": one of that state, by office or by a group of them. */
function isHe({ country, office, words }: Partner, item: string, codes: Codes): boolean {
  const [, title = "", of = ""] = /^(.+?)s? of (.+)$/.exec(item) ?? [];
  const named = TITLE.test(title) ? codes(of.replace(/^the /, "")) : null;
  const all = ` ${words} ${folded(office)} `;
  if (title !== "" && named !== null)
    return (
      country === named &&
      folded(title)
        .split(" ")
        .every((word) => all.includes(` ${word} `) || all.includes(` ${word}s `))
    );
  const name = item.replace(/ of .*$/, "");
  const parts = folded(name.replace(TITLE_WORDS, ""))
    .split(" ")
    .filter((word) => word.length > 3);
  // the last name, or two words of a longer one
  return all.includes(` ${lastName(name)} `) || parts.filter((word) => all.includes(` ${word} `)).length > 1;
}

/** The last word of a name that is no number of a reign. */
function lastName(name: string): string {
  const words = folded(name).split(" ");
  return words.findLast((word) => !/^[ivx]+$/.test(word)) ?? words.at(-1)!;
}

const TITLE_WORDS =
  /\b(?:President|Prime|Minister|Foreign|Affairs|King|Queen|Secretary|General|former|Crown|Prince)\b/g;

const NAMED =
  /(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Pope|Sultan|Emir|Amir|Chairman|(?:Foreign|Defense|Finance) (?:Minister|Secretary)|Secretary of State) ((?:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Oct|Nov|Dec|Jan|Feb|Aug|Sept)\b)\p{Lu}[\p{L}'’.-]+ ?)+)/gu;

/** How many of the names with a title, in sentences with "met with", take part. */
function metIn(remark: string, partners: readonly Partner[]): Hit["met"] {
  const sentences = remark.split(/(?<=\p{Ll})\. /u).filter((sentence) => /\b[Mm]et with\b/.test(sentence));
  const names = sentences.flatMap((s) =>
    [...s.slice(s.search(/[Mm]et with/)).matchAll(NAMED)].map((m) => m[1]!.trim()),
  );
  const found = names.filter((name) => {
    const last = lastName(name);
    return partners.some(({ words }) => ` ${words} `.includes(` ${last} `));
  });
  return { named: names.length, found: found.length };
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|['’‘.]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
