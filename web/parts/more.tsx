import { useEffect, useRef } from "react";

/** So far before its end comes into sight a list goes on. */
const BEFORE = "800px";

/** The next part of a list, where there is one: it comes when its end comes near, or at a click. After a failure only the click asks again. */
export function More({
  list,
}: {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly fetchNextPage: (options?: { readonly cancelRefetch?: boolean }) => unknown;
    readonly items: readonly unknown[];
    readonly total: number | null;
  };
}) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const end = useRef<HTMLParagraphElement>(null);
  const waits = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (!waits || end.current === null) return;
    const near = new IntersectionObserver(
      (seen) => void (seen.some(({ isIntersecting }) => isIntersecting) && fetchNextPage({ cancelRefetch: false })),
      { rootMargin: `0px 0px ${BEFORE} 0px` },
    );
    near.observe(end.current);
    return () => near.disconnect();
  }, [waits, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <p ref={end}>
      <button type="button" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
        More ({list.items.length} of {list.total})
      </button>
    </p>
  );
}
