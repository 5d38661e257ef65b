import type { Basis, Tenure } from "../../knowledge/knowledge.ts";
import type { Quotation } from "../../record/queries/who/evidence.ts";
import type { Holder } from "../../record/queries/who/holders.ts";
import type { NameFound, PersonFound } from "../../record/queries/who/people.ts";
import type { InRecord, WhoAnswer } from "../../record/queries/who/who.ts";
import { dateWords } from "../chronology/date-words.ts";
import { marked } from "./mark.ts";
import { oneLine, visible } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

/** So many documents are quoted of each; --json has more. */
const QUOTED = 3;

/** The answer for a terminal: holders of the office, people, things, then what the record has; every line with what it rests on. */
export function whoText(answer: WhoAnswer, screen: Screen): string {
  const blocks = [
    holders(answer, screen),
    answer.notes.map((note) => wrap(note, { width: screen.width })).join("\n"),
    people(answer, screen),
    things(answer, screen),
    inRecord(answer, screen),
  ];
  const found = [0, 2, 3, 4].some((at) => blocks[at] !== "");
  const all = found ? blocks : [nobody(answer, screen), blocks[1]!];
  return `${all.filter((block) => block !== "").join("\n\n")}\n`;
}

function nobody({ name, asked, similar, on }: WhoAnswer, screen: Screen): string {
  const office = asked === null ? "" : `; holders of “${asked.title}” (${asked.offices.join(", ")}) of ${asked.place}`;
  const lines = [
    asked !== null ? "Nobody found." : `Nobody called “${name}” in the record or the knowledge files.`,
    `Looked for: an office of a state or organisation; people, bodies and states with all the words in a name or another name of theirs${office}${on === null ? "" : `; ${dateWords(on)}`}.`,
    ...(similar.length === 0 ? [] : [`Similar names: ${similar.join(", ")}.`]),
  ];
  return lines.map((line) => wrap(oneLine(line), { width: screen.width })).join("\n");
}

const HEADS: Readonly<Record<string, string>> = {
  holder: "",
  current: "Still in office by the files: ",
  former: "Formerly ",
  acting: "Acting ",
};

function holders({ holders: all, on, asked }: WhoAnswer, screen: Screen): string {
  if (all.length === 0) return "";
  if (all[0]?.beside !== undefined) return besides(all, asked?.relation, screen);
  const office = asked === null ? "In office" : `${HEADS[asked.relation] ?? ""}${asked.title}, ${asked.place}`;
  const rows = holderRows(all, screen);
  return [
    `${office.slice(0, 1).toUpperCase()}${office.slice(1)}${on === null ? "" : `, ${dateWords(on)}`}:`,
    ...rows,
  ].join("\n");
}

function holderRows(all: readonly Holder[], screen: Screen): string[] {
  const rows = all.map(({ person, tenure }) => ({
    words: `${screen.colour.bold(person.name)}, ${tenureWords(tenure)}`,
    tenure,
  }));
  return tenureRows(rows, screen);
}

/** A tenure that stands under two offices (a chief cabinet secretary is a minister and speaks) is one line with the rows of both. */
function tenureRows(all: readonly { readonly words: string; readonly tenure: Tenure }[], screen: Screen): string[] {
  return [...Map.groupBy(all, ({ words }) => words)].map(([words, same]) => {
    const rows = same.flatMap(({ tenure }) => tenure.rows ?? []);
    return row(words, { ...same[0]!.tenure, rows }, screen);
  });
}

/** "Before Yoshihide Suga, Prime Minister, JPN: …": each with those who came before. */
function besides(all: readonly Holder[], relation: string | undefined, screen: Screen): string {
  const groups = Map.groupBy(
    all,
    ({ beside }) => `${beside?.name}, ${beside === undefined ? "" : tenureWords(beside.tenure)}`,
  );
  const before = ({ tenure, beside }: Holder) => (tenure.from ?? "") < (beside?.tenure.from ?? "");
  return [...groups]
    .map(([head, group]) => {
      const word = relation === "predecessor" || before(group[0]!) ? "Before" : "After";
      const rows = holderRows(group, screen);
      return [wrap(`${word} ${head}:`, { width: screen.width, rest: "  " }), ...rows].join("\n");
    })
    .join("\n");
}

function people({ people: all }: WhoAnswer, screen: Screen): string {
  return all.map((found) => person(found, screen)).join("\n");
}

function person({ person: one, tenures, by }: PersonFound, screen: Screen): string {
  const names = one.names.length === 0 ? "" : ` (${one.names.join(", ")})`;
  const head = `${screen.colour.bold(one.name)}${names}${one.country === null ? "" : `, ${one.country}`} ${screen.colour.dim(one.id)}`;
  const others = by.filter(({ source }) => source !== null).map((name) => aliasRow(name, screen));
  const known =
    tenures.length > 0
      ? []
      : [wrap(basisWords(one.rows ?? [], screen), { width: screen.width, first: "  ", rest: "    " })];
  return [
    wrap(head, { width: screen.width, rest: "  " }),
    ...others,
    ...tenureRows(
      tenures.map((tenure) => ({ words: `${tenureWords(tenure)}${officeWords(tenure, tenures)}`, tenure })),
      screen,
    ),
    ...known,
  ]
    .filter((line) => line.trim() !== "")
    .join("\n");
}

