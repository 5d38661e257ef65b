import { dayNumbers } from "../../../document/edtf.ts";
import type { Mentions } from "../../../document/layers.ts";
import type { Span } from "../../../document/span.ts";
import type { Person, Tenure } from "../../../knowledge/knowledge.ts";
import type { Office } from "../meaning.ts";
import type { OfficeStart } from "../resolve/context.ts";
import type { Now } from "../resolve/now.ts";
import type { Place } from "../resolve/place.ts";
import { type Holders, knownKeys, knownPerson, tenuresOf } from "./holders.ts";

/** How far back (characters) the person of "after becoming Prime Minister" is looked for. */
const REACH = 1500;

interface Candidate {
  readonly start: number;
  readonly person: Person | null;
}

/**
 * Finds whose office is meant: the nearest person before the expression in its sentence, else behind it there, else before
 * it in the text. When that is someone the knowledge does not date, nobody else is put in the place.
 */
export function officeStarts(
  mentions: Mentions,
  sentences: readonly Span[],
  holders: Holders,
  now: Now | null,
): (place: Place) => OfficeStart | null {
  const known = knownKeys(mentions);
  const persons = mentions.mentions.filter(({ kind, entities }) => kind === "person" && entities.length === 1);
  const candidates = persons.map(
    (mention): Candidate => ({ start: mention.start, person: knownPerson(mention, holders.people, known) }),
  );
  return (place) => {
    if (place.meaning.type !== "office") return null;
    const { meaning } = place;
    for (const { person } of inOrder(candidates, place, sentences[place.sentence] ?? null)) {
      const tenure = person && lastStart(officesMeant(person, meaning, holders), now);
      if (tenure)
        return {
          from: tenure.from!,
          label: `${person.name} ${tenure.title} from ${tenure.from} (knowledge${tenure.verified ? "" : ", unverified"})`,
        };
      if (!person) return null;
    }
    return null;
  };
}

function inOrder(candidates: readonly Candidate[], place: Place, sentence: Span | null): readonly Candidate[] {
  const from = sentence?.start ?? place.start;
  const to = sentence?.end ?? place.end + 200;
  const before = candidates.filter(({ start }) => start < place.start && start > place.start - REACH).reverse();
  const behind = candidates.filter(({ start }) => start >= place.end && start < to);
  return [...before.filter(({ start }) => start >= from), ...behind, ...before.filter(({ start }) => start < from)];
}

function officesMeant(person: Person, meaning: Office, holders: Holders): readonly Tenure[] {
  return tenuresOf(person, meaning.office, holders);
}

/** The last tenure that began before writing; without a date the last of all. */
function lastStart(tenures: readonly Tenure[], now: Now | null): Tenure | null {
  const limit = now?.max ?? Number.POSITIVE_INFINITY;
  let last: Tenure | null = null;
  let start = Number.NEGATIVE_INFINITY;
  for (const tenure of tenures) {
    const days = tenure.from === null ? null : dayNumbers(tenure.from);
    if (days && Number.isFinite(days[0]) && days[0] <= limit && days[0] > start) [last, start] = [tenure, days[0]];
  }
  return last;
}
