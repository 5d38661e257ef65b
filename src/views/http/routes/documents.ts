import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { dayRange } from "../../../record/edtf-range.ts";
import type { DocumentRow, KeptClaim } from "../../../record/kept.ts";
import { isSource } from "../../../record/queries/faces/choose.ts";
import { show } from "../../../record/queries/show.ts";
import type { Store } from "../../../record/store.ts";
import { documentJson } from "../../export/json.ts";
import { claimsJson } from "../../text/claims.ts";
import { showJson } from "../../text/show.ts";
import type { Desk, Look } from "../desk.ts";
import { originalAnswer } from "../original.ts";
import { pageOf } from "../pages.ts";
import { NARROWING, PAGE } from "../parameters.ts";
import { refused } from "../problems.ts";
import { REFUSALS, reading } from "../reading.ts";
import { ID, listOf, WORDS } from "../schemas/any.ts";
import { CLAIM, DOCUMENT } from "../schemas/records.ts";

const SPAN = z.object({ start: z.number().int(), end: z.number().int() });
const READ = DOCUMENT.extend({
  text: z.string(),
  zones: z.array(SPAN.extend({ kind: z.string() })),
  sentences: z.array(SPAN),
  written: z.object({ edtf: z.string().nullable(), basis: z.string() }),
  files: z.array(z.looseObject({ id: ID, file: z.string(), mediaType: z.string() })),
  mentions: z.array(WORDS.extend({ kind: z.string(), form: z.string(), rule: z.string(), entities: z.array(ID) })),
  claims: z.array(CLAIM),
  unplaced: z.array(
    z.object({ kind: z.enum(["claim", "mention"]), why: z.string(), claim: ID.optional(), ...WORDS.shape }),
  ),
}).loose();

/** Documents: the list, one with all that was read in it, and the bytes of the file. */
export function documentRoutes(app: OpenAPIHono, desk: Desk): void {
  const { since, until, source } = NARROWING;
  reading(app, desk, {
    path: "/api/documents",
    tag: "documents",
    summary: "The documents, the newest first",
    params: {},
    query: { since, until, source, ...PAGE },
    answer: listOf(DOCUMENT),
    read: async (look, { query }) => {
      const all = (await listed(look)).filter(within(query));
      const { items, ...rest } = pageOf(all, query, ({ row }) => row.id);
      return { items: items.map(({ row }) => documentJson(row)), ...rest };
    },
  });
  reading(app, desk, {
    path: "/api/documents/{id}",
    tag: "documents",
    summary: "One document: text, zones, mentions, claims with their spans, and what was not placed",
    params: { id: z.string() },
    query: {},
    answer: READ,
    read: (look, { params }) => documentOf(look, params.id),
  });
  original(app, desk);
}

interface When {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly source?: string | undefined;
}

/** A document with the days on which it may have been published. */
interface Listed {
  readonly row: DocumentRow;
  /** By which they are sorted. */
  readonly key: string;
  readonly min: string | null;
  readonly max: string | null;
}

/** All documents, the newest first: those of when the record was brought together, and those that were added after that. */
async function listed({ store, whole }: Look): Promise<readonly Listed[]> {
  const known = await whole("documents", async () => {
    const seen = await store.state();
    return { seen, all: inOrder(await store.documents()) };
  });
  const added = await store.addedSince(known.seen);
  if (added.length === 0) return known.all;
  const own = new Set(added);
  const before = known.all.filter(({ row }) => !own.has(row.id));
  return merged(before, inOrder(await store.documents(added)));
}

function inOrder(rows: readonly DocumentRow[]): readonly Listed[] {
  const all = rows.map((row) => ({ row, key: `${row.published ?? ""} ${row.id}`, ...dayRange(row.published) }));
  return all.sort((a, b) => (a.key > b.key ? -1 : 1));
}

