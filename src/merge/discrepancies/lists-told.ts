import { contains, type Evidence } from "../../document/span.ts";
import { onceOf } from "../../knowledge/once.ts";
import { shared } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { alignedIn, printedSentences } from "./aligned.ts";
import { tellerOf } from "./facing.ts";
import { type Finding, type Findings, finding, quoted } from "./finding.ts";
import type { Stories, Teller } from "./stories.ts";

/** States that a sentence names one after the other: "Japan, South Korea and the United States"; with those that it names before: "Besides Chad, Nigeria, Niger and Benin". */
interface StateList extends Evidence {
  readonly states: ReadonlyMap<string, Entity>;
  readonly sentence: Evidence;
  readonly teller: Teller;
}

/** Fewer are two sides, each of which may deal with others. */
const LEAST = 3;
/** Characters between one name and the next: ", and the ". */
const JOINT = 10;
/** How like each other two sentences are that tell of one company; less where it is larger. */
const ALIKE = 0.3;
const ALIKE_OF_MANY = 0.18;

/** Two texts of a story that each name so many states for one thing, all alike but one: who took part, who signed. */
export function listsTold({ entities }: Findings, stories: Stories): readonly Finding[] {
  const listsOf = onceOf((teller: Teller) => listsIn(teller, (key) => entities.of(teller.doc.id, key)));
  return stories.inPairs("lists", (told) => {
    const [mine, theirs] = [listsOf(told[0]), listsOf(told[1])];
    if (mine.length === 0 || theirs.length === 0) return [];
    const likeness = alignedIn(told);
    return mine.flatMap((x) => {
      const y = theirs.find((other) => differ(x, other, likeness(x.sentence.start, other.sentence.start)));
      return y === undefined ? [] : [otherState(x, y)];
    });
  });
}

function otherState(x: StateList, y: StateList): Finding {
  const found = finding("participant", "states", {
    claims: [x, y].flatMap(({ teller, sentence }) =>
      teller.acts.filter(({ claim }) => contains(sentence, claim.evidence)).map(({ claim }) => claim.id),
    ),
    evidence: [x, y].flatMap((list) => [list, list.sentence].map((words) => quoted(list.teller.doc, words))),
    note: `${tellerOf(x)} names ${othersOf(x, y)}, ${tellerOf(y)} ${othersOf(y, x)} in its place`,
  });
  return { ...found, isOfThese: true };
}

function listsIn(teller: Teller, entityOf: (key: string) => Entity | null): readonly StateList[] {
  const sentences = printedSentences(teller);
  const named = teller.doc.mentions
    .filter(({ form }) => form === "name")
    .flatMap(({ start, end, entities: [key] }) => {
      const entity = key === undefined ? null : entityOf(key);
      return entity?.kind === "state" ? [{ start, end, entity }] : [];
    })
    .sort((p, q) => p.start - q.start);
  const runs: (typeof named)[] = [];
  for (const one of named) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && one.start - last.end <= JOINT) runs.at(-1)!.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run): StateList[] => {
    const [start, end] = [run[0]!.start, run.at(-1)!.end];
    const sentence = sentences.find((one) => contains(one, { start, end }));
    if (sentence === undefined || run.length < LEAST || isPartial(sentence.exact)) return [];
    const before = named.filter((one) => sentence.start <= one.start && one.start < start);
    const states = new Map([...before, ...run].map(({ entity }) => [entity.id, entity]));
    const exact = sentence.exact.slice(start - sentence.start, end - sentence.start);
    return LISTED.test(exact) ? [{ start, end, exact, states, sentence, teller }] : [];
  });
}

/** The last name is joined to the others by a word. */
const LISTED = /,? (?:and|&) (?:the )?[^,]*$/i;

/** "among them", "such as", "and others": not all are named. */
function isPartial(sentence: string): boolean {
  return /\b(?:among|including|includes?|included|such as|others?|like|notably|several|some)\b/i.test(sentence);
}

/** All alike but one of each; where they are many, the one text may leave one out. */
function differ({ states: a }: StateList, { states: b }: StateList, likeness: number): boolean {
  const common = shared(new Set(a.keys()), new Set(b.keys()));
  const [less, more] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  const areMany = common >= LEAST;
  return common === less - 1 && more - less <= (areMany ? 1 : 0) && likeness >= (areMany ? ALIKE_OF_MANY : ALIKE);
}

function othersOf(one: StateList, other: StateList): string {
  return [...one.states].flatMap(([id, { name }]) => (other.states.has(id) ? [] : name)).join(", ");
}
