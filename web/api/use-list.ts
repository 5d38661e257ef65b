import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { ask, type Params } from "./client.ts";
import type { Page } from "./types.ts";

/** A list, page by page. */
export function useList<T, P extends Page<T> = Page<T>>(path: string, params: Params = {}) {
  const [search] = useSearchParams();
  const all = { ...params, as_of: search.get("as_of") };
  const query = useInfiniteQuery({
    queryKey: [path, "pages", all],
    queryFn: ({ pageParam, signal }) => ask<P>(path, { ...all, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages ?? [];
  return { ...query, pages, items: pages.flatMap((page) => page.items), total: pages[0]?.total ?? null };
}
