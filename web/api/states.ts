import { useQuery } from "@tanstack/react-query";
import { ask } from "./client.ts";
import type { Page } from "./types.ts";

interface State {
  readonly id: string;
  readonly name: string;
}

/** The name of a state by its ISO code; other words as they are. */
export function useStateName(code: string): string {
  return useStateNames().get(code) ?? code;
}

/** Names of states by ISO code, as the knowledge files have them. */
export function useStateNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ["states"],
    queryFn: ({ signal }) => ask<Page<State>>("states", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
    select: names,
  });
  return data ?? NONE;
}

const NONE: ReadonlyMap<string, string> = new Map();

function names({ items }: Page<State>): ReadonlyMap<string, string> {
  return new Map(items.map(({ id, name }) => [id, name]));
}
