import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTsv } from "../../src/knowledge/tsv.ts";
import { sameWords } from "./words.ts";
import { asciiId, data } from "./write.ts";

/** A time in office as leaders.src has it: without `from`, REIGN is to say when. */
export interface Stint {
  readonly office: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

export interface Leader {
  readonly iso: string;
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly names: readonly string[];
  readonly stints: readonly Stint[];
  /** The family name as leaders.src has it, to look for in the sources. */
  readonly key: string;
  /** What to look for in REIGN and in the factbook instead: words, "=the whole", "-" for nothing. */
  readonly reignKey: string;
  readonly bookKey: string;
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly names: Set<string>;
}

const offices: Readonly<Record<string, readonly [office: string, title: string]>> = {
  S: ["head_of_state", "President"],
  G: ["head_of_government", "Prime Minister"],
  M: ["monarch", "King"],
  L: ["party_leader", "General Secretary"],
};

/** The people of leaders.src; who stands in another file of data/people has the id, name and family name from there. */
export function leaders(): Leader[] {
  const others = peopleByState();
  const lines = readFileSync(join(import.meta.dirname, "leaders.src"), "utf8").split("\n");
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return rows.map((line) => leader(line, others));
}

function leader(line: string, others: ReadonlyMap<string, readonly Known[]>): Leader {
  const [iso = "", name = "", key = "", more = "", stints = "", reignKey = "", bookKey = ""] = line.split("|");
  const names = [name, ...more.split(";").filter((other) => other !== "")];
  const known = others.get(iso)?.find((one) => names.some((a) => [...one.names].some((b) => sameWords(a, b))));
  const own = { id: asciiId(iso, key, name === key ? "" : name.replace(key, "")), name, family: key };
  const { id, family, name: chosen } = known ?? own;
  const parts = stints === "" ? [] : stints.split(",").map(stint);
  return { iso, id, name: chosen, family, key, names, stints: parts, reignKey, bookKey };
}

function stint(text: string): Stint {
  const match = /^([SGML])(?::([^0-9>]*?))?(?: ?(\d[\d-]*))?(?: ?>?(\d[\d-]*))?$/.exec(text.trim());
  if (match === null) throw new Error(`leaders.src: wanted an office with dates, found "${text}"`);
  const [, code = "", title = "", first = "", second = ""] = match;
  const [office, usual] = offices[code]!;
  const openStart = text.includes(">");
  return {
    office,
    title: title.trim() || usual,
    from: openStart ? "" : first,
    to: openStart ? first || second : second,
  };
}

function peopleByState(): Map<string, Known[]> {
  const byState = new Map<string, Known[]>();
  const files = readdirSync(join(data, "people")).filter((file) => file.endsWith(".tsv") && file !== "leaders.tsv");
  for (const file of files.sort()) {
    for (const { cells } of parseTsv(readFileSync(join(data, "people", file), "utf8"), file).rows) {
      const { id = "", name = "", family = "", country = "", names = "" } = cells;
      const list = byState.get(country) ?? [];
      byState.set(country, list);
      const known = list.find((one) => one.id === id) ?? { id, name, family, names: new Set<string>() };
      if (!list.includes(known)) list.push(known);
      for (const one of [name, ...names.split("|")]) if (one !== "") known.names.add(one);
    }
  }
  return byState;
}
