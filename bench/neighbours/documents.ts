import type { Claim } from "../../src/document/claim.ts";
import type { LocalEntity } from "../../src/document/layers.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { byText, sorted } from "../../src/merge/fold.ts";
import type { Testimony } from "../../src/merge/merged.ts";
import { chances } from "../chances.ts";

/** News of as many documents a day. */
const A_DAY = 11;
const DAY = 86_400_000;
/** The first of the days. */
const FIRST = Date.UTC(2001, 0, 1);

/**
 * So many documents in the order of their days, made from a few stories: each copy of them between other states and people, each of its stories in some week
 * of as long a time as so much news takes.
 */
export function madeFrom(
  stories: readonly (readonly Testimony[])[],
  knowledge: Knowledge,
  count: number,
): readonly (() => Testimony)[] {
  const states = knowledge.states.filter(({ kind }) => kind === "state").map(({ id, name }) => ({ id, name }));
  const name = new Map(states.map(({ id, name: own }) => [id, own]));
  const chance = chances(7);
  const made: { readonly published: string; readonly make: () => Testimony }[] = [];
  for (let copy = 0; made.length < count; copy++) {
    // few states make most of the news: a third of them stay as they are
    const other = new Map(
      states.map(({ id }) => [id, chance() < 0.33 ? id : states[Math.floor(chance() * states.length)]!.id]),
    );
    const people = { copy, state: (id: string) => other.get(id) ?? id, stateName: (id: string) => name.get(id) ?? id };
    for (const story of stories) {
      const day = FIRST + chance() * (count / A_DAY) * DAY;
      // by whole weeks: what is told of a weekday stays true
      const weeks = Math.round((day - Date.parse(sorted(story.map(({ published }) => published!))[0]!)) / WEEK);
      const date = (edtf: string | null) => (edtf === null ? null : later(edtf, weeks));
      for (const doc of story)
        made.push({ published: date(doc.published)!, make: () => madeOf(doc, { ...people, date }) });
    }
  }
  const inOrder = made.slice(0, count).sort((a, b) => byText(a.published, b.published));
  return inOrder.map(({ make }) => make);
}

const WEEK = 7 * DAY;

/** An EDTF value so many weeks later, its days, months, seasons and years each moved as far as that comes nearest to. */
function later(edtf: string, weeks: number): string {
  return edtf.replace(/\b((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?![\dX])/g, (_, year, month, day) => {
    const isSeason = Number(month) > 12;
    const start = Date.UTC(Number(year), month === undefined || isSeason ? 6 : Number(month) - 1, Number(day ?? 15));
    const [moved] = new Date(start + weeks * WEEK).toISOString().split("T") as [string];
    if (isSeason) return `${moved.slice(0, 4)}-${month}`;
    return moved.slice(0, day === undefined ? (month === undefined ? 4 : 7) : 10);
  });
}

interface Change {
  readonly copy: number;
  readonly state: (id: string) => string;
  readonly stateName: (id: string) => string;
  readonly date: (edtf: string | null) => string | null;
}

function madeOf(doc: Testimony, change: Change): Testimony {
  const id = `doc_${spread(change.copy, doc.id)}`;
  const entities = doc.entities.map((local) => entityOf(local, change));
  const states = new Map(entities.flatMap(({ key, kind, name }) => (kind === "state" ? [[key, name] as const] : [])));
  return {
    ...doc,
    id,
    file: `${change.copy}-${doc.file}`,
    published: change.date(doc.published),
    written: { ...doc.written, edtf: change.date(doc.written.edtf) },
    entities,
    mentions: doc.mentions.map((mention) => ({
      ...mention,
      exact: states.get(mention.entities[0] ?? "") ?? renamed(mention.exact, change.copy),
    })),
    claims: doc.claims.map((claim) => claimOf(claim, id, change)),
  };
}

/** Ids in no order of the copies. */
function spread(copy: number, id: string): string {
  return `${(Math.imul(copy + 1, 2654435761) >>> 0).toString(16).padStart(8, "0")}${id.slice(4, 12)}`;
}

function entityOf(local: LocalEntity, { copy, state, stateName }: Change): LocalEntity {
  if (local.kind === "state" && local.known !== null) {
    const id = state(local.known);
    return { ...local, known: id, country: id, name: stateName(id), names: [stateName(id)] };
  }
  const country = local.country === null ? null : state(local.country);
  if (local.kind === "outlet") return { ...local, country };
  // one in forty of those whom the knowledge has is in the news everywhere
  const stays = local.known !== null && spread(copy, local.known) < "06";
  if (stays) return local;
  return {
    ...local,
    country,
    known: null,
    name: renamed(local.name, copy),
    names: local.names.map((name) => renamed(name, copy)),
  };
}

const VOWELS = "aeiou";
const CONSONANTS = "bcdfghjklmnprstvz";

/** Names in other letters, the same in one copy; small words and titles stay. */
function renamed(name: string, copy: number): string {
  return name.replace(/\p{Lu}\p{Ll}{2,}/gu, (word) => {
    const letters = [...word.toLowerCase()].map((letter, i) =>
      turned(turned(letter, VOWELS, copy + i), CONSONANTS, copy * 3 + i),
    );
    return letters.join("").replace(/^./, (first) => first.toUpperCase());
  });
}

function turned(letter: string, among: string, by: number): string {
  const at = among.indexOf(letter);
  return at < 0 ? letter : among[(at + by) % among.length]!;
}

function claimOf(claim: Claim, document: string, { copy, date }: Change): Claim {
  const moved = claim.date === null ? null : { ...claim.date, edtf: date(claim.date.edtf)! };
  const id = `${claim.id}_${copy}`;
  const own = { ...claim, id, document, date: moved };
  return own.kind === "event" && own.within !== null ? { ...own, within: `${own.within}_${copy}` } : own;
}
