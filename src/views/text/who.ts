import type { Tenure } from "../../knowledge/knowledge.ts";
import type { WhoAnswer } from "../../record/queries/who.ts";
import { dateWords } from "../chronology/date-words.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

/** The answer for a terminal: holders of the office, people, then what the record has. */
export function whoText(answer: WhoAnswer, screen: Screen): string {
  const blocks = [holders(answer, screen), people(answer, screen), aliases(answer, screen), inRecord(answer, screen)];
  const shown = blocks.filter((block) => block !== "");
  return shown.length === 0
    ? `Nobody called “${answer.name}” in the record or the knowledge files.\n`
    : `${shown.join("\n\n")}\n`;
}

function holders({ holders: all, on }: WhoAnswer, screen: Screen): string {
  if (all.length === 0) return "";
  const rows = all.map(({ person, tenure }) =>
    row(`${screen.colour.bold(person.name)}, ${tenureWords(tenure)}`, tenure, screen),
  );
  return [`${on === null ? "In office" : `In office, ${dateWords(on)}`}:`, ...rows].join("\n");
}

function people({ people: all }: WhoAnswer, screen: Screen): string {
  const shown = all.map(({ person, tenures }) => {
    const names = person.names.length === 0 ? "" : ` (${person.names.join(", ")})`;
    const head = `${screen.colour.bold(person.name)}${names}${person.country === null ? "" : `, ${person.country}`} ${screen.colour.dim(person.id)}`;
    return [
      wrap(head, { width: screen.width, rest: "  " }),
      ...new Set(tenures.map((tenure) => row(tenureWords(tenure), tenure, screen))),
    ].join("\n");
  });
  return shown.join("\n");
}

function row(words: string, { source, verified }: Tenure, screen: Screen): string {
  const basis = screen.colour.dim(`[${source}${verified || source.includes("unverified") ? "" : ", unverified"}]`);
  return wrap(`${words} ${basis}`, { width: screen.width, first: "  ", rest: "    " });
}

function tenureWords(tenure: Tenure): string {
  const from = tenure.from === null ? "?" : dateWords(tenure.from);
  const to = tenure.to === null ? "" : dateWords(tenure.to);
  return `${tenure.title}, ${tenure.of}: ${from} – ${to}`.trimEnd();
}

function aliases({ aliases: all }: WhoAnswer, screen: Screen): string {
  return all
    .map(({ of, name, kind, source }) =>
      wrap(`“${name}” is another name (${kind}) of ${of} ${screen.colour.dim(`[${source}]`)}`, {
        width: screen.width,
        rest: "  ",
      }),
    )
    .join("\n");
}

function inRecord({ inRecord: all }: WhoAnswer, screen: Screen): string {
  if (all.length === 0) return "";
  const { bold, dim } = screen.colour;
  const rows = all.map(({ entity, offices, documents }) => {
    const parts = [
      entity.kind,
      entity.country,
      ...offices,
      entity.names.length === 0 ? null : `also: ${entity.names.join(", ")}`,
    ];
    const counts = `${entity.mentions.length} mentions in ${documents.length} document${documents.length === 1 ? "" : "s"}`;
    const words = `${bold(entity.name)} — ${[...parts, counts].filter((part) => part !== null).join(" · ")} ${dim(entity.id)}`;
    return wrap(words, { width: screen.width, first: "  ", rest: "    " });
  });
  return ["In the record:", ...rows].join("\n");
}
