import { type Draft, find, lay } from "./find.ts";
import { atomAt, together } from "./reading.ts";

const MEDIA = new Set(["media", "press", "newspapers", "outlets", "broadcasters", "tv", "television"]);
const KIND = new Set([
  "state",
  "local",
  "official",
  "government",
  "independent",
  "run",
  "owned",
  "controlled",
  "-",
  "news",
  "and",
  "social",
  "private",
]);

/** The press of a state as a speaker: "Vietnamese media", "Iranian state media". */
export function media(draft: Draft): void {
  const { reading, owner } = draft;
  for (let i = 1; i < reading.tokens.length; i++) {
    if (!MEDIA.has(atomAt(reading, i)) || owner[i]) continue;
    let k = i - 1;
    while (k > i - 5 && KIND.has(atomAt(reading, k) || (reading.tokens[k]?.text ?? ""))) k--;
    const state = owner[k];
    if (state?.form !== "adjective" || !together(reading, k, i) || atomAt(reading, i + 1) === "conference") continue;
    const name = reading.doc.text
      .slice(reading.tokens[state.first]!.start, reading.tokens[i]!.end)
      .replace(/\s+/g, " ");
    lay(
      draft,
      find({
        first: state.first,
        last: i + 1,
        kind: "outlet",
        form: "description",
        rule: "press of a state",
        country: state.country,
        name,
      }),
    );
  }
}
