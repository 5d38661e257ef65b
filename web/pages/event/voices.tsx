import type { EventAnswer } from "../../api/types.ts";

/** "Told as done by 2 independent of 2: Hanoi Government Portal (own report) …". */
export function Voices({
  event: { corroboration },
  named,
}: {
  readonly event: EventAnswer;
  readonly named: ReadonlyMap<string, EventAnswer["documents"][number]>;
}) {
  if (corroboration === undefined) return null;
  const { as, documents, independent, groups } = corroboration;
  return (
    <span className="soft">
      Told as {as} by {documents === 1 ? "one document" : `${independent} independent of ${documents}`}:{" "}
      {groups.map(({ origin, documents: ids, why }) => `${origin ?? namesOf(ids, named)} (${why})`).join("; ")}
    </span>
  );
}

function namesOf(ids: readonly string[], named: ReadonlyMap<string, EventAnswer["documents"][number]>): string {
  return ids.map((id) => named.get(id)?.publisher ?? named.get(id)?.file ?? id).join(", ");
}
