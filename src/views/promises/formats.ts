import type { Promised } from "../../record/queries/promises/promises.ts";
import { PROMISE_STATES } from "../../record/queries/promises/state.ts";
import { dateWords } from "../chronology/date-words.ts";
import { sourceJson, sourceWords } from "../chronology/source-words.ts";
import { saidBy } from "../text/claims.ts";
import { oneLine, quoted } from "../text/one-line.ts";
import type { Screen } from "../text/screen.ts";
import { wrap } from "../text/wrap.ts";
import { HEADINGS, stateCounts, type Told } from "./told.ts";

/** Days (ISO) that the answer is of. */
export interface PromiseDays {
  readonly on: string;
  readonly asOf: string | null;
}

/** "Promises on June 20, 2021: 2 overdue, 1 due". */
function headingOf(all: readonly Told[], { on, asOf }: PromiseDays): string {
  const known = asOf === null ? "" : `, by what could be known as of ${dateWords(asOf)}`;
  const counts = stateCounts(all.map(({ promised }) => promised));
  return `Promises on ${dateWords(on)}${known}: ${counts === "" ? "none" : counts}`;
}

/** For a terminal: by state, each with the words of the promise and of what came of it. */
export function promisesText(all: readonly Told[], days: PromiseDays, screen: Screen): string {
  const { bold, dim } = screen.colour;
  const groups = PROMISE_STATES.flatMap((state) => {
    const some = all.filter(({ promised }) => promised.state === state);
    return some.length === 0
      ? []
      : [[bold(HEADINGS[state]), ...some.map((one) => promiseText(one, screen))].join("\n")];
  });
  const heading = wrap(dim(headingOf(all, days)), { width: screen.width });
  return `${[heading, ...groups].join("\n\n")}\n`;
}

function promiseText({ promised, date, sentence }: Told, screen: Screen): string {
  const { bold, dim, yellow } = screen.colour;
  const { entry, promise } = promised;
  const lead = date === null ? "— " : `${bold(date)} — `;
  const mark = yellow(`[${promise.claim.status}]`);
  const head = wrap(`${lead}${sentence} ${mark}`, { width: screen.width, first: "  ", rest: "      " });
  const lines = linesOf(promised, sentence).map(({ words, source }) =>
    wrap(`${words} ${dim(`— ${source}`)}`, { width: screen.width, first: "      " }),
  );
  return [head, ...lines, `      ${dim(entry.event.id)}`].join("\n");
}

/** The words of the promise with who says so, then those of what came of it; words that the sentence quotes already are not said again. */
function linesOf(
  { entry, promise, outcome }: Promised,
  sentence: string,
): readonly { readonly words: string; readonly source: string }[] {
  const said = saidBy(promise.claim.attribution).replace(/^(impersonal|unnamed|anonymous)\b/, "nobody named");
  const quotation = quoted(promise.claim.evidence.exact);
  const isQuoted = sentence.includes(quotation.slice(1, -1));
  const words = isQuoted ? said : `${said === "" ? "" : `${oneLine(said)}: `}${quotation}`;
  const own = { words, source: sourceWords(promise.document) };
  if (outcome === null) return [own];
  const { how, source, event } = outcome;
  if (source === promise) return [{ ...own, words: `${how}: ${words}` }];
  const other = event === entry.event.id ? "" : ` (${event})`;
  return [
    own,
    { words: `${how}${other}: ${quoted(source.claim.evidence.exact)}`, source: sourceWords(source.document) },
  ];
}

/** Markdown: a heading a state, an entry a promise, its words below it. */
export function promisesMarkdown(all: readonly Told[], days: PromiseDays): string {
  const groups = PROMISE_STATES.flatMap((state) => {
    const some = all.filter(({ promised }) => promised.state === state);
    return some.length === 0 ? [] : [[`## ${HEADINGS[state]}`, ...some.map(promiseMarkdown)].join("\n\n")];
  });
  return `${[`# ${headingOf(all, days)}`, ...groups].join("\n\n")}\n`;
}

function promiseMarkdown({ promised, date, sentence }: Told): string {
  const lead = date === null ? "" : `**${escaped(date)}** — `;
  const lines = linesOf(promised, sentence).map(({ words, source }) => `  - ${escaped(words)} — ${escaped(source)}`);
  return [`- ${lead}${escaped(sentence)} *[${promised.promise.claim.status}]*`, ...lines].join("\n");
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`);
}

/** For programs: who promised, to whom, what, by when, in whose words, and what came of it. */
export function promisesJson(all: readonly Told[], { on, asOf }: PromiseDays): unknown {
  const promises = all.map(({ promised, date: words, sentence }) => {
    const { entry, state, date, days, promisers, promisees, first, promise, outcome } = promised;
    const { id, type, topics } = entry.event;
    const when = { date, words, first: days.min, last: days.max };
    const who = (some: Promised["promisers"]) => some.map(({ entity, name, role }) => ({ entity, name, role }));
    return {
      ...{ event: id, state, type, status: promise.claim.status, sentence, when, topics },
      ...{ by: who(promisers), to: who(promisees) },
      promised: { ...quotation(promise), attribution: attributionOf(promise) },
      firstPromised: { claim: first.claim.id, document: first.document.id, published: first.document.published },
      outcome: outcome === null ? null : { how: outcome.how, event: outcome.event, ...quotation(outcome.source) },
    };
  });
  return { on, ...(asOf === null ? {} : { asOf }), promises };
}

function attributionOf({ claim }: Promised["promise"]): unknown {
  return claim.attribution.map(({ speaker, cue, kind, hedge }) => ({ speaker, cue, kind, hedge }));
}

function quotation({ claim, document }: Promised["promise"]): Record<string, unknown> {
  const { start, end, exact } = claim.evidence;
  return {
    claim: claim.id,
    document: document.id,
    ...sourceJson(document),
    published: document.published,
    start,
    end,
    exact,
  };
}
