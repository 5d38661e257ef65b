import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { answeredAhead, ask, type Params } from "./client.ts";
import type { Page } from "./types.ts";

/** A list, page by page; `then`: so many at once after the first part. */
export function useList<T, P extends Page<T> = Page<T>>(path: string, params: Params = {}, then?: number) {
  const [search] = useSearchParams();
  const query = useInfiniteQuery({
    ...listQuery<P>(path, { ...params, as_of: search.get("as_of") }, then),
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages ?? [];
  return { ...query, pages, items: pages.flatMap((page) => page.items), total: pages[0]?.total ?? null };
}

/** How a list is asked for and kept; also to ask for it beforehand. */
export function listQuery<P extends Pick<Page<unknown>, "next">>(path: string, params: Params, then = params.limit) {
  return infiniteQueryOptions({
    queryKey: [path, "pages", params],
    queryFn: ({ pageParam, signal }) =>
      ask<P>(path, { ...params, limit: pageParam === null ? params.limit : then, cursor: pageParam }, signal),
    initialData: () => {
      const first = answeredAhead<P>(path, params);
      return first === undefined ? undefined : { pages: [first], pageParams: [null as string | null] };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: P) => page.next,
  });
}
