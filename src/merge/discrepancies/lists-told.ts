import { contains, type Evidence } from "../../document/span.ts";
import { onceOf } from "../../knowledge/once.ts";
import { shared } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { alignedIn } from "./aligned.ts";
import { tellerOf } from "./facing.ts";
import { type Finding, type Findings, finding } from "./finding.ts";
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
  return stories.inPairs("lists", ([a, b]) => {
    const likeness = alignedIn([a, b]);
    return listsOf(a).flatMap((x) => {
      const y = listsOf(b).find((other) => differ(x, other, likeness(x.sentence.start, other.sentence.start)));
      if (y === undefined) return [];
      const [mine, theirs] = [othersOf(x, y), othersOf(y, x)];
      const note = `${tellerOf(x)} names ${mine}, ${tellerOf(y)} ${theirs} in its place`;
      const evidence = [x, y].flatMap((list) => [list, list.sentence].map((one) => quoted(list.teller, one)));
      const claims = [x, y].flatMap(({ teller, sentence }) =>
        teller.acts.filter(({ claim }) => contains(sentence, claim.evidence)).map(({ claim }) => claim.id),
      );
      return [{ ...finding("participant", "states", { claims, evidence, note }), isOfThese: true as const }];
    });
  });
}

function listsIn({ doc, ...teller }: Teller, entityOf: (key: string) => Entity | null): readonly StateList[] {
  const sentences: readonly Evidence[] = [
    ...(doc.print?.particulars ?? []),
    ...(doc.print?.counts ?? []).map(({ sentence }) => sentence),
  ];
  const named = doc.mentions
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
    return LISTED.test(exact) ? [{ start, end, exact, states, sentence, teller: { doc, ...teller } }] : [];
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

function quoted({ doc }: Teller, { start, end, exact }: Evidence) {
  return { document: doc.id, start, end, exact };
}
