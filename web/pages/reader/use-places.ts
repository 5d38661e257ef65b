import { type RefObject, useLayoutEffect, useState } from "react";
import type { ToldClaim } from "../../api/types.ts";
import { placed } from "./placed.ts";

interface Places {
  readonly tops: readonly number[];
  readonly height: number;
}

const NONE: Places = { tops: [], height: 0 };

/** Where each card stands: at the height of its words, moved where cards would lie over each other; the chosen one is not moved. */
export function usePlaces(
  box: RefObject<HTMLElement | null>,
  claims: readonly ToldClaim[],
  chosen: string | null,
  floating: boolean,
): Places {
  const [places, setPlaces] = useState(NONE);
  useLayoutEffect(() => {
    const margin = box.current;
    if (!floating || margin === null) return;
    const measure = () => setPlaces((old) => measured(margin, claims, chosen, old));
    const watch = new ResizeObserver(measure);
    watch.observe(margin);
    for (const card of margin.querySelectorAll("[data-card]")) watch.observe(card);
    measure();
    return () => watch.disconnect();
  }, [box, claims, chosen, floating]);
  return floating ? places : NONE;
}

function measured(margin: HTMLElement, claims: readonly ToldClaim[], chosen: string | null, old: Places): Places {
  const from = margin.getBoundingClientRect().top;
  const heights = [...margin.querySelectorAll<HTMLElement>("[data-card]")].map((card) => card.offsetHeight);
  let last = 0;
  const wanted = claims.map(({ id }) => {
    const words = document.querySelector(`[data-claims~="${CSS.escape(id)}"]`);
    last = words === null ? last : words.getBoundingClientRect().top - from;
    return last;
  });
  const tops = placed(
    wanted,
    heights,
    claims.findIndex(({ id }) => id === chosen),
  );
  const height = Math.max(0, ...tops.map((top, index) => top + (heights[index] ?? 0)));
  const same =
    old.height === height && old.tops.every((top, index) => top === tops[index]) && old.tops.length === tops.length;
  return same ? old : { tops, height };
}
