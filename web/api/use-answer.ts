import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { answeredAhead, ask, type Params } from "./client.ts";

/** Asks the API as of the day in the address; the last answer stays on the screen while the next one comes. */
export function useAnswer<T extends object>(path: string | null, params: Params = {}) {
  const [search] = useSearchParams();
  const all = { ...params, as_of: search.get("as_of") };
  return useQuery<T>({
    queryKey: [path, all],
    queryFn: ({ signal }) => ask<T>(path ?? "", all, signal),
    enabled: path !== null,
    initialData: () => answeredAhead<T>(path ?? "", all),
    placeholderData: keepPreviousData,
  });
}
