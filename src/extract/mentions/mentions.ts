import type { Mentions } from "../../document/layers.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Annotator } from "../annotator.ts";
import { acronyms, wordsOfKnown } from "./acronyms.ts";
import { administrations } from "./administrations.ts";
import { appositions } from "./appositions.ts";
import { bodies, bodyTable } from "./bodies.ts";
import { capitalsAsGovernments, capitalTable } from "./capitals.ts";
import { learntNames, learntPeople, tellsNames, wordsOfOffices } from "./combine.ts";
import { equipment, equipmentTable } from "./equipment.ts";
import { type Draft, draftOf } from "./find.ts";
import { gazetteer } from "./gazetteer.ts";
import { governments } from "./governments.ts";
import { instruments } from "./instruments.ts";
import { inverted } from "./inverted.ts";
import { media } from "./media.ts";
import { namedAfter } from "./named-after.ts";
import { nameIndex } from "./names.ts";
import { numbered } from "./numbered.ts";
import { officeTable } from "./office-table.ts";
import { offices } from "./offices.ts";
import { people } from "./people.ts";
import { personIndex } from "./person-index.ts";
import { namesakes, persons } from "./persons.ts";
import { readingOf, type Source } from "./reading.ts";
import { canonOf } from "./registry.ts";
import { resolve } from "./resolve.ts";
import { shortOrganisations, shortTable } from "./short-organisations.ts";
import { titles } from "./titles.ts";

/**
 * The names of a document and whom they mean within it: people, states, bodies, organisations, places, instruments, equipment.
 * Spans begin and end at tokens; linear in the length of the text. `knowledge` is read once, when the annotator is made.
 */
export function mentions(knowledge: Knowledge): Annotator<"tokens" | "sentences" | "syntax", "mentions"> {
  const names = nameIndex(knowledge);
  const peopleIndex = personIndex(knowledge);
  const officeForms = officeTable(knowledge);
  const ministries = bodyTable(knowledge);
  const officeWords = wordsOfOffices(knowledge);
  const capitals = capitalTable(knowledge);
  const things = equipmentTable(knowledge);
  const shorts = shortTable(knowledge);
  const known = wordsOfKnown(knowledge);
  const canon = canonOf(knowledge);
  // each step adds to the draft or mends it; later steps build on the names of earlier ones
  const steps: readonly ((draft: Draft) => void)[] = [
    (draft) => gazetteer(draft, names),
    (draft) => inverted(draft, names),
    (draft) => learntPeople(draft, officeWords),
    (draft) => administrations(draft, peopleIndex),
    (draft) => titles(draft),
    (draft) => instruments(draft),
    (draft) => numbered(draft),
    (draft) => bodies(draft, ministries),
    (draft) => offices(draft, officeForms),
    (draft) => namesakes(draft, peopleIndex),
    // the shapes of names are for a reader that tells none
    (draft) => (tellsNames(draft.reading) ? learntNames(draft, peopleIndex.family) : persons(draft, peopleIndex)),
    (draft) => namedAfter(draft),
    (draft) => acronyms(draft, known),
    (draft) => shortOrganisations(draft, shorts),
    (draft) => equipment(draft, things),
    (draft) => capitalsAsGovernments(draft, capitals),
    (draft) => media(draft),
    (draft) => governments(draft),
    (draft) => appositions(draft),
  ];
  return {
    name: "mentions",
    reads: ["tokens", "sentences", "syntax"],
    writes: "mentions",
    annotate: (doc: Source): Mentions => {
      const draft = draftOf(readingOf(doc));
      for (const step of steps) step(draft);
      const states = new Set<string>();
      for (const f of draft.finds) if (f.kind === "state" && f.country) states.add(f.country);
      const realms = realmsOf(draft);
      const scene = { index: peopleIndex, date: doc.published, lastYear: lastYearOf(doc.text), states, realms };
      return resolve(draft, people(draft, scene), scene, canon, homeOf(doc, names));
    },
  };
}

function realmsOf({ finds }: Draft): ReadonlySet<string> {
  const realms = new Set<string>();
  for (const { kind, country, known } of finds) {
    if (kind === "person") continue;
    if (country !== null) realms.add(country);
    // the offices of organisations have their ids in capitals
    else if (kind === "organisation") for (const id of known) realms.add(id.toUpperCase());
  }
  return realms;
}

/** The last year that stands in the text; null where none does. */
function lastYearOf(text: string): number | null {
  const years = text.match(/(?<![\p{L}\p{N}])(?:1[6-9]|20)\d\d(?![\p{L}\p{N}])/gu) ?? [];
  return years.reduce<number | null>((last, year) => Math.max(last ?? 0, Number(year)), null);
}

/** The state of the publisher: that of a body or outlet of the knowledge by that name. */
function homeOf(doc: Source, names: ReturnType<typeof nameIndex>): string | null {
  if (!doc.publisher) return null;
  const words = doc.publisher
    .toLowerCase()
    .replace(/^the /, "")
    .split(/[^\p{L}\p{N}]+/u);
  const entries = names.get(words[0] ?? "") ?? [];
  return entries.find((e) => e.atoms.join(" ") === words.join(" "))?.country ?? null;
}
