import type { Quoted } from "../../discrepancies/finding.ts";
import { byText, sorted } from "../../fold.ts";
import type { Library } from "../library.ts";
import type { Draft } from "../neighbours.ts";

/** Spaces of the forms of the names of people: where each stands first in a document, and first of all. */
const FORM = "form";
const FIRST = "first form";

/** Where a form of a name stands. */
interface Form extends Quoted {
  readonly entity: string;
  readonly key: string;
}

type Firsts = Readonly<Record<string, Form>>;

/** Keeps how these documents call people; all of whom they do, or did. */
export async function keepForms(
  draft: Draft,
  documents: readonly string[],
  library: Library,
): Promise<readonly string[]> {
  const old = await formsOf(draft, documents);
  const now = new Map((await formsIn(documents, library)).map((form) => [itemOf(form), form]));
  const entities = sorted([...old.values(), ...now.values()].map(({ entity }) => entity));
  const firsts = await firstForms(draft, entities);
  for (const item of old.keys()) if (!now.has(item)) draft.remove(FORM, item);
  for (const [item, form] of now) {
    const { entity, document, exact } = form;
    draft.put(FORM, item, [{ key: formKey(entity, exact), at: orderOf(document) }, `in ${document}`], form);
  }
  const went = Map.groupBy(old.values(), ({ entity }) => entity);
  const came = Map.groupBy(now.values(), ({ entity }) => entity);
  for (const entity of entities)
    await keepFirsts(draft, entity, firsts.get(entity) ?? {}, went.get(entity) ?? [], came.get(entity) ?? []);
  return entities;
}

/** The first places of the forms by which people are called, in the order of documents. */
export async function callsOf(
  draft: Draft,
  entities: readonly string[],
): Promise<ReadonlyMap<string, readonly Quoted[]>> {
  const kept = await firstForms(draft, entities);
  return new Map(
    [...kept].map(([id, forms]) => [
      id,
      Object.values(forms)
        .sort(inOrder)
        .map(({ document, start, end, exact }) => ({ document, start, end, exact })),
    ]),
  );
}

async function firstForms(draft: Draft, entities: readonly string[]): Promise<ReadonlyMap<string, Firsts>> {
  return (await draft.values(FIRST, entities)) as ReadonlyMap<string, Firsts>;
}

async function formsOf(draft: Draft, documents: readonly string[]): Promise<ReadonlyMap<string, Form>> {
  const found = await draft.keyed(
    FORM,
    documents.map((id) => `in ${id}`),
  );
  return (await draft.values(FORM, sorted([...found.values()].flat()))) as ReadonlyMap<string, Form>;
}

/** Of each local entity that is a person, each form where it stands first. */
async function formsIn(documents: readonly string[], library: Library): Promise<readonly Form[]> {
  const docs = await library.testimonies(documents);
  return docs.flatMap(({ id: document, mentions }) => {
    const found = new Map<string, Form>();
    const all = mentions.flatMap((mention) => [...new Set(mention.entities)].map((key) => ({ ...mention, key })));
    for (const { key, start, end, exact } of all.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      const entity = library.entities.of(document, key);
      if (entity?.kind !== "person") continue;
      const form: Form = { entity: entity.id, document, key, start, end, exact };
      if (!found.has(itemOf(form))) found.set(itemOf(form), form);
    }
    return [...found.values()];
  });
}

function itemOf({ document, key, exact }: Form): string {
  return `${document}#${key} ${exact}`;
}

function formKey(entity: string, exact: string): string {
  return `${entity} ${exact}`;
}

function inOrder(a: Form, b: Form): number {
  return byText(a.document, b.document) || byText(a.key, b.key) || a.start - b.start || a.end - b.end;
}

/** A number that grows with the id of a document; equal for some that are near each other. */
function orderOf(document: string): number {
  const units = document.replace(/^doc_/, "").padEnd(6, "\0").slice(0, 6);
  return [...units].reduce((sum, unit) => sum * 256 + Math.min(255, unit.charCodeAt(0)), 0);
}

async function keepFirsts(
  draft: Draft,
  entity: string,
  before: Firsts,
  went: readonly Form[],
  came: readonly Form[],
): Promise<void> {
  const firsts = new Map(Object.entries(before));
  const gone = went.filter((form) => itemOf(form) === itemOf(firsts.get(form.exact) ?? form));
  for (const { exact } of gone) {
    const next = await firstKept(draft, entity, exact);
    if (next === null) firsts.delete(exact);
    else firsts.set(exact, next);
  }
  for (const form of came) {
    const first = firsts.get(form.exact);
    if (first === undefined || inOrder(form, first) < 0) firsts.set(form.exact, form);
  }
  if (firsts.size === 0) draft.remove(FIRST, entity);
  else draft.put(FIRST, entity, [], Object.fromEntries(firsts));
}

async function firstKept(draft: Draft, entity: string, exact: string): Promise<Form | null> {
  const items = (await draft.nearest(FORM, formKey(entity, exact), -1, 1)).map(({ item }) => item);
  const forms = [...(await draft.values(FORM, items)).values()] as readonly Form[];
  return forms.toSorted(inOrder)[0] ?? null;
}
