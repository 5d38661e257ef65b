import { useQuery } from "@tanstack/react-query";
import { ask } from "./client.ts";
import type { PromisesAnswer, SummaryAnswer } from "./types.ts";

const MINUTE = { staleTime: 60_000, refetchInterval: 60_000 } as const;

/** How many things wait on a page: open disagreements, overdue promises. Nothing is shown where nothing waits. */
export function useQueueLength(path: string): number {
  const { data: open } = useQuery({
    queryKey: ["summary", "queue"],
    queryFn: ({ signal }) => ask<SummaryAnswer>("summary", {}, signal),
    select: ({ counts }) => counts.open,
    enabled: path === "/disagreements",
    ...MINUTE,
  });
  const { data: overdue } = useQuery({
    queryKey: ["promises", "queue"],
    queryFn: ({ signal }) => ask<PromisesAnswer>("promises", { state: "overdue", limit: 1 }, signal),
    select: ({ total }) => total,
    enabled: path === "/promises",
    ...MINUTE,
  });
  // one that is not asked for here may still be known from there
  if (path === "/disagreements") return open ?? 0;
  return path === "/promises" ? (overdue ?? 0) : 0;
}