/** Two lists as one. */
function merged(all: readonly Listed[], few: readonly Listed[]): readonly Listed[] {
  const found: Listed[] = [];
  let next = 0;
  for (const one of all) {
    for (let fresh = few[next]; fresh !== undefined && fresh.key > one.key; fresh = few[next]) {
      found.push(fresh);
      next += 1;
    }
    found.push(one);
  }
  return [...found, ...few.slice(next)];
}

function within({ since, until, source }: When): (one: Listed) => boolean {
  const [from, to] = [dayRange(since ?? null).min ?? "", dayRange(until ?? null).max ?? "9999"];
  const isDated = since !== undefined || until !== undefined;
  return ({ row, min, max }) => {
    if (source !== undefined && !isSource(row, source)) return false;
    if (!isDated) return true;
    return (min !== null || max !== null) && (max ?? "9999") >= from && (min ?? "") <= to;
  };
}

async function documentOf({ store }: Look, id: string): Promise<unknown> {
  const shown = await show(store, id);
  if (shown.kind !== "document") throw refused(404, `wanted a document, found ${id} (${shown.kind})`);
  const { doc, sentences, copies } = shown.document;
  const mentions = await mentionsOf(store, doc.id);
  return {
    ...(showJson(shown) as object),
    zones: doc.zones,
    sentences,
    files: copies.map((copy) => ({ id: copy.id, file: copy.file, mediaType: copy.mediaType, ...copy.metadata })),
    mentions,
    claims: claimsJson(shown.claims),
    unplaced: [...shown.claims.flatMap(unplacedClaim), ...mentions.flatMap(unplacedMention)],
  };
}

async function mentionsOf(store: Store, document: string) {
  const [testimony] = await store.testimonies([document]);
  const entities = await store.members(document);
  return (testimony?.mentions ?? []).map(({ start, end, exact, kind, form, rule, entities: keys }) => ({
    ...{ start, end, exact, kind, form, rule },
    entities: keys.flatMap((key) => entities.get(key) ?? []),
  }));
}

/** A claim of an act that no event of the record tells. */
function unplacedClaim({ told, event, decision }: KeptClaim) {
  if (told.kind !== "event" || event !== null) return [];
  const why = decision?.verdict === "reject" ? "rejected" : "in no event";
  const { start, end, exact } = told.evidence;
  return [{ kind: "claim", why, claim: told.id, start, end, exact }];
}

/** Words that name somebody of whom it is not known who. */
function unplacedMention({ entities, start, end, exact, form }: Awaited<ReturnType<typeof mentionsOf>>[number]) {
  return entities.length > 0 ? [] : [{ kind: "mention", why: `${form}: not known who`, start, end, exact }];
}

function original(app: OpenAPIHono, desk: Desk): void {
  const route = createRoute({
    method: "get",
    path: "/api/documents/{id}/original",
    tags: ["documents"],
    summary: "The bytes of the file that the document was read from; HTML never runs",
    request: {
      params: z.object({ id: z.string() }),
      query: z.strictObject({
        copy: z.string().optional().openapi({ description: "Of which file, where there are several" }),
        show: z
          .enum(["inline", "attachment"])
          .default("attachment")
          .openapi({ description: "Inline in a sandbox, or to be kept" }),
      }),
    },
    responses: {
      200: { description: "The file", content: { "application/octet-stream": { schema: z.string() } } },
      ...REFUSALS,
    },
  });
  const handler = async (c: Context) => {
    const { id } = c.req.valid("param" as never) as { id: string };
    const { copy, show: how } = c.req.valid("query" as never) as { copy?: string; show: "inline" | "attachment" };
    const { store } = await desk.look();
    const copies = await store.copies(id);
    const chosen = copy === undefined ? copies[0] : copies.find((one) => one.id === copy);
    const bytes = chosen === undefined ? null : await store.original(chosen);
    if (chosen === undefined || bytes === null)
      throw refused(404, `wanted a document with its file, found "${copy ?? id}"`);
    return originalAnswer(c, chosen, bytes, how);
  };
  app.openapi(route, handler as never);
}
