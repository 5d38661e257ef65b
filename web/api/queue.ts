import { useQuery } from "@tanstack/react-query";
import { ask } from "./client.ts";
import type { SummaryAnswer } from "./types.ts";

/** How many things wait on a page: open disagreements, overdue promises. Nothing is shown where nothing waits. */
export function useQueueLength(path: string): number {
  const { data } = useQuery({
    queryKey: ["summary", "queue"],
    queryFn: ({ signal }) => ask<SummaryAnswer>("summary", {}, signal),
    staleTime: 60_000,
    refetchInterval: 60_000,
  });
  if (path === "/disagreements") return data?.counts.open ?? 0;
  return path === "/promises" ? (data?.counts.overdue ?? 0) : 0;
}
