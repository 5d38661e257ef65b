import type { Act } from "../act.ts";
import { byText } from "../fold.ts";
import { type Finding, type Findings, finding, quote, sayer } from "./finding.ts";

/** One event, two cities of one kind (a city in a state is no difference). */
export function differingPlaces({ events }: Findings): readonly Finding[] {
  return events.list.flatMap((event) => {
    const placed = events.acts.get(event.id)!.filter(({ place }) => place?.kind === "place");
    const first = [...Map.groupBy(placed, ({ place }) => place!.id).entries()]
      .sort(([a], [b]) => byText(a, b))
      .map(([, acts]) => acts[0]!);
    return first.flatMap((a, i) => first.slice(i + 1).flatMap((b) => differing(a, b)));
  });
}

function differing(a: Act, b: Act): Finding[] {
  // "Asia" and "Tokyo" are no contradiction: only places of one state are compared, wider ones have none
  if (a.placeCountry === null || a.placeCountry !== b.placeCountry || a.claim.type === "visit") return [];
  const note = `${sayer(a)} puts it in ${a.place!.name}, ${sayer(b)} in ${b.place!.name}`;
  const evidence = [a, b].map((act) => quote(act, act.claim.place?.evidence));
  return [finding("place", "place", { claims: [a.claim.id, b.claim.id], evidence, note })];
}
