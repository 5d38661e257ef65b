import type { Basis } from "../knowledge.ts";
import { type Check, type Finding, findingAt, place, repeated } from "./finding.ts";

/** Names are clean, the family name stands in the name, and a name that two of a kind bear is a doubt. */
export const checkNames: Check = ({ knowledge }) => {
  const { states, places, organisations, people } = knowledge;
  return [
    ...[...states, ...places, ...organisations, ...people].flatMap(clean),
    ...people.flatMap(({ name, family, rows }) =>
      name.includes(family)
        ? []
        : [findingAt("names", "error", rows, "a family name that stands in the name", `"${family}" and "${name}"`)],
    ),
    ...shared(states.map((one) => ({ ...one, names: [one.official ?? one.name, ...one.names, ...one.demonyms] }))),
    ...shared(organisations.filter(({ kind }) => kind !== "body")),
    ...shared(people),
  ];
};

interface Named {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly rows?: readonly Basis[];
}

function clean({ name, names, rows }: Named): Finding[] {
  const wrong = [name, ...names].find((one) => one !== one.trim() || /[|\t]| {2}/.test(one) || one === "*");
  const again = repeated([name, ...names], (one) => one)[0]?.again;
  const found = wrong ?? again;
  if (found === undefined) return [];
  return [findingAt("names", "error", rows, "names once each, without bars, tabs and stray spaces", `"${found}"`)];
}

function shared(all: readonly Named[]): Finding[] {
  const names = all.flatMap(({ id, name, names, rows }) =>
    [...new Set([name, ...names])].map((one) => ({ id, rows, name: one })),
  );
  return repeated(names, ({ name }) => name).map(({ first, again }) =>
    findingAt(
      "names",
      "doubt",
      again.rows,
      "a name that one alone bears",
      `"${again.name}" of ${again.id} and of ${first.id} (${place(first.rows?.[0])})`,
    ),
  );
}
