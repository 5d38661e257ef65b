import type { Event, Testimony } from "../merged.ts";
import { type Cast, state, type Told, testimony } from "./builder.ts";

/** People and states of the tables; the same in every document. */
export const CAST: Readonly<Record<string, Cast>> = {
  silva: { name: "Marta Silva", country: "PRT", office: "President" },
  costa: { name: "Rui Costa Lima", country: "PRT", office: "Prime Minister" },
  okeke: { name: "Ngozi Okeke", country: "NGA", office: "President" },
  bello: { name: "Sani Bello", country: "NGA", office: "Vice President" },
  minister: { name: "defence minister of Portugal (unnamed)", country: "PRT", office: "Defence Minister" },
  PRT: state("Portugal", "PRT"),
  NGA: state("Nigeria", "NGA"),
  GHA: state("Ghana", "GHA"),
  lagos: { name: "Lagos", kind: "place", country: "NGA", known: "lagos" },
  abuja: { name: "Abuja", kind: "place", country: "NGA", known: "abuja" },
  lisbon: { name: "Lisbon", kind: "place", country: "PRT", known: "lisbon" },
  airport: { name: "Ikeja Airport", kind: "place" },
  cocoa: { name: "Cocoa Club", kind: "forum", known: "cocoa" },
  palm: { name: "Palm Forum", kind: "forum", known: "palm" },
};

export const VISIT: Told = { type: "visit", who: ["visitor:silva", "host:NGA"] };
export const TALKS: Told = { type: "meeting", who: ["party:silva", "party:okeke"] };
export const SIGNING: Told = {
  type: "agreement",
  who: ["party:PRT", "party:NGA"],
  stage: "signed",
  title: "agreement on coastal radar and patrol aircraft",
};

/** One document of each list of claims, a year apart. */
export function documents(texts: readonly (readonly Told[])[]): readonly Testimony[] {
  return texts.map((told, i) => testimony(`d${i}`, `202${i}-01-01`, CAST, told));
}

/** Numbers of claims in the events, largest first. */
export function sizes(events: readonly Event[]): readonly number[] {
  return events.map(({ claims }) => claims.length).sort((a, b) => b - a);
}
