import { definiteAt } from "./definite.ts";
import { type Draft, type Find, find } from "./find.ts";
import type { Memory } from "./memory.ts";
import { type Genders, isExpletive, person, they, thing } from "./pronouns.ts";
import { atomAt, type Reading } from "./reading.ts";
import type { Registry } from "./registry.ts";
import { collectiveAt, NUMBERS, neither, sides } from "./sides.ts";
import { voiceAt } from "./voice.ts";

const HE = new Set(["he", "him", "his", "himself"]);

const SHE = new Set(["she", "her", "hers", "herself"]);

const IT = new Set(["it", "its", "itself"]);

const WE = new Set(["we", "us", "our", "ours", "ourselves"]);

const THEY = new Set(["they", "them", "their", "theirs", "themselves"]);

/** The reference at token `i`, if one begins there: pronouns, "the two sides", "the country", "the grouping". */
export function referenceAt(
  draft: Draft,
  i: number,
  memory: Memory,
  registry: Registry,
  genders: Genders,
): Find | null {
  const { reading } = draft;
  if (draft.owner[i]) return null;
  const atom = atomAt(reading, i);
  // "H.E. Mr. Motegi"
  if (reading.tokens[i]!.text.includes(".")) return null;
  if (HE.has(atom)) return pronoun(reading, i, "person", person(reading, i, memory, genders, "f"), "nearest person");
  if (SHE.has(atom)) return pronoun(reading, i, "person", person(reading, i, memory, genders, "m"), "nearest person");
  if (IT.has(atom))
    return isExpletive(reading, i)
      ? null
      : pronoun(reading, i, "state", thing(reading, i, memory), "nearest state or body", registry);
  if (THEY.has(atom)) return pronoun(reading, i, "group", they(reading, i, memory), "last group");
  const voice = voiceAt(draft, i, memory, genders);
  if (voice) return voice;
  if (WE.has(atom) && memory.parties) {
    const { people, states } = memory.parties;
    return pronoun(reading, i, "group", people.length > 0 ? people : states, "parties of the document");
  }
  if (atom === "neither") return neither(draft, i, memory);
  if (NUMBERS[atom] !== undefined) return sides(draft, i, NUMBERS[atom]!, memory);
  if (atom === "the") return collectiveAt(draft, i, memory) ?? definiteAt(draft, i, memory, registry);
  return null;
}

function pronoun(
  reading: Reading,
  i: number,
  kind: Find["kind"],
  entities: readonly string[],
  rule: string,
  registry?: Registry,
): Find | null {
  if (reading.sentenceOf[i]! < 0) return null;
  const meant = entities[0] === undefined ? undefined : registry?.entities.get(entities[0])?.kind;
  return find({
    first: i,
    last: i + 1,
    kind: meant ?? kind,
    form: "pronoun",
    rule: entities.length > 0 ? rule : "unresolved",
    entities,
  });
}
