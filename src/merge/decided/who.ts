import type { LocalEntity } from "../../document/layers.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { fold, sorted } from "../fold.ts";
import type { Testimony } from "../merged.ts";

/** Whom the words of a correction name in a document; null when they name nobody, or several, that the record or the knowledge knows. */
export type Namer = (doc: Testimony, name: string) => LocalEntity | null;

type Named = Omit<LocalEntity, "key" | "office">;

/** Looks in the document first, then in the others, then in the knowledge; each is indexed when first asked. */
export function namerOf(documents: readonly Testimony[], knowledge: Knowledge): Namer {
  const others = lazily(() => indexOf(documents.flatMap((doc) => doc.entities)));
  const known = lazily(() => indexOf(knownOnes(knowledge)));
  return (doc, name) => {
    const words = plain(name);
    const own = doc.entities.filter((local) => namesOf(local).includes(words));
    if (own.length === 1) return own[0]!;
    if (own.length > 1) return own.find((local) => plain(local.name) === words) ?? null;
    const found = only(others().get(words)) ?? only(known().get(words));
    return found === null ? null : { ...found, names: [found.name], office: null, key: `decided:${words}` };
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function plain(name: string): string {
  return fold(name).join(" ") || name;
}

function namesOf({ name, names, known }: Named): readonly string[] {
  return [...new Set([name, ...names, ...(known === null ? [] : [known])].map(plain))];
}

function indexOf(all: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const index = new Map<string, Named[]>();
  for (const { kind, name, names, country, known } of all) {
    for (const key of namesOf({ kind, name, names, country, known })) {
      const list = index.get(key) ?? [];
      list.push({ kind, name, names, country, known });
      index.set(key, list);
    }
  }
  return index;
}

/** The one whom all mean: of one kind, one state, one id; by the fullest name. */
function only(all: readonly Named[] = []): Named | null {
  const ids = sorted(all.map(({ kind, country, known }) => known ?? `${kind} ${country}`));
  if (ids.length !== 1) return null;
  return all.toSorted((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))[0] ?? null;
}

function knownOnes({ states, people, organisations, places }: Knowledge): readonly Named[] {
  return [
    ...states.map(({ id, name, names, official }) => ({
      ...{ kind: "state" as const, name, country: id, known: id },
      names: official === null ? names : [official, ...names],
    })),
    ...people.map(({ id, name, names, country }) => ({ kind: "person" as const, name, names, country, known: id })),
    ...organisations.map(({ id, kind, name, names, country }) => ({ kind, name, names, country, known: id })),
    ...places.map(({ id, name, names, country }) => ({ kind: "place" as const, name, names, country, known: id })),
  ];
}
