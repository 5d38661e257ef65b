import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useContext } from "react";
import { send } from "./client.ts";
import { Seen } from "./seen.ts";

/** What a person decides; the names are those of the API. */
export type Decision = { readonly why?: string } & (
  | { readonly verdict: "same" | "different" | "unsure"; readonly a: string; readonly b?: string }
  | { readonly verdict: "accept" | "reject"; readonly ids: readonly string[] }
  | { readonly verdict: "correct"; readonly id: string; readonly field: string; readonly value: string | null }
  | { readonly verdict: "settle"; readonly id: string; readonly right: string }
  | { readonly verdict: "explain"; readonly id: string; readonly explanation: string }
);

/** What was kept. */
export interface Decided {
  readonly judgements: readonly { readonly id: string }[];
}

/** Decides, or takes decisions back; then everything on the screen is asked for again, for anything may hang on it. */
export function useDecide() {
  const client = useQueryClient();
  const seen = useContext(Seen);
  // the counts beside the pages come by themselves: of a large record they are dear
  const done = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== "queue" });
  const decide = useMutation({
    mutationFn: (decision: Decision) => send<Decided>("POST", "judgements", { body: decision, seen }),
    onSuccess: done,
  });
  const undo = useMutation({
    mutationFn: async (ids: string | readonly string[]) => {
      for (const id of [ids].flat()) await send<Decided>("DELETE", `judgements/${id}`, { seen: null });
    },
    onSuccess: done,
  });
  return { decide, undo };
}
