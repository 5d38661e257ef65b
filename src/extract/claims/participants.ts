import type { Participant } from "../../document/claim.ts";
import type { LocalEntity } from "../../document/layers.ts";
import { evidence } from "../../document/span.ts";
import { childrenAs, nearestVerb, obliquesOf } from "../syntax/walk.ts";
import type { Act } from "./acts/acts.ts";
import { matterOf } from "./agreements/title.ts";
import { isPartyOfTitle } from "./agreements/title-parties.ts";
import { mentionOf, type Reading } from "./reading.ts";
import { here, invited, sentOff, there } from "./travel.ts";

/** Each entity once, in its first role; a group ("the two leaders") gives its members. */
export function participantsOf(reading: Reading, act: Act): readonly Participant[] {
  const found: Participant[] = [];
  const seen = new Set<string>();
  const hosts = new Set(
    act.filled.fillers.filter((f) => f.role === "host").flatMap((f) => countriesOf(reading, f.mention)),
  );
  for (const { role, mention: m, head } of act.filled.fillers) {
    if (isJudge(reading, act, head) || isSite(reading, act, role, m)) continue;
    const mention = reading.doc.mentions.mentions[role === "visitor" ? visitorOf(reading, act, m, hosts) : m]!;
    for (const key of mention.entities) {
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ entity: key, name: reading.entity(key).name, role, evidence: evidence(reading.doc.text, mention) });
    }
    for (const leader of ledBy(reading, act, head, role))
      if (!seen.has(leader.entity!)) {
        seen.add(leader.entity!);
        found.push(leader);
      }
  }
  const roles = new Set(found.map(({ role }) => role));
  const travel =
    act.filled.frame.type === "visit"
      ? [
          ...sentOff(reading, act, roles),
          ...there(reading, act, found),
          ...here(reading, act, found),
          ...invited(reading, act, found),
        ]
      : [];
  const others = [...concerned(reading, act, seen), ...inviting(reading, act, seen), ...travel];
  const all = once([...found, ...others].map((participant) => ofState(reading, act, participant)));
  return all.length > 0 ? withoutItself(reading, act, all) : bothSides(reading, act);
}

/** "a delegation led by | Speaker Ann Lee", "a team headed by the deputy minister": who leads takes part too. */
function ledBy(reading: Reading, act: Act, head: number, role: Participant["role"]): readonly Participant[] {
  const tree = reading.trees[act.sentence]!;
  const verb = childrenAs(tree, head, "acl").find((c) => reading.isIn("leading", tree.word(c).lemma));
  const by = verb === undefined ? undefined : tree.children(verb).find((c) => c > verb && tree.caseOf(c) === "by");
  const m = by === undefined ? null : mentionOf(reading, tree, by);
  const mention = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (mention?.kind !== "person") return [];
  const words = evidence(reading.doc.text, mention);
  return mention.entities.map((entity) => ({ entity, name: reading.entity(entity).name, role, evidence: words }));
}

/** "in | Lima | Boric and Castillo signed a treaty": a capital behind "in" is where they did, and no party. */
function isSite(reading: Reading, act: Act, role: Participant["role"], m: number): boolean {
  const { start, form, kind } = reading.doc.mentions.mentions[m]!;
  if (role !== "party" || form !== "name" || !/^(?:state|place)$/.test(kind) || act.filled.fillers.length < 3)
    return false;
  return /(?:^|\W)(?:in|at|near) $/i.test(reading.doc.text.slice(Math.max(0, start - 6), start));
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

/** For whom one who takes part stands: the state, where the document names it. */
export function sideOf(reading: Reading): (one: Participant) => Participant | null {
  return ({ entity, role, evidence: words }) => {
    const country = entity === null ? null : reading.entity(entity).country;
    const state = country === null ? undefined : stateNamed(reading, country);
    return state ? { entity: state.key, name: state.name, role, evidence: words } : null;
  };
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
  const people = others.filter((one) => !isJointBody(reading, act, one));
  return people.length > 1 ? people : others.length > 0 ? others : all;
}

/** "co-chaired the fourth session of the | Joint Commission": the body in which the two sides meet is none of them. */
function isJointBody(reading: Reading, { filled }: Act, { entity, evidence: words }: Participant): boolean {
  if (!/^(meeting|summit|negotiation)$/.test(filled.frame.type) || entity === null || !words) return false;
  const { kind, known } = reading.entity(entity);
  const last = reading.tokenAt(words.end - 1);
  return (
    /^(organisation|body|forum)$/.test(kind) && known === null && reading.isIn("joint_body", lemmaAt(reading, last))
  );
}

function lemmaAt({ doc }: Reading, token: number): string {
  return doc.syntax[token]!.lemma.toLowerCase();
}

/** "at the invitation of President Ruto": who invites is the host. */
function inviting(reading: Reading, act: Act, seen: ReadonlySet<string>): readonly Participant[] {
  if (act.filled.frame.type !== "visit") return [];
  const tree = reading.trees[act.sentence]!;
  const inviter = inviterOf(reading, act);
  if (inviter !== null && !act.filled.fillers.some(({ role }) => role === "host")) return inviter;
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
        evidence: evidence(reading.doc.text, mention),
      }));
  }
  return [];
}

/** "The president | invited | his guest to pay a visit": who invites is the host, where no place is named. */
function inviterOf(reading: Reading, act: Act): readonly Participant[] | null {
  const tree = reading.trees[act.sentence]!;
  const verb = [act.trigger, ...tree.ancestors(act.trigger)].find((up) => tree.word(up).lemma === "invite");
  const subject = verb === undefined || tree.isPassive(verb) ? null : tree.subjectOf(verb);
  const m = subject === null ? null : mentionOf(reading, tree, subject);
  const host = m === null ? undefined : reading.doc.mentions.mentions[m]!;
  if (!host || !/^(person|state|body)$/.test(host.kind)) return null;
  const words = evidence(reading.doc.text, host);
  return host.entities.map((entity) => ({ entity, name: reading.entity(entity).name, role: "host", evidence: words }));
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
      evidence: evidence(reading.doc.text, mention),
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
          evidence: evidence(reading.doc.text, mention),
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