const KINDS: Readonly<Record<string, string>> = {
  reading: "a reading of the name",
  script: "the name in another script",
  spelling: "a spelling of the name",
  "short form": "a short form of the name",
  mistranslation: "a mistranslation of the name",
};

function aliasRow({ name, kind, source, rows }: NameFound, screen: Screen): string {
  const basis = rows.length > 0 ? basisWords(rows, screen) : screen.colour.dim(`[${source}]`);
  return wrap(`“${visible(name)}” is ${KINDS[kind] ?? kind} ${basis}`, {
    width: screen.width,
    first: "  ",
    rest: "    ",
  });
}

/** States, organisations and bodies; and other names of what is no person. */
function things({ things: all, aliases, people: found }: WhoAnswer, screen: Screen): string {
  const persons = new Set(found.map(({ person: one }) => one.id));
  const rows = all.map(({ id, kind, name, names, rows: basis }) => {
    const others = names.length === 0 ? "" : ` (${names.join(", ")})`;
    return wrap(`${screen.colour.bold(name)}${others}, ${kind} ${screen.colour.dim(id)} ${basisWords(basis, screen)}`, {
      width: screen.width,
      rest: "  ",
    });
  });
  const others = aliases.filter(({ of }) => !persons.has(of));
  const named = others.map((alias) => `${screen.colour.dim(alias.of)}:\n${aliasRow(alias, screen)}`);
  return [...rows, ...named].join("\n");
}

/** Which office, where one title is of two at different times: a president who also heads the government from some day on. */
function officeWords(tenure: Tenure, all: readonly Tenure[]): string {
  const two = all.some(
    ({ title, of, office, from }) =>
      title === tenure.title && of === tenure.of && office !== tenure.office && from !== tenure.from,
  );
  return two ? ` (${tenure.office.replaceAll("_", " ")})` : "";
}

function row(words: string, tenure: Tenure, screen: Screen): string {
  const basis = `${trustWords(tenure)}${placesOf(tenure.rows ?? [])}`;
  return wrap(`${words} ${screen.colour.dim(`[${basis}]`)}`, { width: screen.width, first: "  ", rest: "    " });
}

function basisWords(rows: readonly Basis[], screen: Screen): string {
  const [first] = rows;
  return first === undefined ? "" : screen.colour.dim(`[${trustWords(first)}${placesOf(rows)}]`);
}

/** "verified: REIGN 2021-03"; "in part unverified: REIGN 2021-03; end unverified". */
function trustWords({ source, verified }: { readonly source: string; readonly verified: boolean }): string {
  if (source === "unverified") return "unverified";
  if (verified) return `verified: ${oneLine(source)}`;
  return `${source.startsWith("unverified") ? "" : "in part "}unverified: ${oneLine(source)}`;
}

/** The rows by file and line, at most four. */
function placesOf(rows: readonly Basis[]): string {
  const places = rows.slice(0, 4).map(({ file, line }) => `${file}:${line}`);
  return places.length === 0 ? "" : ` · ${places.join(" + ")}${rows.length > 4 ? " …" : ""}`;
}

function tenureWords(tenure: Tenure): string {
  const from = tenure.from === null ? "?" : dateWords(tenure.from);
  const to = tenure.to === null ? "" : dateWords(tenure.to);
  return `${tenure.title}, ${tenure.of}: ${from} – ${to}`.trimEnd();
}

function inRecord({ inRecord: all }: WhoAnswer, screen: Screen): string {
  if (all.length === 0) return "";
  return ["In the record:", ...all.map((one) => recordRow(one, screen))].join("\n");
}

function recordRow({ entity, offices, documents, evidence }: InRecord, screen: Screen): string {
  const { bold, dim } = screen.colour;
  const parts = [
    entity.kind,
    entity.country,
    ...offices,
    entity.names.length === 0 ? null : `also: ${entity.names.join(", ")}`,
  ];
  const counts = `${entity.mentions.length} mentions in ${documents.length} document${documents.length === 1 ? "" : "s"}`;
  const words = `${bold(entity.name)} — ${[...parts, counts].filter((part) => part !== null).join(" · ")} ${dim(entity.id)}`;
  const quoted = evidence.slice(0, QUOTED).map((one) => quotation(one, screen));
  const more = documents.length > quoted.length ? [dim(`    and in ${documents.length - quoted.length} more`)] : [];
  return [wrap(words, { width: screen.width, first: "  ", rest: "    " }), ...quoted, ...more].join("\n");
}

/** The sentence with the words marked, so much of it as stands around them. */
function quotation({ file, document, start, end, passage }: Quotation, screen: Screen): string {
  const from = Math.max(passage.start, start - 80);
  const to = Math.min(passage.end, end + 80);
  const text = passage.exact.slice(from - passage.start, to - passage.start);
  const words = oneLine(marked(text, [{ start: start - from, end: end - from }], screen)).toWellFormed();
  const quote = `${from > passage.start ? "…" : ""}${words}${to < passage.end ? "…" : ""}`;
  return wrap(`${oneLine(file)}: “${quote}” ${screen.colour.dim(`${document} ${start}–${end}`)}`, {
    width: screen.width,
    first: "    ",
    rest: "      ",
  });
}
