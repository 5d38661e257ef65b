import type { Knowledge, Summit } from "../../../knowledge/knowledge.ts";
import type { Reader, Side } from "../meaning.ts";
import { GAP, matchAt, sticky } from "../words.ts";

const LEAD = sticky(
  `(?<side>after|following|since|before|ahead${GAP}of|prior${GAP}to|during|at|in${GAP}the${GAP}wake${GAP}of|on${GAP}the${GAP}(?:sidelines|margins)${GAP}of|until|in${GAP}the${GAP}run-?up${GAP}to)${GAP}(?:the${GAP}|this${GAP}|last${GAP})?(?:(?:upcoming|recent|latest|forthcoming|just-concluded)${GAP})?`,
  "i",
);
const WORD = /[\p{L}\d’']+/gu;
const SIDES: Readonly<Record<string, Side>> = {
  after: "after",
  following: "after",
  since: "since",
  before: "before",
  until: "until",
};

/** Letters and figures of a name in lower case: "COP- 26" and "COP26" are one. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]+/gu, "");
}

/** Names under which one meeting is known: "COP26", its full name, "2021 G20 summit". */
function keysOf(summit: Summit, names: readonly string[]): readonly string[] {
  const year = summit.date.slice(0, 4);
  const base = nameKey(summit.name).replace(year, "");
  const keys = [nameKey(summit.name), `${year}${base}`, `${base}${year}`, `${base}in${year}`, `${base}of${year}`];
  if (summit.number && /^\p{L}{2,}\d/u.test(summit.number)) keys.push(nameKey(summit.number));
  for (const name of names) {
    const series = nameKey(name).replace(/summit$/, "");
    keys.push(
      `${year}${series}summit`,
      `${series}summit${year}`,
      `${series}${year}`,
      `${year}${series}`,
      `${series}summitin${year}`,
    );
    if (summit.number && /^\d+(?:st|nd|rd|th)?$/.test(summit.number)) keys.push(`${summit.number}${series}summit`);
  }
  return keys;
}

/** Dated meetings by the key of their names; a key that two meetings share is left out. */
export function summitIndex(knowledge: Knowledge): ReadonlyMap<string, Summit> {
  const series = new Map(knowledge.organisations.map((organisation) => [organisation.id, organisation]));
  const index = new Map<string, Summit | null>();
  for (const summit of knowledge.summits) {
    const organisation = series.get(summit.series);
    const names = organisation ? [organisation.name, ...organisation.names] : [summit.series];
    for (const key of new Set(keysOf(summit, names))) {
      const known = index.get(key);
      index.set(key, known === undefined || known?.date === summit.date ? summit : null);
    }
  }
  return new Map([...index].filter((entry): entry is [string, Summit] => entry[1] !== null));
}

/** "after COP26", "on the sidelines of the 2023 G20 summit": only behind such a preposition, and only if the knowledge dates it. */
export function eventReader(index: ReadonlyMap<string, Summit>): Reader {
  const beginnings = new Set([...index.keys()].map((key) => key.slice(0, 3)));
  return (text, at) => {
    const match = matchAt(LEAD, text, at);
    if (!match?.groups || !beginnings.has(beginning(text, at + match[0].length))) return null;
    const found = longestName(text, at + match[0].length, index);
    if (!found) return null;
    const words = (match.groups.side ?? "").toLowerCase();
    const side =
      SIDES[words] ?? (/^(?:ahead|prior)|run-?up/.test(words) ? "before" : /wake/.test(words) ? "after" : null);
    const { summit, end } = found;
    return {
      end,
      meaning: { type: "event", name: summit.name, edtf: summit.date, side },
      note: `date of ${summit.name} from the knowledge${summit.verified ? "" : " (unverified)"}`,
    };
  };
}

/** The first three letters or figures at a place. */
function beginning(text: string, at: number): string {
  return nameKey(text.slice(at, at + 8)).slice(0, 3);
}

function longestName(
  text: string,
  at: number,
  index: ReadonlyMap<string, Summit>,
): { summit: Summit; end: number } | null {
  let best: { summit: Summit; end: number } | null = null;
  let key = "";
  let count = 0;
  for (const word of text.slice(at, at + 120).matchAll(WORD)) {
    if (count === 0 && word.index > 2) return null;
    key += nameKey(word[0]);
    const summit = index.get(key);
    if (summit) best = { summit, end: at + word.index + word[0].length };
    if (++count > 10) break;
  }
  return best;
}
