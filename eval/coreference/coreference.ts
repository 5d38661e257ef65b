import { readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Annotated } from "../../src/document/layers.ts";
import { openPipeline } from "../../src/extract/pipelines.ts";
import { cuesOf } from "../../src/extract/quotations/cues.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { type RecordMaker, recordMaker } from "../fresh-record.ts";
import { MACHINE, ROOT } from "../shared.ts";
import { smallDocument } from "../small-document.ts";
import type { JoinedRecord } from "../stories/record.ts";
import { rounded } from "../suite-status.ts";
import { type CatDocument, readCatFolder } from "./cat.ts";
import { type ConllScores, conllScores } from "./conll.ts";
import { factsOf, lookupOf, type MentionFacts } from "./facts.ts";
import { byProgram, byRecord, eachAlone, sameLemma } from "./joining.ts";
import type { Partition } from "./partition.ts";
import { plainText } from "./plain-text.ts";

/** Scores events across documents, gold mentions given, against the files of CAT in a folder; each folder inside it is a topic with a record of its own. */
export async function evaluateCoreference(folder: string, { pipeline }: { readonly pipeline: string }) {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = inside.length === 0 ? [folder] : inside.map(({ name }) => join(folder, name)).sort();
  const knowledge = loadKnowledge(join(ROOT, "data"));
  const opened = await openPipeline(pipeline, knowledge, { models: join(ROOT, "models") });
  const make = await recordMaker(pipeline);
  const speech = new Set(cuesOf(knowledge).say.keys());
  const topics: Topic[] = [];
  for (const name of names) {
    const documents = readCatFolder(name);
    const mentions = await factsOfTopic(documents, opened, make);
    const key = documents.flatMap((doc) => doc.mentions.map(({ id, cluster }) => [id, cluster] as const));
    topics.push({ name: basename(name), key: new Map(key), mentions, responses: responsesOf(mentions, speech) });
  }
  const scored = topics.length > 1 ? [...topics, asOne(topics)] : topics;
  const figures = scored.map((topic) => ({ topic: topic.name, ...scoresOf(topic) }));
  for (const one of figures) console.log(JSON.stringify(one, null, 1));
  return figures;
}

/** Scores the topics of MEANTIME in ../shared/bench; writes eval/results/coreference.json. */
export async function evaluateSharedCoreference(folder: string, options: { readonly pipeline: string }): Promise<void> {
  const what = {
    what: "events across documents in three topics of MEANTIME, gold mentions given; F1 of MUC, B³, CEAF-e and their mean",
    machine: MACHINE,
    ...options,
    topics: await evaluateCoreference(folder, options),
  };
  writeFileSync(join(ROOT, "eval/results/coreference.json"), `${JSON.stringify(what, null, 1)}\n`);
}

/** A topic with what each way of joining makes of it. */
interface Topic {
  readonly name: string;
  readonly key: Partition;
  readonly mentions: readonly MentionFacts[];
  readonly responses: Readonly<Record<string, Partition>>;
}

function responsesOf(mentions: readonly MentionFacts[], speech: ReadonlySet<string>): Topic["responses"] {
  return {
    eachAlone: eachAlone(mentions),
    sameLemma: sameLemma(mentions),
    byRecord: byRecord(mentions),
    byProgram: byProgram(mentions, speech),
  };
}

/** All topics; nothing is joined across them. */
function asOne(topics: readonly Topic[]): Topic {
  const apart = (partition: Partition, topic: string) =>
    [...partition].map(([item, name]) => [item, `${topic} ${name}`] as const);
  const ways = Object.keys(topics[0]!.responses);
  return {
    name: "all",
    key: new Map(topics.flatMap(({ name, key }) => apart(key, name))),
    mentions: topics.flatMap(({ mentions }) => mentions),
    responses: Object.fromEntries(
      ways.map((way) => [way, new Map(topics.flatMap(({ name, responses }) => apart(responses[way]!, name)))]),
    ),
  };
}

async function factsOfTopic(
  documents: readonly CatDocument[],
  pipeline: { annotate(doc: Awaited<ReturnType<typeof smallDocument>>): Promise<Annotated> },
  make: RecordMaker,
): Promise<readonly MentionFacts[]> {
  const texts = documents.map(({ id, published, tokens }) => ({
    name: `${id}.txt`,
    text: plainText(tokens),
    side: { published },
  }));
  const files = texts.map(({ name, text, side }) => ({ name, side, bytes: new TextEncoder().encode(text) }));
  const lookup = lookupOf(await make<JoinedRecord>(files));
  const facts: MentionFacts[] = [];
  for (const [i, { name, text, side }] of texts.entries()) {
    const doc = await pipeline.annotate(await smallDocument(name, text, side));
    facts.push(...factsOf(documents[i]!, doc, lookup));
  }
  return facts;
}

function scoresOf({ key, mentions, responses }: Topic) {
  const sizes = Map.groupBy(key.keys(), (item) => key.get(item)!);
  const several = new Map([...key].filter(([, cluster]) => sizes.get(cluster)!.length > 1));
  const figures = Object.entries(responses).map(
    ([way, response]) =>
      [way, { all: short(conllScores(key, response)), ofSeveral: short(conllScores(several, response)) }] as const,
  );
  const claimed = mentions.filter(({ event }) => event !== null).length;
  return { mentions: key.size, clusters: sizes.size, inSeveral: several.size, claimed, ...Object.fromEntries(figures) };
}

function short({ muc, bCubed, ceafE, conll }: ConllScores): Record<string, number> {
  return { muc: rounded(muc.f1), bCubed: rounded(bCubed.f1), ceafE: rounded(ceafE.f1), conll: rounded(conll) };
}
