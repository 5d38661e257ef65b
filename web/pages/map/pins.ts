import type { MapAnswer } from "../../api/types.ts";

export interface Place {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly events: MapAnswer["items"];
}

/** The places of the answer with what took place there, those with most first. */
export function pinsOf({ items }: MapAnswer): readonly Place[] {
  const groups = [...Map.groupBy(items, ({ pin }) => `${pin.name} ${pin.latitude} ${pin.longitude}`).values()];
  const places = groups.flatMap((events) => {
    const pin = events[0]?.pin;
    return pin === undefined ? [] : [{ name: pin.name, longitude: pin.longitude, latitude: pin.latitude, events }];
  });
  return places.sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1));
}
