import type { Claim } from "../../document/claim.ts";
import { overlaps, type Span } from "../../document/span.ts";
import type { Testimony } from "../merged.ts";
import { referenceTo } from "../naming.ts";
import { type Anchor, type ClaimAnchor, claimAnchor, type EntityAnchor } from "./anchor.ts";

/** Finds what judgements are about among what the documents say now. */
export interface Locator {
  /** The claim that is, or by its anchor was, `id`; null when it vanished, or several fit equally well. */
  claim(id: string, anchor: ClaimAnchor | null): Claim | null;
  /** The reference ("document#key") of the local entity; null when it vanished. */
  entity(reference: string, anchor: EntityAnchor | null): string | null;
}

/** A locator over documents, each with a text of its own; what it needs of them is indexed when first asked for. */
export function locatorOf(documents: readonly Testimony[]): Locator {
  let docs: ReadonlyMap<string, Testimony> | null = null;
  let claims: ReadonlyMap<string, Claim> | null = null;
  const doc = (id: string) => {
    docs ??= new Map(documents.map((one) => [one.id, one]));
    return docs.get(id);
  };
  const anywhere = (id: string) => {
    claims ??= new Map(documents.flatMap((doc) => doc.claims.map((claim) => [claim.id, claim] as const)));
    return claims.get(id) ?? null;
  };
  return {
    claim: (id, anchor) => (anchor === null ? anywhere(id) : claimAt(doc(anchor.document), id, anchor)),
    entity: (reference, anchor) => entityAt(doc(documentOf(reference)), reference, anchor),
  };
}

/** The anchor where it is of that kind. */
export function anchorFor<K extends Anchor["of"]>(anchor: Anchor | null | undefined, of: K) {
  return anchor?.of === of ? (anchor as Extract<Anchor, { of: K }>) : null;
}

function documentOf(reference: string): string {
  return reference.slice(0, reference.indexOf("#"));
}

/** Of the same kind and type, on the same words or most of them; the most alike, and none where two are equally so. */
function claimAt(doc: Testimony | undefined, id: string, anchor: ClaimAnchor): Claim | null {
  const same = doc?.claims.find((claim) => claim.id === id);
  if (same !== undefined || doc === undefined) return same ?? null;
  const fitting = doc.claims
    .map((claim) => ({ claim, now: claimAnchor(claim) }))
    .filter(({ now }) => mayBe(anchor, now))
    .map(({ claim, now }) => ({ claim, alike: likeness(anchor, now) }))
    .sort((a, b) => b.alike - a.alike);
  const [first, second] = fitting;
  return first === undefined || first.alike === second?.alike ? null : first.claim;
}

/** Words that tell an act tell it again; of a position both ends count, and "Vietnam or Japan may join the Quad" tells two. */
function mayBe(was: ClaimAnchor, now: ClaimAnchor): boolean {
  if (now.kind !== was.kind || now.type !== was.type || !overlaps(now, was)) return false;
  if (now.kind === "position" && common(was.names, now.names) < 0.5) return false;
  return was.trigger !== null && now.trigger !== null ? overlaps(was.trigger, now.trigger) : overlap(was, now) > 0.3;
}

/** The words count most, then the word of the act, then who, where, when and how sure. */
function likeness(was: ClaimAnchor, now: ClaimAnchor): number {
  const trigger = was.trigger !== null && now.trigger !== null && overlaps(was.trigger, now.trigger) ? 1 : 0;
  const equal = [was.date === now.date, was.place === now.place, was.status === now.status].filter(Boolean).length;
  return 2 * overlap(was, now) + 2 * trigger + common(was.names, now.names) + equal / 3;
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function common(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 1 : a.filter((name) => b.includes(name)).length / all.size;
}

/** The key as it was where it still names the same words; else the local entity of that kind that most of the words name. */
function entityAt(doc: Testimony | undefined, reference: string, anchor: EntityAnchor | null): string | null {
  if (doc === undefined) return null;
  const own = doc.entities.find(({ key }) => referenceTo(doc.id, key) === reference);
  if (anchor === null || anchor.mentions.length === 0) return own === undefined ? null : reference;
  const shared = (key: string) => mentionsShared(doc, key, anchor.mentions);
  if (own !== undefined && shared(own.key) > 0) return reference;
  const [first, second] = doc.entities
    .filter(({ kind }) => kind === anchor.kind)
    .map(({ key }) => ({ key, count: shared(key) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return first === undefined || first.count === second?.count ? null : referenceTo(doc.id, first.key);
}

function mentionsShared(doc: Testimony, key: string, spans: readonly Span[]): number {
  const own = doc.mentions.filter(({ entities }) => entities.includes(key));
  return spans.filter((span) => own.some((mention) => overlaps(mention, span))).length;
}
