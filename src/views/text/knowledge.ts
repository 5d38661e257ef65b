import type { KnowledgeCheck } from "../../knowledge/check/check.ts";
import type { KnowledgeImport } from "../../knowledge/import/import.ts";
import { problemWords } from "../../knowledge/problem.ts";
import { oneLine } from "./one-line.ts";
import type { Screen } from "./screen.ts";
import { wrap } from "./wrap.ts";

const SHOWN = 20;

/** What an import came to, for a terminal; what was refused is told elsewhere. */
export function importText(folder: string, { files, refused, overridden }: KnowledgeImport, screen: Screen): string {
  const rows = files.map(({ file, new: fresh, known, replaced }) => {
    const parts = [`${fresh} new`, `${known} there already`, ...(replaced > 0 ? [`${replaced} replaced`] : [])];
    return `  ${file}: ${parts.join(", ")}`;
  });
  const others = overridden.slice(0, SHOWN).map(({ file, line, id, row, has }) =>
    wrap(oneLine(`${file}:${line}: ${id} goes over ${row} (${has})`), {
      width: screen.width,
      first: "  ",
      rest: "    ",
    }),
  );
  const more = overridden.length > SHOWN ? [`  and ${overridden.length - SHOWN} more (--json has all)`] : [];
  const head = files.length === 0 ? "No rows taken" : `Into ${folder}`;
  const end = refused.length === 0 ? [] : [`${refused.length} refused.`];
  return [
    `${head}${files.length === 0 ? "." : ":"}`,
    ...rows,
    ...(others.length > 0 ? ["Differing from rows below:", ...others, ...more] : []),
    ...end,
    "",
  ].join("\n");
}

/** For programs. */
export function importJson(folder: string, { files, refused, overridden, notices }: KnowledgeImport): unknown {
  return { folder, files, refused, overridden, notices };
}

/** What a check found, errors first. */
export function checkText(
  { folders, files, rows, findings }: KnowledgeCheck & { readonly folders: readonly string[] },
  screen: Screen,
): string {
  const { bold, dim } = screen.colour;
  const lines = findings.map((finding) => {
    const words = oneLine(problemWords(finding));
    return wrap(`${finding.level === "error" ? bold("error") : dim("doubt")} ${words}`, {
      width: screen.width,
      rest: "  ",
    });
  });
  const errors = findings.filter(({ level }) => level === "error").length;
  const counted = `${count(rows, "row")} in ${count(files, "file")} of ${folders.join(", ")}`;
  return [...lines, `${counted}: ${count(errors, "error")}, ${count(findings.length - errors, "doubt")}.`, ""].join(
    "\n",
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
