import type { Partition } from "../coreference/partition.ts";
import { type Differences, isReal, shows } from "./disagreements.ts";
import { mixedNames } from "./entities.ts";
import { type EventMention, keyOf } from "./events.ts";
import { counterparts } from "./joined.ts";
import type { Compared } from "./score.ts";

/** What is wrong, a story after the other; then what is wrong between stories. */
export function missesOf(compared: Compared): readonly string[] {
  const byStory = compared.stories.flatMap(({ name }) => {
    const own = [
      ...eventsOf(name, compared),
      ...formsOf(name, compared),
      ...agreementsOf(name, compared),
      ...differencesIn(name, compared),
    ];
    return own.length === 0 ? [] : [`\n# ${name}`, ...own];
  });
  const mixed = mixedNames(compared.entities).map((called) => called.join(" | "));
  return [
    ...byStory,
    "\n# one in the record, of stories that call it otherwise",
    ...mixed,
    "\n# shown, and neither planted nor a development",
    ...unplanted(compared.differences),
  ];
}

interface Item {
  readonly story: string;
  readonly line: string;
}

/** Gold clusters that are missed, in pieces, or hold what is of others. */
function clusters(kind: string, items: ReadonlyMap<string, Item>, key: Partition, response: Partition) {
  return (story: string): readonly string[] => {
    const own = Map.groupBy(
      [...items].filter(([, item]) => item.story === story),
      ([name]) => key.get(name)!,
    );
    const wrong = [...own].filter(([cluster, members]) => {
      const ids = new Set(members.map(([name]) => response.get(name)));
      const isMixed = [...response].some(([name, id]) => ids.has(id) && key.get(name) !== cluster);
      return ids.size > 1 || ids.has(undefined) || isMixed;
    });
    return wrong.flatMap(([cluster, members]) => [
      `${kind} ${cluster}`,
      ...members.map(([name, { line }]) => `   ${response.get(name) ?? "missed"}  ${line}`),
    ]);
  };
}

function eventsOf(story: string, { events, record }: Compared): readonly string[] {
  const items = [...events.mentions].map(([name, mention]) => {
    const claim = events.claims.get(name);
    const as = claim === undefined ? "" : ` ← ${claim.type}/${claim.status} ${claim.date?.edtf ?? "-"}`;
    return [name, { story: mention.story, line: `${mention.doc}: ${mention.quote}${as}` }] as const;
  });
  const joined = clusters("event", new Map(items), events.key, events.response)(story);
  const found = new Map(record.events.map((event) => [event.id, event]));
  const own = counterparts(events.key, events.response);
  const golds = new Map(
    [...events.mentions.values()].map((one: EventMention) => [keyOf(one.story, one.event.id), one]),
  );
  const facts = [...golds].flatMap(([name, { story: of, event }]) => {
    const as = found.get(own.get(name) ?? "");
    if (of !== story || as === undefined) return [];
    const outer = event.within === null ? null : (own.get(keyOf(story, event.within)) ?? null);
    return [
      ...(as.status === event.status ? [] : [`status ${as.status} for ${event.status}: ${name} ${event.what}`]),
      ...(as.date === event.date ? [] : [`date ${as.date} for ${event.date}: ${name} ${event.what}`]),
      ...(outer === null || outer === as.id || as.within === outer
        ? []
        : [`not within ${event.within}: ${name} ${event.what}`]),
    ];
  });
  return [...joined, ...facts];
}

function formsOf(story: string, { entities }: Compared): readonly string[] {
  const items = [...entities.forms].map(
    ([name, { story, doc, form }]) => [name, { story, line: `${doc}: ${form}` }] as const,
  );
  return clusters("entity", new Map(items), entities.key, entities.response)(story);
}

function agreementsOf(story: string, { agreements, record }: Compared): readonly string[] {
  const items = [...agreements.mentions].map(
    ([name, { story, doc, quote }]) => [name, { story, line: `${doc}: ${quote}` }] as const,
  );
  const joined = clusters("agreement", new Map(items), agreements.key, agreements.response)(story);
  const stages = new Map(record.agreements.map(({ id, stage }) => [id, stage]));
  const own = counterparts(agreements.key, agreements.response);
  const golds = new Map(
    [...agreements.mentions].flatMap(([name, one]) =>
      one.story === story ? [[agreements.key.get(name)!, one.agreement] as const] : [],
    ),
  );
  const wrong = [...golds].flatMap(([name, { stage, title }]) => {
    const as = stages.get(own.get(name) ?? "");
    return as === undefined || as === stage ? [] : [`stage ${as} for ${stage}: ${name} ${title}`];
  });
  return [...joined, ...wrong];
}

function differencesIn(story: string, { differences, lost }: Compared): readonly string[] {
  const { disagreements, developments, shown } = differences;
  const missed = disagreements.flatMap((one) => {
    const { kind, what, quotes } = one.disagreement;
    if (one.story !== story || shown.some((other) => shows(other, one))) return [];
    const at = lost?.find((other) => other.story === story && other.what === what)?.at;
    return [
      `disagreement not shown (${kind}${at === undefined ? "" : `, ${at}`}): ${what}`,
      ...quotes.map(({ doc, quote }) => `   ${doc}: ${quote}`),
    ];
  });
  const taken = developments.flatMap((one) => {
    const wrong = shown.filter((other) => one.story === story && shows(other, one));
    return wrong.map(({ discrepancy }) => `development shown (${discrepancy.kind}): ${one.what} ← ${discrepancy.note}`);
  });
  return [...missed, ...taken];
}

function unplanted(differences: Differences): readonly string[] {
  const { developments, shown } = differences;
  const wrong = shown.filter((one) => !isReal(one, differences) && !developments.some((other) => shows(one, other)));
  return wrong.flatMap(({ discrepancy: { kind, note, evidence }, isBetween }) => [
    `${isBetween ? "" : "(in one document) "}${kind}: ${note}`,
    ...evidence.map(({ exact }) => `   ${exact}`),
  ]);
}
