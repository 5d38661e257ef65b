import { type Act, isEqual } from "../act.ts";
import { lieTogether, sameDocument } from "../contradict.ts";
import { likeness, shared } from "../fold.ts";
import { isUnnamed, statesIn } from "../parties.ts";
import { bothNarrow, type Support, sure } from "./ground.ts";
import { ONCE } from "./times.ts";

/** All other types: the same parties (roles were compared) and like words. */
export function partiesAgree(a: Act, b: Act, time: Support): Support | null {
  const keys = (act: Act) => new Set(act.actors.map(({ key }) => key));
  if (shared(keys(a), keys(b)) === 0 && shared(a.states, b.states) === 0) return null;
  return likeness(a.words, b.words) >= likenessNeeded(a, b, time) || lieTogether(a, b) ? sure("same parties") : null;
}

function likenessNeeded(a: Act, b: Act, time: Support): number {
  const few = Math.min(...[a, b].map(({ actors }) => new Set(actors.map(({ key }) => key)).size)) < 2;
  const isOneDay = time.vague.length === 0 && bothNarrow(a, b);
  const isOneType = a.claim.type === b.claim.type && a.claim.type !== "other";
  // the ambassador who was summoned that day; the airline whose first flight it was
  if (isOneDay && isOneType && namedShared(a, b)) return 0;
  if (isOneDay && namedShared(a, b)) return 0.2;
  if (isOneExpulsion(a, b) || isOneSum(a, b)) return 0;
  if (few) return isOneDay && isOneType ? 0.4 : 0.6;
  return ONCE.has(a.family) ? 0.1 : sameDocument(a, b) ? 0.4 : 0.3;
}

/** No state expels people of another twice in a month; the other may expel some of it in turn. */
function isOneExpulsion(a: Act, b: Act): boolean {
  if (a.family !== "expulsion" || b.family !== "expulsion") return false;
  const [x, y] = [a, b].map(({ actors }) => statesIn(actors, ["target"])) as [ReadonlySet<string>, ReadonlySet<string>];
  return a.states.size === 2 && isEqual(a.states, b.states) && x.size === 1 && isEqual(x, y);
}

/** Between the same two, "50 million dollars" in both. */
function isOneSum(a: Act, b: Act): boolean {
  if (a.family !== "supply" || a.states.size !== 2 || !isEqual(a.states, b.states)) return false;
  const sums = (words: ReadonlySet<string>) => [...words].filter((word) => /^(?:\d+|[mb]illion)$/.test(word));
  const [x, y] = [sums(a.words), sums(b.words)];
  return x.length > 1 && x.every((word) => b.words.has(word)) && y.length === x.length;
}

/** Someone called by name, or an organisation, takes part in both. */
function namedShared(a: Act, b: Act): boolean {
  const named = (act: Act) =>
    new Set(
      act.actors.flatMap(({ key, entity }) =>
        entity === null || isUnnamed(key) || entity.kind === "state" ? [] : [key],
      ),
    );
  return shared(named(a), named(b)) > 0;
}
