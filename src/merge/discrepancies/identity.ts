import { distance } from "fastest-levenshtein";
import { byText, sorted } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { partsOf } from "../naming.ts";
import { type Finding, type Findings, finding, type Quoted } from "./finding.ts";

/** Two names taken as one person, by spelling or by another reading of the same characters: shown with both, explained. Who is only alike: open. */
export function differingIdentities({ entities, knowledge }: Findings): readonly Finding[] {
  const aliases = new Map(
    knowledge.aliases
      .filter(({ kind }) => MISLEADING.has(kind))
      .map((alias) => [`${alias.of} ${key(alias.name)}`, alias.kind]),
  );
  const people = entities.list.filter(({ kind }) => kind === "person");
  return [...people.flatMap((person) => namesOf(person, aliases)), ...alike(entities)];
}

/** Kinds of other names that look like the name of somebody else. */
const MISLEADING = new Set(["reading", "spelling", "mistranslation"]);

function key(name: string): string {
  return partsOf(name).major.toSorted().join(" ");
}

function namesOf(person: Entity, aliases: ReadonlyMap<string, string>): readonly Finding[] {
  const firsts = [...Map.groupBy(person.mentions, ({ exact }) => exact).values()].map(([first]) => first!);
  const byName = Map.groupBy(
    firsts.filter(({ exact }) => partsOf(exact).major.length > 1),
    ({ exact }) => key(exact),
  );
  const own = key(person.name);
  const usual = byName.get(own)?.[0];
  return sorted(byName.keys()).flatMap((other) => {
    const kind = aliases.get(`${person.known} ${other}`) ?? (isVariant(own, other) ? "spelling" : null);
    if (other === own || kind === null) return [];
    const first = byName.get(other)![0]!;
    const evidence = [first, usual].filter((one): one is Quoted => one !== undefined);
    const note = `"${first.exact}" is taken as ${person.name} (${kind})`;
    return [finding("identity", "name", { claims: [], evidence, note, explanation: "other reading of a name" })];
  });
}

/** Not the same parts in another number ("Phuc", "Nguyen Xuan Phuc"): one of them written otherwise. */
function isVariant(a: string, b: string): boolean {
  const [x, y] = [a.split(" "), b.split(" ")];
  if (x.length !== y.length) return false;
  const left = x.filter((part) => !y.includes(part));
  const right = y.filter((part) => !x.includes(part));
  return left.length > 0 && left.length < x.length && left.every((part, i) => distance(part, right[i]!) <= 2);
}

function alike({ judgements, list }: Findings["entities"]): readonly Finding[] {
  const byMember = new Map<string, Entity>(
    list.flatMap((one) => one.members.map(({ document, key: of }) => [`${document}#${of}`, one] as const)),
  );
  const pairs = judgements.filter(({ verdict }) => verdict === "unsure");
  return pairs
    .toSorted((a, b) => byText(a.id, b.id))
    .flatMap(({ left, right, why }) => {
      const [a, b] = [byMember.get(left), byMember.get(right ?? "")];
      if (a === undefined || b === undefined || a.id === b.id) return [];
      const evidence = [a.mentions[0], b.mentions[0]].filter((one): one is Quoted => one !== undefined);
      const note = `${a.name} and ${b.name} may be one person: ${why}; not joined`;
      return evidence.length < 2 ? [] : [finding("identity", "name", { claims: [], evidence, note })];
    });
}
