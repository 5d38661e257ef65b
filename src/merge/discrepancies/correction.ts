import { overlaps } from "../../document/span.ts";
import type { Corrected, Correction } from "../../extract/corrections/corrections.ts";
import type { Act } from "../act.ts";
import { daysOf, shareDays, width } from "../days.ts";
import { fold, sorted } from "../fold.ts";
import type { DiscrepancyKind, Testimony } from "../merged.ts";
import { type Finding, type Findings, finding, type Quoted, quote, quoted, sayer } from "./finding.ts";
import type { Stories } from "./stories.ts";

/** A correction with what its document names. */
interface Placed {
  readonly doc: Testimony;
  readonly correction: Correction;
  /** Ids of entities and codes of states that the document names. */
  readonly named: ReadonlySet<string>;
  /** The documents that are of one story with that of the correction, with that itself. */
  readonly story: ReadonlySet<string>;
}

/**
 * What was found, with what a correction explains: one side says what another document, or a later one of the same outlet, takes back. What a correction takes
 * back and only the text corrected says is added.
 */
export function withCorrections(
  found: readonly Finding[],
  findings: Findings,
  { besides }: Stories,
): readonly Finding[] {
  const corrections = correctionsIn(findings, besides);
  if (corrections.length === 0) return found;
  const byClaim = new Map(findings.acts.map((act) => [act.claim.id, act]));
  const explained = found.map((one) => explain(one, byClaim, corrections));
  const told = new Set(explained.flatMap(({ kind, claims }) => claims.map((claim) => `${kind} ${claim}`)));
  const byDocument = Map.groupBy(findings.acts, ({ doc }) => doc.id);
  const taken = corrections.flatMap((placed) => takenBack(placed, byDocument));
  const added = taken.filter(({ kind, claims }) => !claims.some((claim) => told.has(`${kind} ${claim}`)));
  const shown = [...explained, ...added];
  const alone = corrections.filter((placed) => !shown.some((one) => isShownIn(placed, one)));
  return [...shown, ...alone.flatMap((placed) => inItself(placed, byDocument))];
}

function isShownIn({ doc, correction }: Placed, { explanation, evidence }: Finding): boolean {
  return explanation === "correction" && evidence.some((one) => one.document === doc.id && overlaps(one, correction));
}

function correctionsIn({ documents, entities }: Findings, besides: Stories["besides"]): readonly Placed[] {
  return documents.flatMap((doc) => {
    const own = doc.print?.corrections ?? [];
    if (own.length === 0) return [];
    const all = doc.entities.flatMap(({ key }) => entities.of(doc.id, key) ?? []);
    const named = new Set(all.flatMap(({ id, country }) => [id, ...(country === null ? [] : [country])]));
    const story = new Set([doc.id, ...besides(doc.id)]);
    return own.map((correction) => ({ doc, correction, named, story }));
  });
}

/** The document of the correction is of one story with that of the act, and names all states and people of the act, or is of the outlet that told it and names one of them. */
function isAbout({ doc, named, story }: Placed, act: Act): boolean {
  if (!story.has(act.doc.id)) return false;
  const keys = [...act.states, ...act.people].filter((key) => !key.startsWith("unnamed"));
  const ownOutlet = doc.publisher !== null && doc.publisher === act.doc.publisher;
  return keys.length > 0 && (ownOutlet ? keys.some((key) => named.has(key)) : keys.every((key) => named.has(key)));
}

const KINDS: readonly DiscrepancyKind[] = ["date", "number", "place", "participant"];

function explain(one: Finding, byClaim: ReadonlyMap<string, Act>, corrections: readonly Placed[]): Finding {
  if (one.explanation !== null) return one;
  const acts = one.claims.flatMap((claim) => byClaim.get(claim) ?? []);
  const placed = corrections.find((some) => acts.some((act) => explains(some, act, one)));
  if (placed === undefined) return one;
  const { doc, correction } = placed;
  const evidence = [...one.evidence, quoted(doc, correction)];
  const note = `${one.note}; ${sayerOf(doc)} corrects: ${standsIn(correction)}`;
  const { claims, isOfThese: _, ...rest } = one;
  return { ...rest, ...finding(one.kind, one.field, { claims, evidence, note, explanation: "correction" }) };
}

function explains(placed: Placed, act: Act, { kind, evidence }: Finding): boolean {
  if (!isAbout(placed, act)) return false;
  // a report denied by its own correction
  if (kind === "occurrence" || kind === "status") return liesIn(act, placed);
  return KINDS.includes(kind) && act.doc.id !== placed.doc.id && isTakenBack(act, placed, kind, evidence);
}

function liesIn({ doc, claim }: Act, { doc: own, correction }: Pick<Placed, "doc" | "correction">): boolean {
  const spans = [correction, correction.standing].filter((span) => span !== null);
  return doc.id === own.id && spans.some((span) => overlaps(span, claim.evidence));
}

/** Whether what the act tells is among what was wrong, and not among what is right. */
function isTakenBack(act: Act, { doc, correction }: Placed, kind: DiscrepancyKind, quoted: readonly Quoted[]): boolean {
  const { retracted, standing } = correction;
  const says = SAYS[kind];
  if (says === undefined || retracted === null || !says(act, retracted, quoted)) return false;
  if (standing === null) return kind === "date" || kind === "number";
  // "not on 3 May but on 4 May": who met is not in question
  const otherTime = [retracted, standing].every(({ dates, numbers }) => dates.length + numbers.length > 0);
  if ((kind === "place" || kind === "participant") && otherTime) return false;
  return !says(act, standing, quoted) && replaces(standing, kind, doc);
}

