import { contentId } from "../../document/ids.ts";
import type {
  Attribution,
  EventClaim,
  LocalEntity,
  Mention,
  Participant,
  Place,
  Status,
} from "../../document/layers.ts";
import { type Evidence, evidence } from "../../document/span.ts";
import type { Tree } from "../syntax/tree.ts";
import { isA, nearestVerb, obliquesOf, subtree } from "../syntax/walk.ts";
import type { Act } from "./acts/acts.ts";
import { matterOf } from "./agreements/title.ts";
import { isPartyOfTitle } from "./agreements/title-parties.ts";
import { clauseOf } from "./clause.ts";
import { NO_CODES } from "./codes.ts";
import { isDone, weaker } from "./mode/status.ts";
import { mentionOf, type Reading } from "./reading.ts";
import { sceneDate, scenePlace } from "./scenes/scene-visit.ts";
import { type Topics, topicParts, topicsIn } from "./topics.ts";
import { sentOff, there } from "./travel.ts";
import { dateOf } from "./when.ts";

/** A claim with the act it was read from; the status is null while only the context can tell it. */
export interface Draft {
  readonly act: Act;
  readonly claim: EventClaim;
  readonly status: Status | null;
  /** Told by a headline, which the text then tells in full. */
  readonly headline: boolean;
  /** Numbers of the sentences that tell of the act, its own first. */
  readonly tellings: readonly number[];
}

/** Turns an act into a claim: participants, place, date, topics, each with its words. */
export function draftOf(reading: Reading, act: Act, attribution: readonly Attribution[], topics: Topics): Draft {
  const { frame } = act.filled;
  const quotation = clauseOf(reading, act);
  const participants = participantsOf(reading, act);
  const date = dateOf(reading, act) ?? (act.scene && sceneDate(reading, act.scene));
  const place = placeOf(reading, act) ?? (act.scene && scenePlace(reading, act.scene));
  const matter = matterOf(reading, act);
  const told = asked(act, withoutBackshift(act, attribution));
  const status = isAside(reading, act, told) ? told : attributed(told, attribution);
  const said = frame.type === "statement" ? spoken(reading, act, participants) : [];
  const claim: EventClaim = {
    id: contentId(
      "clm",
      reading.doc.id,
      "event",
      frame.type,
      quotation.start,
      quotation.end,
      tokenStart(reading, act.trigger),
    ),
    document: reading.doc.id,
    kind: "event",
    type: frame.type,
    stage: stageOf(frame.stage, matter?.title ?? "", quotation.exact),
    status: status ?? "occurred",
    participants,
    place,
    date,
    topics: topicsIn(reading, topics, quotation),
    title: matter?.title ?? null,
    instrument: matter?.instrument ?? null,
    mode: modeOfTalks(reading, act),
    within: null,
    codes: NO_CODES,
    attribution: [...said, ...attribution],
    evidence: quotation,
    parts: {
      ...partsOf(reading, act, participants, date?.evidence ?? null, place),
      ...topicParts(reading, topics, quotation),
    },
    rule: ruleOf(act),
    score: scoreOf(act, participants),
  };
  return {
    act,
    claim,
    status,
    headline: reading.doc.sentences[act.sentence]!.zone !== "paragraph",
    tellings: [act.sentence],
  };
}

/** "The envoy, | who went to Oslo in May, | may resign, sources say": what a clause beside tells as done is the author's own. */
function isAside(reading: Reading, act: Act, status: Status | null): boolean {
  const tree = reading.trees[act.sentence]!;
  const verb = nearestVerb(tree, act.light ?? act.trigger);
  const { first, last } = { first: Math.min(verb, ...subtree(tree, verb)), last: verb };
  const opener = Array.from({ length: last - first }, (_, i) => first + i).find((t) =>
    /^(who|which)$/i.test(tree.text(t)),
  );
  const isParted =
    opener !== undefined && [opener - 1, opener - 2].some((t) => t >= tree.first && tree.text(t) === ",");
  return status !== null && isDone(status) && isA(tree, verb, "acl:relcl") && isParted;
}

/** "condemned the raid": who speaks vouches for it himself. */
function spoken(reading: Reading, act: Act, participants: readonly Participant[]): readonly Attribution[] {
  const cue = reading.doc.tokens[act.trigger]!.text;
  return participants
    .filter(({ role }) => role === "speaker")
    .map(({ name, entity }) => ({ speaker: name, entity, cue, kind: "indirect", hedge: null }));
}

