import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ask } from "./client.ts";
import type { PromisesAnswer, SummaryAnswer } from "./types.ts";

/** What one came for is on the screen first (ms). */
const PATIENCE = 1000;

const MINUTE = { staleTime: 60_000, refetchInterval: 60_000 } as const;

/** How many things wait on a page: open disagreements, overdue promises. Nothing is shown where nothing waits. */
export function useQueueLength(path: string): number {
  const [now, setNow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const { data: open } = useQuery({
    queryKey: ["summary", "queue"],
    queryFn: ({ signal }) => ask<SummaryAnswer>("summary", {}, signal),
    select: ({ counts }) => counts.open,
    enabled: now && path === "/disagreements",
    ...MINUTE,
  });
  const { data: overdue } = useQuery({
    queryKey: ["promises", "queue"],
    queryFn: ({ signal }) => ask<PromisesAnswer>("promises", { state: "overdue", limit: 1 }, signal),
    select: ({ total }) => total,
    enabled: now && path === "/promises",
    ...MINUTE,
  });
  // one that is not asked for here may still be known from there
  if (path === "/disagreements") return open ?? 0;
  return path === "/promises" ? (overdue ?? 0) : 0;
}
