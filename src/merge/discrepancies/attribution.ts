import type { Act } from "../act.ts";
import { gap, width } from "../days.ts";
import { contentWords, sorted } from "../fold.ts";
import { type Finding, type Findings, finding, quote } from "./finding.ts";

/** Words that say that something was said, not what. */
const SPEECH = contentWords(
  "say says said saying tell told state stated announce announced declare declared add added stress stressed emphasize emphasized reaffirm affirm affirmed note noted remark comment president prime minister foreign secretary spokesperson spokesman spokeswoman mr ms",
);

/** Fewer words may be said by anybody. */
const ENOUGH = 5;
/** Days between two texts that count as telling of one occasion. */
const NEAR = 3;

/** The same words, told of one occasion by two documents, in the mouths of two people. */
export function differingAttribution({ acts }: Findings): readonly Finding[] {
  const statements = acts.filter(({ family, people }) => family === "statement" && people.size > 0);
  const byWords = Map.groupBy(statements, wordsSaid);
  return sorted(byWords.keys()).flatMap((words) => {
    const group = byWords.get(words)!;
    if (words.split(" ").length < ENOUGH) return [];
    const [a] = group as [Act];
    const b = group.find(
      (other) => other.doc.id !== a.doc.id && ![...a.speakers].some((key) => other.speakers.has(key)) && near(a, other),
    );
    return b === undefined ? [] : [differing(a, b)];
  });
}

function wordsSaid(act: Act): string {
  const names = contentWords(
    act.actors
      .filter(({ role }) => role === "speaker")
      .map(({ name }) => name)
      .join(" "),
  );
  return sorted([...act.words].filter((word) => !SPEECH.has(word) && !names.has(word))).join(" ");
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
  return finding("attribution", "speaker", { claims: [a.claim.id, b.claim.id], evidence: [quote(a), quote(b)], note });
}
