import { answers } from "../scorer-events.ts";
import { type Share, shareOf } from "../stories/joined.ts";
import type { Page } from "../stories/pages.ts";
import type { JoinedClaim, JoinedRecord } from "../stories/record.ts";
import { matchTellings, tellingsOf } from "../stories/tellings.ts";
import type { Apart, Listed, Member, Words } from "./gold.ts";

/** What the comparison needs of the record and of gold. */
export interface Crossing {
  readonly record: JoinedRecord;
  page(doc: string): Page;
  words(member: Member): Words | null;
  /** Id of the entity that a form means in a document. */
  entity(doc: string, form: string): string | null;
}

/** A listed group: where the record has each of its members (null: nowhere); members whose gold is not at hand are left out. */
export interface Group {
  readonly name: string;
  readonly title: string;
  readonly kind: Apart["kind"];
  readonly found: readonly (string | null)[];
}

/** Where the record has the members of what is listed as one. */
export function groupsOf(listed: Listed, crossing: Crossing): readonly Group[] {
  const named = (kind: Apart["kind"]) => (one: Listed["events"][number]) => ({
    name: one.id,
    title: one.title,
    kind,
    found: placesOf(one.members, kind, crossing),
  });
  const entities = listed.entities.map(({ canonical, docs }) => ({
    name: canonical,
    title: canonical,
    kind: "entity" as const,
    found: Object.entries(docs).flatMap(([doc, forms]) => forms.map((form) => crossing.entity(doc, form))),
  }));
  return [...listed.events.map(named("event")), ...listed.agreements.map(named("agreement")), ...entities];
}

/** A member without gold of its own is of the type of the first that has one. What tells an act of another type may lie in the group's: a meeting in a visit. */
function placesOf(members: readonly Member[], kind: Apart["kind"], crossing: Crossing): readonly (string | null)[] {
  const words = members.flatMap((member) => crossing.words(member) ?? []);
  const type = words.find((one) => one.type !== null)?.type ?? null;
  const of = kind === "event" ? eventsByClaim(crossing.record) : agreementsByClaim(crossing.record);
  return words.map((one) => {
    const claim = claimOf(one, type, of, crossing);
    if (claim === null) return null;
    const id = of.get(claim.id)!;
    const isInner = kind === "event" && type !== null && !answers(claim, type);
    return isInner ? (crossing.record.events.find((event) => event.id === id)?.within ?? id) : id;
  });
}

type Owners = ReadonlyMap<string, string>;

function claimOf(words: Words, type: string | null, of: Owners, { page }: Crossing): JoinedClaim | null {
  const own = page(words.doc);
  const claims = own.claims.filter(({ id, type: found }) => of.has(id) && found !== "statement");
  const answer = (claim: JoinedClaim) => {
    if (words.type === null) return type !== null && answers(claim, type) ? 0.3 : 0;
    return answers(claim, words.type) ? 0 : null;
  };
  const spot = own.spot({ exact: words.quote });
  return matchTellings([{ spot, answer }], tellingsOf(own, claims))[0] ?? null;
}

function eventsByClaim({ events }: JoinedRecord): Owners {
  return new Map(events.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
}

function agreementsByClaim({ agreements }: JoinedRecord): Owners {
  return new Map(agreements.flatMap(({ id, steps }) => steps.map(({ claim }) => [claim, id] as const)));
}

/** Of the groups with two members or more at hand: how many are all in one; of the pairs of members, how many are together. */
export function scoreGroups(groups: readonly Group[]): {
  readonly groups: Share;
  readonly pairs: Share;
  readonly found: Share;
} {
  const several = groups.filter(({ found }) => found.length > 1);
  const pairs = several.flatMap(({ found }) => found.flatMap((a, i) => found.slice(i + 1).map((b) => [a, b] as const)));
  return {
    groups: shareOf(several, isWhole),
    pairs: shareOf(pairs, ([a, b]) => a !== null && a === b),
    found: shareOf(
      several.flatMap(({ found }) => found),
      (one) => one !== null,
    ),
  };
}

/** Whether all members are in one. */
export function isWhole({ found }: Group): boolean {
  return found.every((one) => one !== null && one === found[0]);
}

/** What must stay apart: joined, apart, or, where a side is not in the record, not to be seen. */
export type Verdict = "joined" | "apart" | "not in the record";

/** Whether the record keeps apart what is not one. */
export function verdictOn(apart: Apart, crossing: Crossing): Verdict {
  const [left, right] = [apart.left, apart.right].map((side) => placesOfSide(side, apart.kind, crossing)) as [Ids, Ids];
  if (left.size === 0 || (right.size === 0 && apart.never === undefined)) return "not in the record";
  const bears = apart.never !== undefined && [...left].some((id) => bearsName(id, apart.never!, crossing.record));
  return bears || [...left].some((id) => right.has(id)) ? "joined" : "apart";
}

type Ids = ReadonlySet<string>;

function placesOfSide(side: Apart["left"], kind: Apart["kind"], crossing: Crossing): Ids {
  const ids = side.map((member) =>
    member.form !== undefined ? [crossing.entity(member.doc, member.form)] : placesOf([member], kind, crossing),
  );
  return new Set(ids.flat().filter((id) => id !== null));
}

function bearsName(id: string, name: string, { entities }: JoinedRecord): boolean {
  return entities.some((entity) => entity.id === id && [entity.name, ...entity.names].includes(name));
}
