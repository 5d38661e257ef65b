import type { Attribution } from "../../document/claim.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { onceOf } from "../../knowledge/once.ts";
import type { Act } from "../act.ts";
import type { Entities } from "../entities.ts";
import { fold } from "../fold.ts";
import type { Entity, Testimony } from "../merged.ts";
import { officeReader } from "../naming.ts";

/** From whom something is known. Equal keys are one origin. */
export interface Origin {
  readonly key: string;
  /** As it is shown. */
  readonly name: string;
  /** What it is called when it stands alone, and when several documents share it. */
  readonly alone: string;
  readonly shared: string;
}

/** Tells the origins of what a document says of an act. */
export interface Origins {
  /** The publisher's own, where the document tells any of the acts in its own voice or after nobody who is named; else those who said it last in the chain. */
  of(acts: readonly Act[]): readonly Origin[];
}

/** Reads origins by the knowledge of outlets, their owners, bodies and states. */
export function originReader(knowledge: Knowledge, entities: Pick<Entities, "of">): Origins {
  const houses = houseReader(knowledge);
  const officeKey = officeReader(knowledge);
  const states = new Map(knowledge.states.map(({ id, name }) => [id, name]));

  function ofSpeaker({ speaker, entity: key }: Attribution, doc: Testimony): Origin | null {
    const entity = entities.of(doc.id, key);
    if (entity === null) return null;
    if (entity.kind === "outlet") return houses.byId(entity.known) ?? houses.named(entity.name);
    const { country } = entity;
    if (country !== null && speaksForState(entity, key, doc)) return officials(country);
    if (country === null && entity.kind === "body" && isOfPublisher(entity.name, doc)) return ofHouse(doc);
    const name = entity.name || speaker;
    return { key: `speaker ${entity.id}`, name, alone: "its or their own word", shared: "same speaker" };
  }

  /** "The Office of the President informs the public", in what the Office of the President of Namibia publishes. */
  function isOfPublisher(name: string, { publisher }: Testimony): boolean {
    return publisher !== null && ` ${key(publisher)} `.includes(` ${key(name)} `);
  }

  function speaksForState(entity: Entity, key: string | null, doc: Testimony): boolean {
    if (entity.kind === "state" || entity.kind === "body") return true;
    if (entity.kind !== "person") return false;
    const local = doc.entities.find((one) => one.key === key);
    const office = officeKey(local?.office ?? null, local?.country ?? null);
    return office !== null && !OWN_VOICE.has(office);
  }

  function officials(country: string): Origin {
    const name = `officials of ${states.get(country) ?? country}`;
    return { key: `state ${country}`, name, alone: "on their word", shared: "officials of one state" };
  }

  function ofHouse(doc: Testimony): Origin {
    const credited = (doc.print?.credits ?? []).map(houses.agencyIn).find((found) => found !== null);
    if (credited !== undefined) return credited!;
    const publisher = doc.publisher ?? doc.author;
    if (publisher === null) return { key: `text ${doc.id}`, name: doc.file, alone: "own report", shared: "same text" };
    const country = houses.officialOf(publisher);
    return country === null ? houses.named(publisher) : officials(country);
  }

  return {
    of(acts) {
      const [first] = acts;
      if (first === undefined) return [];
      const speakers = acts.map(({ claim, doc }) => {
        // who says nothing of it is no source of it
        const last = claim.attribution.findLast(({ kind }) => kind !== "author" && kind !== "no comment");
        return last === undefined ? null : ofSpeaker(last, doc);
      });
      const own = speakers.some((speaker) => speaker === null);
      const all = own ? [ofHouse(first.doc)] : (speakers as Origin[]);
      return [...new Map(all.map((one) => [one.key, one])).values()];
    },
  };
}

/** Offices whose holders speak for themselves, not for their government. */
const OWN_VOICE: ReadonlySet<string> = new Set([
  ...(["legislator", "legislature_speaker", "party_leader", "party_official", "expert", "governor"] as const),
  ...(["first_lady", "royal", "secretary_general", "president_of_body", "commissioner"] as const),
]);

interface Houses {
  byId(id: string | null): Origin | null;
  named(name: string): Origin;
  /** An agency that a by-line or dateline credits: "HANOI (Reuters) —". */
  agencyIn(credit: string): Origin | null;
  /** ISO alpha-3 of the government that a publisher is: "Ministry of Foreign Affairs of Vietnam". */
  officialOf(publisher: string): string | null;
}

const BODY =
  /\b(?:ministry|ministries|secretariat|chancellery|chancery|prime minister|royal court|embassy|consulate|high commission|government|department of|office of|office$|cabinet|presidency|presidential|president of|permanent mission|parliament|press service|foreign affairs council)\b/i;

const houseReader = onceOf((knowledge: Knowledge): Houses => {
  const outlets = knowledge.organisations.filter(({ kind }) => kind === "outlet");
  const ids = new Map(outlets.map((one) => [one.id, one.name]));
  const byName = new Map(
    outlets.flatMap(({ id, name, names }) => [name, ...names].map((one) => [key(one), id] as const)),
  );
  const owners = new Map(
    (knowledge.families ?? []).flatMap(({ id, owner, outlets: of }) => of.map((one) => [one, { id, owner }] as const)),
  );
  const bodies = new Map(
    knowledge.organisations.flatMap(({ kind, name, names, country }) =>
      kind === "body" && country !== null ? [name, ...names].map((one) => [key(one), country] as const) : [],
    ),
  );
  const states = knowledge.states
    .flatMap(({ id, name, official, names, demonyms }) =>
      [name, official, ...names, ...demonyms].flatMap((one) => (one === null ? [] : [[` ${key(one)} `, id] as const])),
    )
    .sort(([a], [b]) => b.length - a.length);
  const credits = new Map(
    outlets.flatMap(({ id, name, names }) =>
      [name, ...names].filter((one) => one.length > 1).map((one) => [one, id] as const),
    ),
  );

  function byId(id: string | null): Origin | null {
    const name = ids.get(id ?? "");
    if (name === undefined) return null;
    const owner = owners.get(id!);
    if (owner === undefined) return { key: `house ${id}`, name, alone: "own report", shared: "same outlet" };
    return { key: `family ${owner.id}`, name: owner.owner, alone: "own report", shared: "same owner" };
  }

  return {
    byId,
    named: (name) =>
      byId(byName.get(key(name)) ?? null) ?? {
        key: `house ${key(name)}`,
        name,
        alone: "own report",
        shared: "same outlet",
      },
    agencyIn(credit) {
      const words = credit.match(/[\p{L}\d][\p{L}\d.&'’-]*/gu) ?? [];
      for (let size = 4; size > 0; size--) {
        for (let i = 0; i + size <= words.length; i++) {
          const id = credits.get(
            words
              .slice(i, i + size)
              .join(" ")
              .replace(/\.$/, ""),
          );
          if (id !== undefined) return byId(id);
        }
      }
      return null;
    },
    officialOf(publisher) {
      const words = key(publisher);
      const known = bodies.get(words);
      if (known !== undefined) return known;
      if (!BODY.test(publisher)) return null;
      return states.find(([name]) => ` ${words} `.includes(name))?.[1] ?? null;
    },
  };
});

function key(name: string): string {
  return fold(name.replace(/^the\s+/i, "")).join(" ");
}
