import { join } from "node:path";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import type { NameType } from "./example.ts";

/** What the knowledge files say of a name, to narrow the coarse types of other corpora. */
export interface Gazetteer {
  isNationality(word: string): boolean;
  /** `types` without those that the name surely is not. */
  narrowed(types: readonly NameType[], name: string): readonly NameType[];
}

const BODY =
  /\b(ministry|department|parliament|congress|senate|army|navy|air force|court|embassy|agency|police|house of|government|bureau|directorate|administration|commission on|council of ministers|cabinet|knesset|duma)\b/i;
const ORGANISATION =
  /\b(party|university|times|post|news|bank|inc|corp|company|ltd|association|institute|club|church|college|front|league|union|group|united nations|nato)\b/i;

/** The gazetteer of `data/`. */
export function loadGazetteer(): Gazetteer {
  const knowledge = loadKnowledge(join(import.meta.dirname, "../../data"));
  const states = new Set(
    knowledge.states.flatMap((s) => [s.name, s.official ?? s.name, s.iso2 ?? s.name, ...s.names].map(bare)),
  );
  for (const name of ["us", "u.s.", "usa", "uk", "uae", "ussr"]) states.add(name);
  const nationalities = new Set(knowledge.states.flatMap((s) => s.demonyms));
  for (const name of ["European", "African", "Asian", "Arab", "Western", "Kurdish", "Latin", "Jewish", "Muslim"])
    nationalities.add(name);
  return {
    isNationality: (word) => nationalities.has(word),
    narrowed(types, name) {
      const without = (...out: NameType[]) => types.filter((type) => !out.includes(type));
      if (types.includes("place"))
        return without(
          ...(states.has(bare(name)) ? (["place", "organisation", "body"] as const) : (["state"] as const)),
        );
      if (BODY.test(name)) return types.includes("body") ? ["body"] : types;
      if (ORGANISATION.test(name)) return types.includes("organisation") ? ["organisation"] : types;
      return types;
    },
  };
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, "");
}
