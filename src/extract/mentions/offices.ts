import { type Draft, find, lay, type OfficeUse, replace } from "./find.ts";
import { HONORIFICS } from "./heads.ts";
import { MODIFIER, type Phrase, phrasesIn, stateOf, useOf } from "./office-phrase.ts";
import type { OfficeTable } from "./office-table.ts";
import { personRunEnd, personRunStart } from "./person-run.ts";
import { atomAt, capital, together, wordAt } from "./reading.ts";
import { singularTitle } from "./singular-title.ts";

/**
 * Offices: "Vietnamese Prime Minister Pham Minh Chinh" gives the name, with office and state; "the prime minister of Japan" an office mention;
 * "Kurt Campbell, the coordinator" joins the office behind the name to it. Plural offices are left for `groups`.
 */
export function offices(draft: Draft, table: OfficeTable): void {
  const phrases = phrasesIn(draft, table);
  for (const phrase of phrases) {
    const use = useOf(draft, phrase);
    if (named(draft, phrase, use)) continue;
    if (phrase.form.plural) {
      if (listNamed(draft, phrase, use)) continue;
      if (use.rank <= 5) layPlural(draft, phrase, use);
    } else if (counts(draft, phrase, use)) {
      const { first, last } = phrase;
      draft.finds.add(
        find({ first, last, kind: "person", form: "office", rule: "office", office: use, country: stateOf(phrase) }),
      );
    }
  }
}

/** Joins the office to the name beside it. */
function named(draft: Draft, phrase: Phrase, use: OfficeUse): boolean {
  if (phrase.form.plural) return false;
  const { reading } = draft;
  for (const at of new Set([phrase.last, phrase.coreEnd])) {
    const start = overHonorifics(draft, at);
    const end = start === at || together(reading, phrase.core, start) ? personRunEnd(draft, start) : start;
    if (end > start && together(reading, phrase.core, start) && layPerson(draft, start, end, use, phrase)) return true;
  }
  return apposed(draft, phrase, use);
}

function overHonorifics(draft: Draft, at: number): number {
  const { reading } = draft;
  let k = at;
  while (
    draft.owner[k]?.kind !== "person" &&
    (HONORIFICS.has(atomAt(reading, k)) || /^H\.?E\.?$/.test(wordAt(reading, k))) &&
    capital(reading, k)
  )
    k += wordAt(reading, k + 1) === "." ? 2 : 1;
  return k;
}

function apposed(draft: Draft, phrase: Phrase, use: OfficeUse): boolean {
  const { reading } = draft;
  // "the prime minister, Fumio Kishida,"
  if (wordAt(reading, phrase.last) === "," && !isBehindName(draft, phrase)) {
    const start = overHonorifics(draft, phrase.last + 1);
    const end = together(reading, phrase.core, start) ? personRunEnd(draft, start) : start;
    if (
      end - start >= 2 &&
      (phrase.of.length > 0 ? /^([,.;)]|who|said|and)$/ : /^,$/).test(wordAt(reading, end) || ".") &&
      (phrase.of.length > 0 || use.rank <= 3) &&
      layPerson(draft, start, end, use, phrase)
    )
      return true;
  }
  // "Kurt Campbell, the coordinator", "Abiy Ahmed new prime minister in Ethiopia"
  let k = phrase.first - 1;
  while (/^(the|a|an|new|who|is|was|current|then|as)$/i.test(wordAt(reading, k)) || MODIFIER.has(atomAt(reading, k)))
    k--;
  const comma = wordAt(reading, k) === "," || wordAt(reading, k) === "(";
  if (comma) k--;
  if (!together(reading, k, phrase.core)) return false;
  const start = personRunStart(draft, k + 1);
  if (k + 1 - start < (comma ? 2 : 2) && draft.owner[k]?.kind !== "person") return false;
  if (start > k || (!comma && phrase.of.length === 0)) return false;
  return layPerson(draft, start, k + 1, use, phrase);
}

/** "Mrs Fall, | Minister of Trade of Senegal, Mr Bourita": without an article the office is that of the name before it. */
function isBehindName({ reading, owner }: Draft, { first, core }: Phrase): boolean {
  return (
    wordAt(reading, first - 1) === "," && owner[first - 2]?.kind === "person" && together(reading, first - 2, core)
  );
}

function layPerson(draft: Draft, first: number, last: number, use: OfficeUse, phrase: Phrase): boolean {
  const old = draft.owner[first];
  const country = stateOf(phrase);
  if (old?.kind === "person" && old.first <= first && old.last >= last) {
    if (!old.office || old.office.rank > use.rank) replace(draft, old, { ...old, office: use });
    return true;
  }
  const known = old?.kind === "person" && old.last - old.first === last - first ? old.known : [];
  return lay(
    draft,
    find({ first, last, kind: "person", form: "name", rule: "office beside the name", known, country, office: use }),
  );
}

/** "foreign ministers Olivier Nduhungirehe and Therese Kayikwamba Wagner": each has the office. */
function listNamed(draft: Draft, phrase: Phrase, use: OfficeUse): boolean {
  const { reading } = draft;
  const one = { ...use, title: singularTitle(use.title) };
  let start = phrase.last;
  let names = 0;
  while (names < 6 && together(reading, phrase.core, start)) {
    const end = personRunEnd(draft, start);
    if (end === start || !layPerson(draft, start, end, one, phrase)) break;
    names++;
    start =
      wordAt(reading, end) === "," && atomAt(reading, end + 1) === "and"
        ? end + 2
        : /^(,|and)$/.test(wordAt(reading, end))
          ? end + 1
          : end;
    if (start === end) break;
  }
  return names > 0;
}

function layPlural(draft: Draft, phrase: Phrase, use: OfficeUse): void {
  const { reading } = draft;
  const states = phrase.of.map((f) => f.country ?? "").filter((c) => c !== "");
  let first = phrase.first;
  if (["two", "both", "three", "four"].includes(atomAt(reading, first - 1))) first--;
  draft.finds.add(
    find({
      first,
      last: phrase.last,
      kind: "person",
      form: "description",
      rule: "offices",
      office: use,
      known: states,
    }),
  );
}

/** Whether an office without a name means someone in particular. */
function counts(draft: Draft, phrase: Phrase, use: OfficeUse): boolean {
  const { reading } = draft;
  const before = atomAt(reading, phrase.first - 1);
  if (use.rank >= 9 || ["a", "an", "any", "every", "no", "another", "each", "some"].includes(before)) return false;
  if (phrase.of.length > 0) return use.rank <= 6 || (use.rank <= 7 && capital(reading, phrase.core));
  if (before === "the" || ["his", "her", "their", "its", "our"].includes(before)) return use.rank <= 3;
  return capital(reading, phrase.core) && use.rank <= 3;
}
