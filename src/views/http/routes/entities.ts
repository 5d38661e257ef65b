import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Entity } from "../../../merge/merged.ts";
import { entriesOf } from "../../../record/queries/chronology.ts";
import { isWanted, wantedParty } from "../../../record/queries/party.ts";
import { show } from "../../../record/queries/show.ts";
import { claimsJson } from "../../text/claims.ts";
import { showJson } from "../../text/show.ts";
import type { Desk, Look } from "../desk.ts";
import { pageOf } from "../pages.ts";
import { PAGE } from "../parameters.ts";
import { refused } from "../problems.ts";
import { reading } from "../reading.ts";
import { ID, listOf, WORDS } from "../schemas/any.ts";
import { CLAIM, ENTITY, ENTRY, JUDGEMENT } from "../schemas/records.ts";
import { linesOf } from "./chronology.ts";

const LISTED = ENTITY.extend({ mentions: z.number().int(), documents: z.number().int() });
const OFFICE = z.looseObject({
  title: z.string(),
  of: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const NAMED = WORDS.extend({ document: ID });
const WHOLE = ENTITY.extend({
  offices: z.array(OFFICE),
  told: z.array(z.object({ office: z.string(), documents: z.array(ID) })),
  origins: z.array(z.object({ name: z.string(), times: z.number().int(), first: NAMED, source: z.string() })),
  members: z.array(z.object({ reference: z.string(), file: z.string(), names: z.array(z.string()) })),
  events: z.array(ENTRY),
  statements: z.array(CLAIM),
  judgements: z.array(JUDGEMENT),
}).loose();

/** People, states and bodies. */
export function entityRoutes(app: OpenAPIHono, desk: Desk): void {
  reading(app, desk, {
    path: "/api/entities",
    tag: "entities",
    summary: "Who and what is named, those most named first",
    params: {},
    query: {
      kind: z.string().optional().openapi({ description: "person, state, body, organisation, place …" }),
      about: z.string().optional().openapi({ description: "Words of a name, a code or a state" }),
      country: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional()
        .openapi({ description: "Of this state (ISO 3166 alpha-3)" }),
      ...PAGE,
    },
    answer: listOf(LISTED),
    read: async ({ store, knowledge }, { query }) => {
      const wanted = query.about === undefined ? null : wantedParty(query.about, knowledge);
      const all = (await store.entities()).filter(
        (one) =>
          (query.kind === undefined || one.kind === query.kind) &&
          (query.country === undefined || one.country === query.country) &&
          (wanted === null || isWanted(one, wanted)),
      );
      const { items, ...rest } = pageOf(all.sort(mostNamed), query, ({ id }) => id);
      return { items: items.map(listedJson), ...rest };
    },
  });
  reading(app, desk, {
    path: "/api/entities/{id}",
    tag: "entities",
    summary: "One of them: offices, names with where each is from, events, statements, why its mentions are one",
    params: { id: z.string() },
    query: {},
    answer: WHOLE,
    read: (look, { params }) => entityOf(look, params.id),
  });
}

function mostNamed(a: Entity, b: Entity): number {
  return b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1);
}

function listedJson({ id, kind, name, names, country, known, members, mentions }: Entity): object {
  const documents = new Set(members.map(({ document }) => document)).size;
  return { id, kind, name, names, country, known, mentions: mentions.length, documents };
}

async function entityOf(look: Look, id: string): Promise<unknown> {
  const { store, knowledge } = look;
  const shown = await show(store, id);
  if (shown.kind !== "entity") throw refused(404, `wanted a person, state or body, found ${id} (${shown.kind})`);
  const { entity, claims, members } = shown;
  const events = new Set(claims.flatMap(({ event }) => event ?? []));
  const entries = await entriesOf(store, await store.events({ ids: [...events] }));
  const said = claims.filter((kept) =>
    kept.claim.attribution.some((one) => one.entity !== null && kept.entities.get(one.entity)?.entity === entity.id),
  );
  const { claims: _claims, ...json } = showJson(shown) as { claims: unknown };
  return {
    ...json,
    offices: knowledge.people.find((person) => person.id === entity.known)?.tenures ?? [],
    told: await officesTold(look, entity),
    origins: originsOf(entity, knowledge.aliases),
    members,
    events: linesOf(entries, look).entries,
    statements: claimsJson(said),
  };
}

/** The offices that the texts give, each with the documents. */
async function officesTold({ store }: Look, { members }: Entity) {
  const keys = new Set(members.map(({ document, key }) => `${document}#${key}`));
  const documents = [...new Set(members.map(({ document }) => document))];
  const told = (await store.testimonies(documents)).flatMap((testimony) =>
    testimony.entities
      .filter(({ key, office }) => office !== null && keys.has(`${testimony.id}#${key}`))
      .map(({ office }) => ({ office: office ?? "", document: testimony.id })),
  );
  const groups = [...Map.groupBy(told, ({ office }) => office)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([office, some]) => ({ office, documents: [...new Set(some.map(({ document }) => document))] }));
}

/** Each name with its first words in a document, how often, and whether a row of the knowledge files ties it. */
function originsOf({ mentions, name, known }: Entity, aliases: Look["knowledge"]["aliases"]) {
  const groups = [...Map.groupBy(mentions, ({ exact }) => exact)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([exact, some]) => {
    const alias = aliases.find((one) => one.of === known && one.name === exact);
    const source = alias === undefined ? (exact === name ? "name" : "text") : `${alias.kind}: ${alias.source}`;
    return some[0] === undefined ? [] : [{ name: exact, times: some.length, first: some[0], source }];
  });
}
