import type { Holder } from "./holders.ts";
import type { Leader } from "./leader-list.ts";
import type { Reign } from "./reign.ts";
import { fold, words, wordsOfName } from "./words.ts";

/** The leader whom a row of REIGN means; null when it is none or not clear. */
export function reigningLeader(leaders: readonly Leader[], reign: Reign): Leader | null {
  const open = leaders.filter(({ iso, stints }) => iso === reign.iso && stints.some(({ from }) => from === ""));
  return best(open, (one) => likenessByKey(one, reign.leader, one.reignKey));
}

/** The leader whom the factbook names; a current holder of the office comes first. */
export function holdingLeader(leaders: readonly Leader[], holder: Holder): Leader | null {
  const own = leaders.filter(({ iso }) => iso === holder.iso);
  return best(own, (one) => {
    const likeness =
      one.bookKey === "" ? likenessByNames(one, holder.words) : likenessByKey(one, holder.words, one.bookKey);
    return likeness === 0
      ? 0
      : likeness + (one.stints.some((stint) => stint.to === "" && fits(stint.office, holder)) ? 1 : 0);
  });
}

/** Whether the office may be the one that the factbook speaks of. */
export function fits(office: string, holder: Holder): boolean {
  return office === holder.office || office === "monarch";
}

/** By the family name or a key: 0 when not all of its words are there, else 2 and one for every word of the names found. */
function likenessByKey(leader: Leader, text: string, key: string): number {
  if (key === "-") return 0;
  if (key.startsWith("=")) return fold(text).trim() === fold(key.slice(1)) ? 9 : 0;
  const found = new Set(words(text));
  const wanted = words(key === "" ? leader.key : key);
  if (wanted.every((word) => found.has(word)))
    return 2 + leader.names.flatMap(words).filter((word) => found.has(word)).length;
  return key !== "" && fold(text).includes(fold(key)) ? 5 : 0;
}

/** By any two words of the names (numbers of kings count), or the one word of a name of one word. */
function likenessByNames(leader: Leader, text: string): number {
  const found = wordsOfName(text);
  const distinct = new Set(leader.names.flatMap(words));
  const shared = [...distinct].filter((word) => (word.length > 2 || /^[ivx]+$/.test(word)) && found.has(word)).length;
  if (shared >= 2) return shared + 1;
  return words(leader.name).length === 1 && shared === 1 ? 2 : 0;
}

function best<T>(list: readonly T[], score: (item: T) => number): T | null {
  let found: T | null = null;
  let highest = 0;
  for (const item of list) {
    const value = score(item);
    if (value > highest) [found, highest] = [item, value];
  }
  return found;
}