/** "reached a basic accord", "concluded the pact in principle": no signing yet. */
function stageOf(stage: EventClaim["stage"], title: string, clause: string): EventClaim["stage"] {
  if (stage !== "signed") return stage;
  const partial =
    /\b(basic|preliminary|provisional|tentative|interim)\b/i.test(title) || /\bin principle\b/i.test(clause);
  return partial ? "agreed in principle" : stage;
}

/** "Norway invited Macron": no visit yet. */
function asked({ filled }: Act, status: Status | null): Status | null {
  const invites = filled.frame.type === "visit" && filled.frame.words[0] === "invite";
  return invites && status !== null && isDone(status) ? "proposed" : status;
}

/** The minister said … "The jets | would arrive in May": the future of who is reported, where no condition makes it less. */
export function withoutBackshift({ mode, status }: Act, attribution: readonly Attribution[]): Status | null {
  const would = mode.hedges.find(({ row }) => /^modal (?:would|'d)$/.test(row));
  const reported = attribution.some(({ kind, hedge }) => hedge === null && kind !== "no comment" && kind !== "author");
  if (!would || !reported || status !== "hypothetical") return status;
  const others = mode.hedges.filter((hedge) => hedge !== would).map((hedge) => hedge.status);
  return others.reduce(weaker, "announced");
}

/** What the cue of a speaker makes of the act: nobody named makes a rumour, a forecast or view of nobody less than a fact. */
export function attributed(status: Status | null, attribution: readonly Attribution[]): Status | null {
  return attribution.reduce<Status | null>((weakest, { hedge, kind, cue }) => {
    if (weakest === null) return null;
    if (kind === "denial") return "denied";
    if (hedge === "forecast") return isDone(weakest) ? weakest : weaker(weakest, "expected");
    if (hedge === "anonymous" && isVouched(weakest, cue)) return weakest;
    const cap = hedge === null ? undefined : HEDGES[hedge];
    return cap ? weaker(weakest, cap) : weakest;
  }, status);
}

/** "an official confirms", "had been invited, an official said", "officials expect": no rumour, though nobody is named. */
function isVouched(status: Status, cue: string | null): boolean {
  return status === "proposed" || /\bconfirm/i.test(cue ?? "") || (/\bexpect/i.test(cue ?? "") && isDone(status));
}

/** The hedges of cues.tsv that weaken what stands under them. */
const HEDGES: Readonly<Record<string, Status>> = {
  expectation: "expected",
  speculation: "speculated",
  "impersonal view": "speculated",
  rumour: "rumoured",
  impersonal: "rumoured",
  anonymous: "rumoured",
};

function tokenStart(reading: Reading, token: number): number {
  return reading.doc.tokens[token]!.start;
}

function wordsOf(reading: Reading, mention: Mention): Evidence {
  return evidence(reading.doc.text, mention);
}

/** Each entity once, in its first role; a group ("the two leaders") gives its members. */
function participantsOf(reading: Reading, act: Act): readonly Participant[] {
  const found: Participant[] = [];
  const seen = new Set<string>();
  const hosts = new Set(
    act.filled.fillers.filter((f) => f.role === "host").flatMap((f) => countriesOf(reading, f.mention)),
  );
  for (const { role, mention: m, head } of act.filled.fillers) {
    if (isJudge(reading, act, head)) continue;
    const mention = reading.doc.mentions.mentions[role === "visitor" ? visitorOf(reading, act, m, hosts) : m]!;
    for (const key of mention.entities) {
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ entity: key, name: reading.entity(key).name, role, evidence: wordsOf(reading, mention) });
    }
  }
  const roles = new Set(found.map(({ role }) => role));
  const travel =
    act.filled.frame.type === "visit" ? [...sentOff(reading, act, roles), ...there(reading, act, found)] : [];
  const others = [...concerned(reading, act, seen), ...inviting(reading, act, seen), ...travel];
  const all = once([...found, ...others].map((participant) => ofState(reading, act, participant)));
  return all.length > 0 ? withoutItself(reading, act, all) : bothSides(reading, act);
}

/** "The two sides condemned | the strike on Oslo": who judges an act by its noun takes no part in it. */
function isJudge(reading: Reading, act: Act, head: number): boolean {
  const tree = reading.trees[act.sentence]!;
  if (act.filled.frame.type !== "incident" || act.filled.frame.pos !== "NOUN") return false;
  const verb = nearestVerb(tree, act.trigger);
  return (
    /^(condemn|deplore|denounce|decry|criticise|criticize|regret|protest)$/.test(tree.word(verb).lemma) &&
    tree.subjectOf(verb) === head
  );
}

