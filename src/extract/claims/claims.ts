import type { Claim, EventClaim } from "../../document/claim.ts";
import type { LocalEntity } from "../../document/layers.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Annotator } from "../annotator.ts";
import { codeTable } from "../codes/table.ts";
import { type Act, actsOf, type Coding } from "./acts/acts.ts";
import { takeUp } from "./acts/again.ts";
import { frameIndex } from "./acts/frames.ts";
import { listedClaims, withHeads } from "./agreements/listed.ts";
import { membershipClaims, standingClaims } from "./agreements/standing.ts";
import { treatiesOf, treatyWords } from "./agreements/treaties.ts";
import { attributionsOf, vouchersOfSpeech, withoutQuotation } from "./attribution.ts";
import { wordClasses } from "./classes.ts";
import { codeClaim } from "./codes.ts";
import { type Draft, draftOf } from "./events.ts";
import { lexiconOf } from "./lexicon.ts";
import { isForsworn } from "./mode/forsworn.ts";
import { modesOf } from "./mode/modes.ts";
import { rebutted } from "./mode/rebutted.ts";
import { sideOf } from "./participants.ts";
import { partnersOf } from "./positions/partners.ts";
import { positionsOf } from "./positions/positions.ts";
import { stancesOf } from "./positions/stances.ts";
import { readingOf } from "./reading.ts";
import { visitOf } from "./scenes/scene-visit.ts";
import { scenesOf } from "./scenes/scenes.ts";
import { isTold, statementOf } from "./statements.ts";
import { byDistance } from "./together/by-distance.ts";
import { byEvent } from "./together/by-event.ts";
import { withoutFirsts } from "./together/firsts.ts";
import { fold } from "./together/fold.ts";
import { asNews } from "./together/news-time.ts";
import { settle } from "./together/settle.ts";
import { inStory } from "./together/story-time.ts";
import { placeWithin } from "./together/within.ts";
import { topicsOf } from "./topics.ts";

type Reads = "tokens" | "sentences" | "syntax" | "mentions" | "dates" | "quotations";

/** What the document says: events, positions and statements, each with status, speaker and evidence for every part. */
export function claims(knowledge: Knowledge): Annotator<Reads, "claims"> {
  const coding = codingOf(knowledge);
  const journey = coding.frames.get("visit")!.find(({ pos }) => pos === "NOUN")!;
  const stances = stancesOf(knowledge);
  const codes = codeTable(knowledge);
  const topics = topicsOf(knowledge);
  const treaty = treatyWords(knowledge, coding.classes);
  const lexicon = lexiconOf(knowledge);
  const stateNames = new Map(knowledge.states.map(({ id, name }) => [id, name]));
  return {
    name: "claims",
    reads: ["tokens", "sentences", "syntax", "mentions", "dates", "quotations"],
    writes: "claims",
    annotate(doc) {
      const reading = readingOf(doc, lexicon);
      const lookup = (key: string): LocalEntity => reading.entity(key);
      const vouchers = attributionsOf(doc);
      const speech = vouchersOfSpeech(doc);
      const cues = new Set(doc.quotations.filter((q) => isTold(reading, q)).map((q) => q.cue.start));
      // "reaffirmed that …": the quotation is the statement.
      const scenes = scenesOf(reading);
      const treaties = treatiesOf(reading, treaty, vouchers, topics);
      const acts = actsOf(reading, coding, scenes).filter(
        (act) =>
          !treaties.covers(act.trigger) &&
          (act.filled.frame.type !== "statement" || !cues.has(doc.tokens[act.trigger]!.start)),
      );
      const told = acts
        .map((act) => draftOf(reading, act, vouchers(doc.tokens[act.trigger]!), topics))
        .filter((draft) => !isForsworn(doc, draft));
      const journeys = [...scenes.all].flatMap(
        ([scene, status]) => visitOf(reading, scene, status, journey, (at) => vouchers(doc.tokens[at]!)) ?? [],
      );
      const drafts = rebutted(
        reading,
        [...journeys, ...told].sort((a, b) => a.act.sentence - b.act.sentence),
        coding.modes,
      );
      const taken = takeUp(withoutFirsts(reading, drafts), {
        stateOf: sideOf(reading),
        written: doc.dates.written.edtf,
      });
      const placed = placeWithin(reading, fold(taken, lookup), lookup);
      const inTime = byDistance(reading, byEvent(reading, asNews(reading, inStory(reading, placed))));
      const events = settle(reading, inTime, lookup);
      const kept = withoutUnsettled(acts, inTime, events);
      const triggers = new Set(events.map(({ parts }) => parts.trigger?.start));
      const statements = doc.quotations
        .map((q) => statementOf(reading, doc, q, speech(q).map(withoutQuotation), topics))
        .filter((claim) => claim.status !== "denied" || !triggers.has(claim.parts.cue?.start));
      const positions = positionsOf(reading, coding, stances, vouchers, (iso) => stateNames.get(iso));
      const standing = standingClaims(reading, coding, kept, vouchers, topics).filter(
        ({ evidence }) => !treaties.covers(reading.tokenAt(evidence.start)),
      );
      const listed = listedClaims(reading, coding, treaty, events, topics);
      const all = [
        ...withHeads(events, listed),
        ...treaties.claims,
        ...standing,
        ...membershipClaims(reading, positions, topics),
      ];
      const coded = all.map((claim) => ({ ...claim, codes: codeClaim(claim, codes) }));
      return inOrder([...coded, ...statements, ...positions, ...partnersOf(events)]);
    },
  };
}

/** "The implementation of the treaty was slow": an act of nobody at no time becomes no event, and the treaty is only spoken of. */
function withoutUnsettled(
  acts: readonly Act[],
  drafts: readonly Draft[],
  events: readonly EventClaim[],
): readonly Act[] {
  const settled = new Set(events.map(({ id }) => id));
  const left = new Set(drafts.filter(({ claim }) => !settled.has(claim.id)).map(({ act }) => act));
  return acts.filter((act) => !left.has(act));
}

/** The coding tables of the knowledge, indexed for the rules. */
export function codingOf(knowledge: Knowledge): Coding {
  return { frames: frameIndex(knowledge), modes: modesOf(knowledge), classes: wordClasses(knowledge) };
}

/** In order of reading; a claim with the same id is the same claim. */
export function inOrder(claims: readonly Claim[]): readonly Claim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return [...byId.values()].sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || (a.id < b.id ? -1 : 1),
  );
}
