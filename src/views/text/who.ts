import type { Tenure } from "../../knowledge/knowledge.ts";
import type { Holder } from "../../record/queries/who/holders.ts";
import type { NameFound, PersonFound } from "../../record/queries/who/people.ts";
import type { WhoAnswer } from "../../record/queries/who/who.ts";
import { dateWords } from "../chronology/date-words.ts";
import { basisWords, tenureRow, tenureWords } from "./basis.ts";
import { oneLine, visible } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { recordText } from "./who-record.ts";
import { wrap } from "./wrap.ts";

/** The answer for a terminal: holders of the office, people, things, then what the record has; every line with what it rests on. */
export function whoText(answer: WhoAnswer, screen: Screen): string {
  const blocks = [
    holders(answer, screen),
    answer.notes.map((note) => wrap(note, { width: screen.width })).join("\n"),
    people(answer, screen),
    things(answer, screen),
    recordText(answer.inRecord, screen),
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
    return tenureRow(words, { ...same[0]!.tenure, rows }, screen);
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
