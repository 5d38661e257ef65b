import type { Act } from "../act.ts";
import { gap, width } from "../days.ts";
import { contentWords, fold, shared } from "../fold.ts";
import { moodOf } from "../mood.ts";
import { shingles } from "../voices/sketch.ts";
import { type Finding, type Findings, ofActs } from "./finding.ts";
import type { Stories, Teller } from "./stories.ts";

/** Words that say that something was said, not what. */
const SPEECH = contentWords(
  "say says said saying tell told state stated announce announced declare declared add added stress stressed emphasize emphasized reaffirm affirm affirmed note noted remark comment president prime minister foreign secretary spokesperson spokesman spokeswoman mr ms",
);

/** Fewer words may be said by anybody. */
const ENOUGH = 5;
/** Days between two texts that count as telling of one occasion. */
const NEAR = 3;
/** How much of the lesser saying stands in the other, word for word. */
const ALIKE = 0.75;
/** Runs of words in common: shorter sayings may be a formula ("the first female Vice President of the United States"), unless both quote them. */
const LONG = 8;
const LONG_QUOTED = 5;
const RUN = 3;

interface Saying {
  readonly act: Act;
  readonly isQuoted: boolean;
  readonly runs: ReadonlySet<number>;
}

/** The same words, told of one occasion by two documents, in the mouths of two people. One who speaks for the other is not another. */
export function differingAttribution(_: Findings, { pairs }: Stories): readonly Finding[] {
  const known = new Map<Teller, readonly Saying[]>();
  const sayingsOf = (teller: Teller) => {
    if (!known.has(teller)) known.set(teller, sayingsIn(teller));
    return known.get(teller)!;
  };
  return pairs.flatMap(([a, b]) =>
    sayingsOf(a).flatMap((one) => {
      const other = sayingsOf(b).find((two) => areOfTwo(one, two));
      return other === undefined ? [] : [differing(one.act, other.act)];
    }),
  );
}

function sayingsIn({ statements }: Teller): readonly Saying[] {
  return statements
    .filter((act) => act.people.size > 0 && moodOf(act.claim.status) === "done")
    .map(sayingOf)
    .filter(({ act, isQuoted, runs }) => runs.size > 0 && (isQuoted || wordsSaid(act) >= ENOUGH));
}

/** What is quoted where something is, else all words. */
function sayingOf(act: Act): Saying {
  const quoted = quotedIn(act.claim.evidence.exact);
  return { act, isQuoted: quoted !== null, runs: shingles(fold(quoted ?? act.claim.evidence.exact), RUN) };
}

/** The first words between marks, of which a saying may leave out one: before the first and behind the last there is a space. */
function quotedIn(exact: string): string | null {
  const between = [...exact.matchAll(/[^"“”«»]+/gu)].filter(({ 0: words }) => words.length >= 20);
  const found = between.find(({ 0: words, index }) => {
    const isOpened = index > 0 && !/^\s/.test(words);
    const isClosed = index + words.length < exact.length && !/\s$/.test(words);
    return index > 0 && index + words.length < exact.length ? isOpened && isClosed : isOpened || isClosed;
  });
  return found?.[0] ?? null;
}

function wordsSaid({ words, actors }: Act): number {
  const names = contentWords(actors.map(({ name }) => name).join(" "));
  return [...words].filter((word) => !SPEECH.has(word) && !names.has(word)).length;
}

function areOfTwo({ act: a, runs: x, ...one }: Saying, { act: b, runs: y, ...other }: Saying): boolean {
  if (a.doc.id === b.doc.id || shared(a.speakers, b.speakers) > 0 || !near(a, b) || speaksFor(a, b)) return false;
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  const common = [...few].filter((run) => many.has(run)).length;
  return common >= (one.isQuoted && other.isQuoted ? LONG_QUOTED : LONG) && common / few.size >= ALIKE;
}

/** The chain of the one names the speaker of the other; or a spokesman, an unnamed official of the same state. */
function speaksFor(a: Act, b: Act): boolean {
  const namesOf = (act: Act) => act.actors.filter(({ role }) => role === "speaker").map(({ name }) => name);
  const chain = (act: Act) => act.claim.attribution.map(({ speaker }) => speaker);
  if (namesOf(a).some((name) => chain(b).includes(name)) || namesOf(b).some((name) => chain(a).includes(name)))
    return true;
  const unnamed = [...namesOf(a), ...namesOf(b)].some((name) => /\(unnamed\)/.test(name));
  return unnamed && shared(a.states, b.states) > 0;
}

function near(a: Act, b: Act): boolean {
  const [x, y] = [a.days ?? a.writtenDays, b.days ?? b.writtenDays];
  return x !== null && y !== null && width(x) <= 31 && width(y) <= 31 && gap(x, y) <= NEAR;
}

function differing(a: Act, b: Act): Finding {
  const [one, other] = [a, b].map((act) =>
    act.actors
      .filter(({ role }) => role === "speaker")
      .map(({ name }) => name)
      .join(", "),
  );
  const note = `the same words are ascribed to ${one} and to ${other}`;
  return ofActs("attribution", "speaker", [a, b], note);
}
