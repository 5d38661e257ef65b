import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { findTerms, fold, searchTerms } from "../../../record/fold.ts";
import { isWanted, type Wanted, wantedParty } from "../../../record/queries/party.ts";
import { search } from "../../../record/queries/search.ts";
import type { SearchTerm } from "../../../record/store.ts";
import { searchJson } from "../../text/search.ts";
import type { Desk, Look } from "../desk.ts";
import { PAGE } from "../parameters.ts";
import { reading } from "../reading.ts";
import { ID } from "../schemas/any.ts";
import { entriesIn, linesOf } from "./chronology.ts";

const FOUND = z.object({ start: z.number().int(), end: z.number().int() });
const HIT = z
  .looseObject({
    kind: z.enum(["document", "entity", "event", "agreement"]),
    id: ID,
    words: z.string().openapi({ description: "Title, name or line" }),
    exact: z.string().optional().openapi({ description: "Of a document: the passage" }),
    found: z.array(FOUND).openapi({ description: "Of a document offsets into its text, else into `words`" }),
  })
  .openapi("Hit");

/** Everything that holds the words. */
export function searchRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/search",
    tag: "search",
    summary: "Documents, people, events and agreements that hold the words",
    params: {},
    query: {
      q: z.string().min(1).max(500).openapi({ description: 'Words, "phrases", beginnings*' }),
      kind: z.enum(["document", "entity", "event", "agreement"]).optional(),
      limit: PAGE.limit.default(20).openapi({ description: "At most so many of each kind" }),
    },
    answer: z.object({
      items: z.array(HIT),
      next: z.null(),
      total: z.number().int(),
      counts: z.record(z.string(), z.number()),
    }),
    read: async (look, { query }) => {
      const wanted = query.kind === undefined ? Object.keys(KINDS) : [query.kind];
      const found = await Promise.all(wanted.map((kind) => KINDS[kind as Kind](look, query.q, query.limit)));
      const items = found.flat();
      const counts = Object.fromEntries(wanted.map((kind, at) => [kind, found[at]?.length ?? 0]));
      return { items, next: null, total: items.length, counts };
    },
  });
}

type Kind = "document" | "entity" | "event" | "agreement";
type Finder = (look: Look, words: string, limit: number) => Promise<readonly object[]>;

const KINDS: Readonly<Record<Kind, Finder>> = {
  document: documentsWith,
  entity: entitiesWith,
  event: eventsWith,
  agreement: agreementsWith,
};

async function documentsWith({ store }: Look, words: string, limit: number) {
  const found = await search(store, words, limit);
  const json = searchJson(found) as readonly object[];
  return found.map(({ document }, at) => ({
    ...{ kind: "document", id: document.id, words: document.title ?? document.file },
    ...{ publisher: document.publisher, published: document.published },
    ...json[at],
  }));
}

async function entitiesWith({ store, knowledge, whole }: Look, words: string, limit: number) {
  const wanted = wantedParty(bare(words), knowledge);
  const own = (one: Parameters<typeof isWanted>[0] & { kind: string }) =>
    isWanted(one, wanted) && (wanted.country === null || one.kind === "state");
  const namings = await whole("namings", () => store.namings());
  const times = (id: string) => namings.get(id)?.mentions ?? 0;
  const found = (await store.entities({ bare: true })).filter(own).sort((a, b) => times(b.id) - times(a.id));
  return found.slice(0, limit).map(({ id, kind, name, country, names }) => ({
    ...{ kind: "entity", id, words: name, found: whereIn(name, wanted) },
    entity: { id, kind, name, country, names, mentions: times(id) },
  }));
}

/** Events told by claims with all the words, or in which somebody of that name takes part. */
async function eventsWith(look: Look, words: string, limit: number) {
  const { store, knowledge } = look;
  const terms = searchTerms(words);
  const documents = (await store.search(terms, limit * 5)).map(({ document }) => document.id);
  const claims = await store.claims({ documents, kind: "event" });
  const told = claims.filter(({ claim }) => holdsAll(claim.evidence.exact, terms)).flatMap(({ event }) => event ?? []);
  const about = wantedParty(bare(words), knowledge);
  const named = (await look.lists()).ids({ about });
  const ids = [...new Set([...told, ...named.slice(-limit)])].slice(0, limit);
  const lines = linesOf(await entriesIn(look, ids), look).entries as readonly Line[];
  const wanted = wantedParty(bare(words), null);
  return lines.map((line) => ({
    ...{ kind: "event", id: line.event, words: line.sentence, found: whereIn(line.sentence, wanted) },
    line,
  }));
}

function holdsAll(text: string, terms: readonly SearchTerm[]): boolean {
  return terms.every((term) => findTerms(text, [term]).length > 0);
}

interface Line {
  readonly event: string;
  readonly sentence: string;
}

async function agreementsWith({ store }: Look, words: string, limit: number) {
  const wanted = wantedParty(bare(words), null);
  const found = (await store.agreements()).filter(({ title }) => hasAll(title, wanted));
  return found.slice(0, limit).map(({ id, title, parties, stage }) => ({
    ...{ kind: "agreement", id, words: title, found: whereIn(title, wanted), parties, stage },
  }));
}

function bare(words: string): string {
  return words.replaceAll(/["“”*]/g, " ").trim();
}

function hasAll(text: string, wanted: Wanted): boolean {
  return isWanted({ name: text, names: [], country: null, known: null }, { ...wanted, country: null, known: null });
}

/** Where the words stand, in code units. */
function whereIn(text: string, { words }: Wanted): readonly { readonly start: number; readonly end: number }[] {
  const all = new Set(words.flat());
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((match) =>
    all.has(fold(match[0])) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );
}
