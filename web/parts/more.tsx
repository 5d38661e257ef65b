/** The next part of a list, where there is one. */
export function More({
  list,
}: {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
    readonly items: readonly unknown[];
    readonly total: number | null;
  };
}) {
  if (!list.hasNextPage) return null;
  return (
    <p>
      <button type="button" disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        More ({list.items.length} of {list.total})
      </button>
    </p>
  );
}
