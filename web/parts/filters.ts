import { useMemo } from "react";
import { useSearchParams } from "react-router";

/** What narrows a chronology; each is a parameter of the address, named as the API and the command line name it. */
export const OF_CHRONOLOGY = ["between", "type", "status", "area", "since", "until", "by", "about", "source"] as const;

/** What narrows lists. */
export type FilterName = (typeof OF_CHRONOLOGY)[number] | "kind" | "state" | "stage";
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** The filters in the address, of those that the page knows, and how to change them. */
export function useFilters(known: readonly FilterName[]) {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => read(params, known), [params, known]);
  const set = (changes: Readonly<Partial<Record<FilterName, string | null>>>) =>
    setParams((old) => changed(old, changes), { preventScrollReset: true });
  const clear = () => set(Object.fromEntries(known.map((name) => [name, null])));
  return { filters, set, clear, isAny: Object.keys(filters).length > 0 };
}

function read(params: URLSearchParams, known: readonly FilterName[]): Filters {
  const given = known.flatMap((name) => {
    const value = params.get(name);
    return value === null || value === "" ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

function changed(old: URLSearchParams, changes: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(old);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  return next;
}
