import { useQueryClient } from "@tanstack/react-query";
import { useContext, useEffect, useRef, useState } from "react";
import { ApiError, send } from "../../api/client.ts";
import type { Decided, Decision } from "../../api/decide.ts";
import { Seen } from "../../api/seen.ts";

/** After so long without an answer the questions are asked for again, in ms. */
const STILL = 700;

/** Sends decisions one after the other, while the next question is already asked; what is on the screen is asked for again once one pauses. */
export function useSending() {
  const client = useQueryClient();
  const seen = useContext(Seen);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const own = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [waiting, setWaiting] = useState(0);
  useGuard(waiting > 0);

  const refresh = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => client.invalidateQueries(), STILL);
  };
  const queued = <T>(act: () => Promise<T>): Promise<T> => {
    clearTimeout(timer.current);
    setWaiting((count) => count + 1);
    const done = line.current.then(act).finally(() => {
      setWaiting((count) => count - 1);
      refresh();
    });
    line.current = done.catch(() => null);
    return done;
  };
  const decide = (decisions: readonly Decision[]) =>
    queued(async () => {
      const ids: string[] = [];
      for (const decision of decisions) ids.push(...(await kept(decision, seen, own.current)));
      return ids;
    });
  const undo = (ids: readonly string[]) =>
    queued(async () => {
      for (const id of ids) await send<Decided>("DELETE", `judgements/${id}`, { seen: null });
    });
  return { decide, undo, waiting };
}

/** Decides as of what was seen. That one has decided oneself meanwhile is no reason to refuse. */
async function kept(decision: Decision, seen: string | null, own: Set<string>): Promise<readonly string[]> {
  const post = (as: string | null) => send<Decided>("POST", "judgements", { body: decision, seen: as });
  const { judgements } = await post(seen).catch((error: unknown) => {
    const changed = error instanceof ApiError ? error.changed : null;
    if (changed === null || !changed.judgements.every(({ id }) => own.has(id))) throw error;
    return post(changed.state).catch(unlessSettled);
  });
  const ids = judgements.map(({ id }) => id);
  for (const id of ids) own.add(id);
  return ids;
}

/** A question that one's own last answers settled is there no more: nothing is left to keep. */
function unlessSettled(error: unknown): Decided {
  if (error instanceof ApiError && error.status === 404) return { judgements: [] };
  throw error;
}

/** The browser asks before it closes while something is on its way. */
function useGuard(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isWaiting]);
}
