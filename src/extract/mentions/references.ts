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
  if (atom === "the" && isNamedOfTwo(reading, i + 1)) return ofTwo(reading, i, memory);
  if (atom === "the") return collectiveAt(draft, i, memory) ?? definiteAt(draft, i, memory, registry);
  return null;
}

/** "| the former | was in Oslo, | the latter | in Rome", but not "the former minister". */
function isNamedOfTwo(reading: Reading, i: number): boolean {
  return (
    /^(former|latter)$/.test(atomAt(reading, i)) && !/^(NOUN|PROPN|ADJ|NUM)$/.test(reading.words[i + 1]?.pos ?? "")
  );
}

/** The first or the second of the two people or states that were named last, of one kind. */
function ofTwo(reading: Reading, i: number, { traces }: Memory): Find | null {
  const sentence = reading.sentenceOf[i]!;
  const near = traces.filter((t) => t.sentence >= sentence - 1 && /^(person|state)$/.test(t.kind) && !t.adjective);
  const here = near.some((t) => t.sentence === sentence) ? near.filter((t) => t.sentence === sentence) : near;
  const kind = here.some((t) => t.kind === "person") ? "person" : "state";
  const keys = [...new Set(here.filter((t) => t.kind === kind).map(({ key }) => key))];
  if (keys.length !== 2) return null;
  const key = keys[atomAt(reading, i + 1) === "former" ? 0 : 1]!;
  return find({ first: i, last: i + 2, kind, form: "description", rule: "one of two", entities: [key] });
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
