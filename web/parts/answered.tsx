import "./answered.css";
import type { ReactNode } from "react";
import { Seen, seenIn } from "../api/seen.ts";
import { Problem } from "./problem.tsx";

/** Waits for an answer: quiet while it is quick, a word when it is not, the problem when there is none. */
export function Answered<T>({
  query,
  children,
}: {
  readonly query: {
    readonly data: T | undefined;
    readonly error: unknown;
    readonly isPlaceholderData?: boolean;
    readonly refetch?: () => unknown;
  };
  readonly children: (answer: T) => ReactNode;
}) {
  const { data, error, refetch } = query;
  if (data === undefined) {
    return error === null ? (
      <p className="waiting-for" role="status">
        Reading the record …
      </p>
    ) : (
      <Problem error={error} again={refetch} />
    );
  }
  return (
    <Seen value={seenIn(data)}>
      <div className="answered" aria-busy={query.isPlaceholderData ?? false}>
        {error !== null && <Problem error={error} again={refetch} />}
        {children(data)}
      </div>
    </Seen>
  );
}