/** Each entity once, in its first role. */
function once(all: readonly Participant[]): readonly Participant[] {
  return all.filter(({ entity }, i) => entity === null || all.findIndex((other) => other.entity === entity) === i);
}

/** "went to Astana", "the strike on Astana": whom it concerns is the state, where the document names it; the city is its place. */
function ofState(reading: Reading, act: Act, participant: Participant): Participant {
  const isPlace = act.filled.frame.type === "visit" ? participant.role === "host" : participant.role !== "visitor";
  if (!isPlace || participant.entity === null) return participant;
  const { kind, country } = reading.entity(participant.entity);
  const state = kind === "place" && country !== null ? stateNamed(reading, country) : undefined;
  return state ? { ...participant, entity: state.key, name: state.name } : participant;
}

/** The state with an ISO code among those that the document names. */
export function stateNamed(reading: Reading, country: string): LocalEntity | undefined {
  return reading.doc.mentions.entities.find((entity) => entity.kind === "state" && entity.country === country);
}

/** "the fifth Strategic Dialogue of the ministers": the talks themselves take no part where others do. */
function withoutItself(reading: Reading, act: Act, all: readonly Participant[]): readonly Participant[] {
  const m = reading.mentionAt(act.trigger);
  const itself = m === null ? [] : reading.doc.mentions.mentions[m]!.entities;
  const others = all.filter(({ entity }) => entity === null || !itself.includes(entity));
  return others.length > 0 ? others : all;
}

/** "at the invitation of President Ruto": who invites is the host. */
function inviting(reading: Reading, act: Act, seen: ReadonlySet<string>): readonly Participant[] {
  if (act.filled.frame.type !== "visit") return [];
  const tree = reading.trees[act.sentence]!;
  for (let t = tree.first; t < tree.last; t++) {
    if (tree.word(t).lemma !== "invitation") continue;
    const host =
      obliquesOf(tree, t).find((o) => /^(of|from|by)$/.test(o.preposition))?.head ?? tree.child(t, "nmod:poss");
    const m = host == null ? null : mentionOf(reading, tree, host);
    const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    if (mention?.kind !== "person") continue;
    return mention.entities
      .filter((entity) => !seen.has(entity))
      .map((entity) => ({
        entity,
        name: reading.entity(entity).name,
        role: "host",
        evidence: wordsOf(reading, mention),
      }));
  }
  return [];
}

/** "Both sides reviewed the pact, which entered into force": an agreement of nobody is that of the group in its sentence. */
function bothSides(reading: Reading, act: Act): readonly Participant[] {
  if (act.filled.frame.type !== "agreement") return [];
  const { first, last } = reading.doc.sentences[act.sentence]!;
  for (let t = first; t < last; t++) {
    const m = reading.mentionAt(t);
    const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    if (mention?.kind !== "group" || mention.entities.length < 2) continue;
    return mention.entities.map((entity) => ({
      ...{ entity, name: reading.entity(entity).name, role: "party" as const },
      evidence: wordsOf(reading, mention),
    }));
  }
  return [];
}

/** States that only the words of the agreement name: "an agreement to allow exports to Chad" concerns Chad. */
function concerned(reading: Reading, act: Act, seen: ReadonlySet<string>): readonly Participant[] {
  const span = matterOf(reading, act)?.span;
  if (!span) return [];
  const found = new Map<string, Participant>();
  for (const t of reading.tokensIn(span)) {
    const m = reading.mentionAt(t);
    const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    if (mention?.kind !== "state" || mention.form !== "name") continue;
    for (const key of mention.entities)
      if (!seen.has(key))
        found.set(key, {
          entity: key,
          name: reading.entity(key).name,
          role: isPartyOfTitle(reading, span, mention) ? "party" : "target",
          evidence: wordsOf(reading, mention),
        });
  }
  return [...found.values()];
}

function countriesOf(reading: Reading, m: number): readonly string[] {
  const keys = reading.doc.mentions.mentions[m]!.entities;
  return keys.map((key) => reading.entity(key).country).filter((country) => country !== null);
}

