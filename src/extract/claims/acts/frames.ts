import type { EntityKind } from "../../../document/layers.ts";
import type { EventType, Role, Stage } from "../../../document/vocabulary.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { alternatives, type WordClasses, wordClasses } from "../classes.ts";

/** What an argument must be: entity kinds, or word classes ("@equipment"); empty: anything named. */
export type Restriction = readonly (EntityKind | `@${string}`)[];

/** Where an argument goes: to a role, to the topics, or nowhere ("-", it only has to be there). */
export interface Slot {
  readonly role: Role | "topic" | "-";
  readonly restriction: Restriction;
}

/** One row of frames.tsv. */
export interface Frame {
  readonly id: string;
  /** Lemmas of the trigger; the first (verbs) or last (nouns) carries the arguments. */
  readonly words: readonly string[];
  readonly pos: "VERB" | "NOUN";
  readonly type: EventType;
  readonly stage: Stage | null;
  readonly subject: Slot | null;
  readonly object: Slot | null;
  readonly obliques: ReadonlyMap<string, Slot>;
  /** Each inner list must have one argument that is there. */
  readonly needs: readonly (readonly string[])[];
  readonly light: ReadonlySet<string>;
  /** Verbs of which any nominal act may be the subject ("began", "stalled"); none where the frame wants verbs of its own. */
  readonly course: ReadonlySet<string>;
  /** Verbs that handle any nominal act ("put off the sale"); none where the frame wants verbs of its own. */
  readonly handling: ReadonlySet<string>;
}

/** The verbs that may carry a nominal act. */
export type Carriers = Pick<Frame, "light" | "course" | "handling">;

const NO_VERBS: ReadonlySet<string> = new Set();

export const NO_CARRIERS: Carriers = { light: NO_VERBS, course: NO_VERBS, handling: NO_VERBS };

const NOTHING: Slot = { role: "-", restriction: [] };

/** Frames by the lemma that carries them. */
export type FrameIndex = ReadonlyMap<string, readonly Frame[]>;

/** Reads frames.tsv as rows of the knowledge. */
export function frameIndex(knowledge: Knowledge): FrameIndex {
  const index = new Map<string, Frame[]>();
  const classes = wordClasses(knowledge);
  (knowledge.tables.frames ?? []).forEach((row, number) => {
    for (const trigger of alternatives(row.trigger)) {
      const frame = frameOf(row, trigger, number, classes);
      const key = frame.pos === "VERB" ? frame.words[0]! : frame.words[frame.words.length - 1]!;
      const list = index.get(key);
      if (list) list.push(frame);
      else index.set(key, [frame]);
    }
  });
  // "phone call" before "call": the longer trigger is the surer one.
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** In the column "light": any verb of course or handling will do. */
const ANY = "@any";

function frameOf(row: Readonly<Record<string, string>>, trigger: string, number: number, classes: WordClasses): Frame {
  const needs = alternatives(row.needs, " ").map((need) => need.split("/"));
  const light = alternatives(row.light);
  // "an invitation | was issued": a row that needs one of its verbs takes no others
  const isStrict = needs.some((need) => need.length === 1 && need[0] === "light") && !light.includes(ANY);
  const any = (...names: readonly string[]): ReadonlySet<string> =>
    row.pos === "NOUN" && !isStrict ? new Set(names.flatMap((name) => [...(classes.get(name) ?? [])])) : NO_VERBS;
  return {
    id: `${trigger}/${row.pos}#${number + 1}`,
    words: trigger.split(" "),
    pos: row.pos as Frame["pos"],
    type: row.type as EventType,
    stage: (row.stage || null) as Stage | null,
    subject: slotOf(row.subject),
    object: slotOf(row.object),
    obliques: new Map(
      alternatives(row.oblique).map((cell) => {
        const [preposition, slot] = cell.split("=");
        return [preposition!, slotOf(slot) ?? NOTHING];
      }),
    ),
    needs,
    light: new Set(light.flatMap((word) => (word.startsWith("@") ? [...(classes.get(word.slice(1)) ?? [])] : [word]))),
    course: any("course"),
    handling: any("handling", "approval"),
  };
}

/** "host:state/place" → role host, which must be a state or place; "@aid" alone has no role; "any" is whatever stands there; "-" alone is no slot. */
function slotOf(cell: string | undefined): Slot | null {
  if (!cell || cell === "-") return null;
  if (cell === "any") return NOTHING;
  const [role, restriction] = cell.startsWith("@") ? ["-", cell] : cell.split(":");
  return { role: role as Slot["role"], restriction: (restriction?.split("/") ?? []) as Restriction };
}