/** What is right gives another date, number, place or person. */
function replaces(standing: Corrected, kind: DiscrepancyKind, { mentions }: Testimony): boolean {
  if (kind === "date") return standing.dates.length > 0;
  if (kind === "number") return standing.numbers.length > 0;
  const wanted = kind === "place" ? /^(place|state)$/ : /^person$/;
  return mentions.some(
    (mention) => wanted.test(mention.kind) && mention.form === "name" && overlaps(mention, standing),
  );
}

type Says = (act: Act, words: Corrected, quoted: readonly Quoted[]) => boolean;

const SAYS: Partial<Readonly<Record<DiscrepancyKind, Says>>> = {
  date: ({ days }, { dates }) =>
    days !== null &&
    width(days) <= 31 &&
    dates.map(daysOf).some((one) => one !== null && width(one) <= 31 && shareDays(one, days)),
  number: ({ doc }, { numbers }, quoted) => {
    const own = (doc.print?.counts ?? []).filter((count) =>
      quoted.some((one) => one.document === doc.id && overlaps(one, count)),
    );
    return own.some(({ number }) => numbers.includes(number));
  },
  place: ({ place }, words) => place !== null && hasWords(words, place.name),
  participant: ({ actors }, words) =>
    actors.some(({ isPerson, name }) => isPerson && hasWords(words, name.split(" ").at(-1)!)),
};

function hasWords({ exact }: Corrected, name: string): boolean {
  return ` ${fold(exact).join(" ")} `.includes(` ${fold(name).join(" ")} `);
}

/** What the correction takes back and an act of another document tells. */
function takenBack(placed: Placed, byDocument: ReadonlyMap<string, readonly Act[]>): readonly Finding[] {
  const { doc, correction, story } = placed;
  if (correction.retracted === null) return [];
  const writtenBy = daysOf(doc.published)?.to ?? Infinity;
  const others = sorted(story).filter((id) => id !== doc.id);
  const about = others.map((id) =>
    (byDocument.get(id) ?? []).filter(
      (act) => act.family !== "statement" && act.writtenBy <= writtenBy && isAbout(placed, act),
    ),
  );
  return KINDS.flatMap((kind) => {
    const wrong = about.flatMap((acts) => acts.find((act) => isTakenBack(act, placed, kind, [quote(act)])) ?? []);
    return wrong.map((act) => {
      const own = (byDocument.get(doc.id) ?? []).filter((one) => liesIn(one, placed) && one.family === act.family);
      return finding(kind, kind, {
        claims: sorted([act, ...own].map(({ claim }) => claim.id)),
        evidence: [
          quote(act),
          quoted(doc, correction),
          ...(correction.standing === null ? [] : [quoted(doc, correction.standing)]),
        ],
        note: `${sayer(act)} is corrected by ${sayerOf(doc)}: ${standsIn(correction)}`,
        explanation: "correction",
      });
    });
  });
}

/** What a correction itself says was wrong and is right: its own text may be the only one that tells both. */
function inItself({ doc, correction }: Placed, byDocument: ReadonlyMap<string, readonly Act[]>): readonly Finding[] {
  const { retracted, standing } = correction;
  if (retracted === null || standing === null) return [];
  const kind = KINDS.find((one) => areApart(doc, retracted, standing, one));
  if (kind === undefined) return [];
  const counts = kind === "number" ? (doc.print?.counts ?? []) : [];
  const before = counts.filter(
    ({ number, sentence }) => retracted.numbers.includes(number) && !overlaps(sentence, correction),
  );
  const acts = byDocument.get(doc.id) ?? [];
  const own = acts.filter((act) => act.family !== "statement" && liesIn(act, { doc, correction }));
  return [
    finding(kind, kind, {
      claims: own.map(({ claim }) => claim.id),
      evidence: [...before.map(({ sentence }) => quoted(doc, sentence)), quoted(doc, retracted), quoted(doc, standing)],
      note: `${sayerOf(doc)} corrects "${oneLine(retracted)}": "${oneLine(standing)}"`,
      explanation: "correction",
    }),
  ];
}

/** Whether what was wrong and what is right differ in this: both tell one, and not the same. */
function areApart(doc: Testimony, retracted: Corrected, standing: Corrected, kind: DiscrepancyKind): boolean {
  if (kind === "date") {
    const [wrong, right] = [retracted, standing].map(({ dates }) => dates.flatMap((date) => daysOf(date) ?? []));
    return wrong!.length > 0 && right!.length > 0 && !wrong!.some((x) => right!.some((y) => shareDays(x, y)));
  }
  const told = (words: Corrected): readonly (string | number)[] =>
    kind === "number" ? words.numbers : namesIn(doc, words, kind === "place" ? "place" : "person");
  const [wrong, right] = [told(retracted), told(standing)];
  return wrong.length > 0 && right.length > 0 && !wrong.some((one) => right.includes(one));
}

function namesIn({ mentions }: Testimony, words: Corrected, kind: "place" | "person"): readonly string[] {
  return mentions
    .filter((mention) => mention.kind === kind && mention.form === "name" && overlaps(mention, words))
    .flatMap(({ entities }) => entities);
}

function oneLine({ exact }: { readonly exact: string }): string {
  return exact.replace(/\s+/g, " ").trim();
}

function sayerOf({ publisher, file }: Testimony): string {
  return publisher ?? `the text of ${file}`;
}

/** What stands, in its words. */
function standsIn({ standing, exact }: Correction): string {
  return `"${oneLine({ exact: standing?.exact ?? exact })}"`;
}
