import { fold } from "../fold.ts";
import type { Entity } from "../merged.ts";
import { areToldAlike, notYet, tellerOf, toldApart } from "./facing.ts";
import type { Finding, Findings } from "./finding.ts";
import type { Stories, Teller } from "./stories.ts";
import { type Fact, type FactReader, factReader } from "./story-facts.ts";

/** What one person does alone: chairs, heads or commands (the class of "lead"), moderates, mediates, represents. */
const OF_ONE: ReadonlySet<string> = new Set(["lead", "modera", "mediat", "comman", "repres"]);

/** Two texts of a story of which each has one person lead what is told, each another. */
export function peopleTold(findings: Findings, stories: Stories, known: readonly Finding[]): readonly Finding[] {
  const reader = factReader(findings);
  const found = stories.pairs.flatMap(([a, b]) => {
    const theirs = leadersIn(b, reader);
    return leadersIn(a, reader).flatMap((x) => {
      const y = theirs.find((one) => one.act === x.act);
      if (y === undefined || !areToldAlike(x, y) || !areOfOneMatter(x, y)) return [];
      const [p, q] = [x, y].map((fact) => personOf(fact, findings));
      if (p == null || q == null || areOnePerson(p, q)) return [];
      return [toldApart("participant", "person", { x, y }, `${tellerOf(x)} names ${p.name}, ${tellerOf(y)} ${q.name}`)];
    });
  });
  return notYet(known, found);
}

/** Those of whom the text tells such an act once. */
function leadersIn(teller: Teller, { factsOf }: FactReader): readonly Fact[] {
  const all = (factsOf(teller).get("person") ?? []).filter(({ act }) => OF_ONE.has(act));
  return all.filter((one) => all.every((other) => other === one || other.act !== one.act));
}

/** A word of what is led in common, unless the one text does not say what ("it was chaired by"). */
function areOfOneMatter(x: Fact, y: Fact): boolean {
  const of = ({ words, act }: Fact) => [...words].filter((word) => word !== act);
  return of(x).length === 0 || of(y).length === 0 || of(x).some((word) => y.words.has(word));
}

function personOf({ told: { part }, teller: { doc } }: Fact, { entities }: Findings): Entity | null {
  const mention = doc.mentions.find(({ start, end }) => start === part.start && end === part.end);
  return mention === undefined ? null : entities.of(doc.id, mention.entities[0] ?? null);
}

function areOnePerson(p: Entity, q: Entity): boolean {
  const words = new Set(fold(q.name));
  return p.id === q.id || fold(p.name).some((word) => words.has(word));
}
