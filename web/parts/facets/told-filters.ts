import { partiesIn } from "../between.tsx";
import { dayWords } from "../day-words.ts";
import type { FilterName, Filters } from "../filters.ts";

const NAMES: Readonly<Record<FilterName, string>> = {
  between: "between",
  type: "type",
  status: "status",
  area: "area",
  since: "since",
  until: "until",
  by: "said by",
  about: "about",
  source: "told by",
  kind: "kind",
  state: "state",
  stage: "stage",
};

/** A filter as it is told, with all that taking it off takes off. */
export interface Told {
  readonly name: string;
  readonly words: string;
  readonly filters: readonly FilterName[];
}

/** "between Japan and Vietnam", "in Oct. 2020": one month or year is told once. */
export function toldFilters({ since, until, ...others }: Filters, names: ReadonlyMap<string, string>): readonly Told[] {
  const named = Object.entries(others).map(([name, value]) => {
    const words = name === "between" ? partiesIn(value, names).join(" and ") : value.replaceAll("_", " ");
    return { name: NAMES[name as FilterName], words, filters: [name as FilterName] };
  });
  if (since !== undefined && since === until)
    return [...named, { name: "in", words: dayWords(since), filters: ["since", "until"] }];
  const ends = Object.entries({ since, until }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, words: dayWords(value), filters: [name as FilterName] }],
  );
  return [...named, ...ends];
}
