import { useAnswer } from "./use-answer.ts";

interface Known {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
}

/** The name of a state by its ISO code, as the record's own knowledge has it; other words as they are. */
export function useStateName(code: string): string {
  return useStateNames().get(code) ?? code;
}

/** Names by ISO code, of all states that the record tells of. */
export function useStateNames(): ReadonlyMap<string, string> {
  const { data } = useAnswer<Known>("network", { of: "states", limit: 2000 });
  return new Map((data?.nodes ?? []).map(({ id, name }) => [id, name]));
}
