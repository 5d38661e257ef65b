import type { Partition } from "../coreference/partition.ts";
import type { StoryAgreement } from "./gold.ts";
import { counterparts, scoreJoined, shareOf } from "./joined.ts";
import { type Pages, spotOf } from "./pages.ts";
import type { ToldStory } from "./read.ts";
import type { JoinedRecord } from "./record.ts";
import { matchTellings, tellingsOf } from "./tellings.ts";

/** One telling of a gold agreement. */
export interface AgreementMention {
  readonly story: string;
  readonly agreement: StoryAgreement;
  readonly doc: string;
  readonly quote: string;
}

/** The gold mentions by name, the gold agreement of each, and the agreement of the record of those on which one of its steps stands. */
export interface MatchedAgreements {
  readonly mentions: ReadonlyMap<string, AgreementMention>;
  readonly key: Partition;
  readonly response: Partition;
}

/** Matches the tellings of the gold agreements with the steps of the record's ledger, document by document. */
export function matchAgreements(stories: readonly ToldStory[], record: JoinedRecord, pages: Pages): MatchedAgreements {
  const mentions = new Map(stories.flatMap(mentionsOf));
  const ofClaim = new Map(record.agreements.flatMap(({ id, steps }) => steps.map(({ claim }) => [claim, id] as const)));
  const response = [...Map.groupBy(mentions, ([, { story, doc }]) => `${story}/${doc}`).values()].flatMap((own) => {
    const page = pages.of(own[0]![1].story, own[0]![1].doc);
    const steps = tellingsOf(
      page,
      page.claims.filter(({ id }) => ofClaim.has(id)),
    );
    const gold = own.map(([, mention]) => ({ spot: spotOf(page, mention), answer: () => 0 }));
    return matchTellings(gold, steps).flatMap((claim, i) =>
      claim === null ? [] : [[own[i]![0], ofClaim.get(claim.id)!] as const],
    );
  });
  const key = [...mentions].map(([name, { story, agreement }]) => [name, `${story} ${agreement.id}`] as const);
  return { mentions, key: new Map(key), response: new Map(response) };
}

function mentionsOf({ name, gold }: ToldStory): readonly (readonly [string, AgreementMention])[] {
  return gold.agreements.flatMap((agreement) =>
    agreement.mentions.map(
      ({ doc, quote }, n) => [`${name} ${agreement.id} ${n}`, { story: name, agreement, doc, quote }] as const,
    ),
  );
}

/** Joining of the agreements, and how far each has come at the end. */
export function scoreAgreements({ mentions, key, response }: MatchedAgreements, record: JoinedRecord) {
  const stages = new Map(record.agreements.map(({ id, stage }) => [id, stage]));
  const golds = new Map([...mentions].map(([name, { agreement }]) => [key.get(name)!, agreement]));
  const pairs = [...counterparts(key, response)];
  return {
    ...scoreJoined(key, response),
    stage: shareOf(pairs, ([name, id]) => golds.get(name)!.stage === stages.get(id)),
  };
}
