import { type Draft, drop, type Find, type OfficeUse } from "./find.ts";
import { HONORIFICS } from "./heads.ts";
import { matchAt } from "./match.ts";
import { type OfficeForm, type OfficeTable, officeOf } from "./office-table.ts";
import { atomAt, capital, NUMBER, PLAIN, type Reading, together, wordAt } from "./reading.ts";

/** The words of an office in the text, with the words around them that belong to it. */
export interface Phrase {
  readonly form: OfficeForm;
  /** The office itself. */
  readonly core: number;
  readonly coreEnd: number;
  /** With state, adjective and "of …". */
  readonly first: number;
  readonly last: number;
  readonly former: boolean;
  readonly of: readonly Find[];
}

export function phrasesIn(draft: Draft, table: OfficeTable): Phrase[] {
  const { reading, title, owner } = draft;
  const phrases: Phrase[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const forms = table.get(atomAt(reading, i));
    if (!forms) {
      if (HONORIFICS.has(atomAt(reading, i)) && capital(reading, i)) title[i] = 1;
      continue;
    }
    const hit = formAt(reading, i, forms);
    if (!hit || (owner[i]?.form === "name" && owner[i]!.last > hit.last) || refused(reading, i, hit.last)) continue;
    if (
      owner[i]?.form === "name" &&
      owner[i]!.kind !== "person" &&
      owner[i]!.last - owner[i]!.first > 1 &&
      owner[i]!.last >= hit.last
    )
      continue;
    for (let k = i; k < hit.last; k++) if (capital(reading, k) || reading.loud[k] !== PLAIN) title[k] = 1;
    for (let k = i; k < hit.last; k++) {
      const own = owner[k];
      // "Foreign Affairs" in "Minister of Foreign Affairs" is no magazine
      if (own && own.kind !== "state" && own.first >= i && own.last <= hit.last && own.last - own.first < hit.last - i)
        drop(draft, own);
    }
    const phrase = around(draft, i, hit.last, hit.form);
    for (let k = hit.last; k < phrase.last; k++) if (isMagazine(owner[k])) drop(draft, owner[k]!);
    for (let k = hit.last; k < phrase.last; k++) if (!owner[k] && capital(reading, k)) title[k] = 1;
    phrases.push(phrase);
    i = hit.last - 1;
  }
  return phrases;
}

function formAt(reading: Reading, i: number, forms: readonly OfficeForm[]): { form: OfficeForm; last: number } | null {
  for (const form of forms) {
    const last = matchAt(reading, i, form.atoms);
    if (last > 0) return { form, last };
  }
  return null;
}

// "6:33 p.m." is no prime minister, "General Assembly" no general
function refused(reading: Reading, first: number, last: number): boolean {
  if (last - first > 1) return false;
  const word = wordAt(reading, first);
  if (/^p\.?m\.?$/i.test(word)) return reading.written[first - 1] === NUMBER || /^p/.test(word);
  return ["VERB", "AUX", "ADV"].includes(reading.words[first]?.pos ?? "") && !capital(reading, first);
}

const FORMER = new Set(["former", "ex", "late", "then", "ousted", "deposed", "onetime", "erstwhile"]);

export const MODIFIER = new Set(
  "new current outgoing incoming acting interim newly elected re visiting senior chief top top-ranking first deputy vice assistant executive special permanent caretaker long-time longtime embattled honourable honorable his her excellency female youngest powerful hardline".split(
    " ",
  ),
);

function around(draft: Draft, core: number, coreEnd: number, form: OfficeForm): Phrase {
  const { reading, owner } = draft;
  const of: Find[] = [];
  let first = core;
  let former = false;
  for (let k = core - 1; k >= 0 && core - k < 12 && together(reading, k, core); ) {
    const atom = atomAt(reading, k);
    const own = owner[k];
    if (FORMER.has(atom)) {
      former = true;
      first = k--;
    } else if (own && of.length === 0 && named2(own) && !(own.kind === "body" && leads(form))) {
      of.push(own);
      first = own.first;
      k = own.first - 1;
      // "Japanese and Vietnamese foreign ministers"
      while (form.plural && owner[listed(reading, k)]?.kind === "state") {
        of.push(owner[listed(reading, k)]!);
        first = of.at(-1)!.first;
        k = first - 1;
      }
    } else if (atom === "s" && of.length === 0 && owner[k - 1] && named2(owner[k - 1]!)) k--;
    else if (MODIFIER.has(atom) || (/^[-‐‑]$/.test(wordAt(reading, k)) && FORMER.has(atomAt(reading, k - 1)))) k--;
    else break;
  }
  const right = of.length === 0 ? behind(draft, coreEnd, of) : topic(draft, coreEnd);
  return { form, core, coreEnd, first: of.length > 0 || former ? first : core, last: right, former, of };
}

function named2(own: Find): boolean {
  return own.kind !== "person" && own.kind !== "place" && own.kind !== "equipment" && own.kind !== "instrument";
}

// "at the White House Chancellor Scholz said": the White House has no chancellor
function leads(form: OfficeForm): boolean {
  return form.meanings.some((m) => m.rank === 1);
}