/** Nobody visits his own state: "when he visits the United States" is not the American just named, but the guest before him. */
function visitorOf(reading: Reading, act: Act, m: number, hosts: ReadonlySet<string>): number {
  const { mentions } = reading.doc.mentions;
  if (mentions[m]!.form !== "pronoun" || !countriesOf(reading, m).some((country) => hosts.has(country))) return m;
  const { start } = reading.doc.sentences[act.sentence]!;
  for (let i = m - 1; i >= 0 && mentions[i]!.start >= start; i--) {
    const guest = mentions[i]!.kind === "person" && mentions[i]!.form === "name" ? countriesOf(reading, i) : [];
    if (guest.length > 0 && !guest.some((country) => hosts.has(country))) return i;
  }
  return m;
}

/** Where: a place or state after "in" or "at", else what a visit goes to; "met Wang Yi in Lima" is no Wang Yi in Lima. */
function placeOf(reading: Reading, act: Act): Place | null {
  const tree = reading.trees[act.sentence]!;
  const heads = [act.light, act.trigger].filter((t) => t !== null);
  const people = act.filled.fillers.flatMap(({ mention }) => tokensOfName(reading, mention));
  for (const head of [...heads, ...people]) {
    for (const { preposition, head: at } of obliquesOf(tree, head)) {
      if (!/^(in|at|inside|near)$/.test(preposition)) continue;
      const place = placeAt(reading, tree, at);
      if (place) return place;
    }
  }
  const host = act.filled.fillers.find((f) =>
    act.filled.frame.type === "visit" ? f.role === "host" : f.role === "target" && isPlace(reading, f.mention),
  );
  return host ? placeAt(reading, tree, host.head) : null;
}

function isPlace(reading: Reading, m: number): boolean {
  return reading.doc.mentions.mentions[m]!.kind === "place";
}

/** The words of a person's name, of which any may be taken for the head. */
function tokensOfName(reading: Reading, m: number): readonly number[] {
  const mention = reading.doc.mentions.mentions[m]!;
  return mention.kind === "person" && mention.form === "name" ? reading.tokensIn(mention) : [];
}

function placeAt(reading: Reading, tree: Tree, head: number): Place | null {
  for (const at of tree.conjuncts(head)) {
    const m = reading.mentionAt(at);
    const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
    const key = mention?.entities[0];
    if (!mention || key === undefined || (mention.kind !== "place" && mention.kind !== "state")) continue;
    return { entity: key, name: reading.entity(key).name, evidence: wordsOf(reading, mention) };
  }
  return null;
}

/** "spoke by phone", "held a video conference": talks not in person. */
function modeOfTalks(reading: Reading, act: Act): EventClaim["mode"] {
  const { start, end } = reading.doc.sentences[act.sentence]!;
  const words = reading.doc.text.slice(start, end);
  if (!/^(meeting|summit)$/.test(act.filled.frame.type)) return null;
  if (/\b(virtual(ly)?|video ?(call|conference|link)|teleconference|online)\b/i.test(words)) return "video";
  return /\b(by (tele)?phone|(tele)?phone call|telephoned|phoned)\b/i.test(words) ? "call" : null;
}

function partsOf(
  reading: Reading,
  act: Act,
  participants: readonly Participant[],
  date: Evidence | null,
  place: Place | null,
): Record<string, Evidence> {
  const parts: Record<string, Evidence> = { trigger: evidence(reading.doc.text, reading.doc.tokens[act.trigger]!) };
  if (date) parts.date = date;
  if (place?.evidence) parts.place = place.evidence;
  participants.forEach((participant, n) => {
    if (participant.evidence) parts[`participant:${n}`] = participant.evidence;
  });
  const hedge = act.mode.hedges.find((h) => h.status === act.status);
  if (hedge) parts.status = evidence(reading.doc.text, reading.doc.tokens[hedge.token]!);
  return parts;
}

function ruleOf(act: Act): string {
  const hedges = act.mode.hedges.map((h) => `${h.row} → ${h.status}`).join("; ");
  return `frame ${act.filled.frame.id}${hedges ? `; ${hedges}` : ""}`;
}

/** How sure the rules are: verbs before nouns, named parties before none. For review only. */
function scoreOf(act: Act, participants: readonly Participant[]): number {
  const base = act.filled.frame.pos === "VERB" || act.light !== null ? 0.8 : 0.6;
  return (
    Math.round(
      Math.min(1, base + 0.08 * Math.min(participants.length, 2) + (act.status === null ? -0.1 : 0.02)) * 100,
    ) / 100
  );
}