function listed(reading: Reading, k: number): number {
  return atomAt(reading, k) === "and" || wordAt(reading, k) === "," ? k - 1 : -1;
}

/** "Minister of Integration and | Foreign Affairs": no magazine. */
function isMagazine(own: Find | undefined): boolean {
  return own?.kind === "outlet" && own.form === "name";
}

/** Over "of Planning and Investment". */
function topic(draft: Draft, at: number): number {
  const { reading, owner } = draft;
  if (!["of", "for"].includes(atomAt(reading, at)) || !capital(reading, at - 1)) return at;
  let k = atomAt(reading, at + 1) === "the" ? at + 2 : at + 1;
  const start = k;
  while (together(reading, at, k)) {
    if (capital(reading, k) && (!owner[k] || isMagazine(owner[k]))) k++;
    else if (
      (atomAt(reading, k) === "and" || wordAt(reading, k) === ",") &&
      k > start &&
      capital(reading, k + 1) &&
      (!owner[k + 1] || isMagazine(owner[k + 1])) &&
      !draft.title[k + 1]
    )
      k++;
    else break;
  }
  return k > start && /^(and|,)$/.test(wordAt(reading, k - 1)) ? k - 1 : k > start ? k : at;
}

/** Over the rest of a list of portfolios: "Minister of Foreign Affairs | , African Integration and Ivorians Abroad | of Côte d'Ivoire". */
function portfolios({ reading, owner, title }: Draft, at: number): number {
  if (
    !/^(,|and)$/.test(wordAt(reading, at)) ||
    !/^(affairs|defence|defense|trade|cooperation|economy|finance|justice|interior)$/.test(atomAt(reading, at - 1))
  )
    return at;
  for (let k = at; k < at + LISTED && together(reading, at, k); k++) {
    if (atomAt(reading, k) === "of" && k > at + 1) {
      const state = owner[atomAt(reading, k + 1) === "the" ? k + 2 : k + 1];
      return state?.kind === "state" && state.form === "name" ? k : at;
    }
    const isPart =
      /^(,|and|for|the|in)$/.test(wordAt(reading, k)) ||
      (capital(reading, k) &&
        !title[k] &&
        (owner[k]?.form === "adjective" || !/^(person|state)$/.test(owner[k]?.kind ?? "")));
    if (!isPart) return at;
  }
  return at;
}

/** Words of a list of portfolios. */
const LISTED = 12;

function behind(draft: Draft, coreEnd: number, of: Find[]): number {
  const { reading, owner } = draft;
  const at = portfolios(draft, topic(draft, coreEnd));
  if (!["of", "for", "in"].includes(atomAt(reading, at))) return at;
  let k = atomAt(reading, at + 1) === "the" ? at + 2 : at + 1;
  const own = owner[k];
  if (own?.form !== "name" || !named2(own) || !together(reading, at, k)) return at;
  of.push(own);
  k = own.last;
  for (let next = listedAfter(reading, k); next > 0 && owner[next]?.kind === "state"; next = listedAfter(reading, k)) {
    if (of.length >= 1 && !isPluralAt(draft, at)) break;
    of.push(owner[next]!);
    k = owner[next]!.last;
  }
  return k;
}

function isPluralAt(draft: Draft, at: number): boolean {
  return /s$/.test(atomAt(draft.reading, at - 1)) || draft.reading.words[at - 1]?.tag.endsWith("S") === true;
}

function listedAfter(reading: Reading, k: number): number {
  if (wordAt(reading, k) === "," && atomAt(reading, k + 1) === "and") return k + 2;
  if (wordAt(reading, k) !== "," && atomAt(reading, k) !== "and") return -1;
  return atomAt(reading, k + 1) === "the" ? k + 2 : k + 1;
}

export function stateOf(phrase: Phrase): string | null {
  return phrase.of[0]?.country ?? null;
}

export function useOf(draft: Draft, phrase: Phrase): OfficeUse {
  const owner = phrase.of[0];
  const of = owner ? (owner.country ?? owner.known[0]?.toUpperCase() ?? null) : null;
  const from = owner?.kind === "body" && owner.last <= phrase.core ? owner.first : phrase.core;
  const end = owner && owner.first >= phrase.coreEnd ? phrase.coreEnd : phrase.last;
  return officeOf(phrase.form, of, titleText(draft.reading, from, Math.max(end, phrase.coreEnd)), phrase.former);
}

function titleText(reading: Reading, first: number, last: number): string {
  const words = reading.doc.text
    .slice(reading.tokens[first]!.start, reading.tokens[last - 1]!.end)
    .replace(/\s+/g, " ");
  const text = words.replace(/^[^'’]{2,30}['’]s (?=\p{L})/u, "");
  if (/\p{Lu}{3}/u.test(text) && reading.loud[first] !== PLAIN) return titled(text.toLowerCase());
  return /\p{Lu}/u.test(text) ? text : titled(text);
}

function titled(text: string): string {
  return text
    .replace(/(?<![\p{L}'’])\p{Ll}/gu, (c) => c.toUpperCase())
    .replace(/ (Of|And|For|The|In|To) /g, (w) => w.toLowerCase());
}
