import { contains } from "../../document/span.ts";
import { type Act, countryOf } from "../act.ts";
import { shareDays, width } from "../days.ts";
import { sorted } from "../fold.ts";
import { moodOf } from "../mood.ts";
import { type Finding, type Findings, ofActs, sayer } from "./finding.ts";
import type { Stories, Teller } from "./stories.ts";

/** An attack by one state, with the other that its words name. */
interface Blow {
  readonly act: Act;
  readonly by: string;
  readonly against: string;
}

/** Who attacked whom: of one day two texts of a story tell attacks of two states on each other, each those of one state alone. */
export function differingBlame(findings: Findings, { pairs }: Stories): readonly Finding[] {
  const known = new Map<Teller, readonly Blow[]>();
  const blowsOf = (teller: Teller) => {
    if (!known.has(teller)) known.set(teller, blowsIn(teller, findings));
    return known.get(teller)!;
  };
  return pairs.flatMap(([a, b]) => {
    const [mine, theirs] = [blowsOf(a), blowsOf(b)];
    const x = mine.find(
      (one) => !mine.some((other) => isReturned(one, other)) && theirs.some((y) => isReturned(one, y)),
    );
    const y = x === undefined ? undefined : theirs.find((other) => isReturned(x, other));
    if (x === undefined || y === undefined || theirs.some((other) => isReturned(y, other))) return [];
    const note = `${sayer(x.act)} has ${x.by} attack ${x.against}, ${sayer(y.act)} ${y.by} ${y.against}`;
    return [ofActs("participant", "party", [x.act, y.act], note)];
  });
}

function blowsIn({ acts, doc }: Teller, { entities }: Findings): readonly Blow[] {
  return acts.flatMap((act): Blow[] => {
    const { family, claim, days, isLoose } = act;
    if (family !== "incident" || moodOf(claim.status) !== "done" || isLoose || days === null || width(days) > 1)
      return [];
    const by = sorted(
      act.actors.flatMap(({ role, country }) => (role === "party" && country !== null ? [country] : [])),
    );
    const named = doc.mentions
      .filter((mention) => contains(claim.evidence, mention))
      .flatMap((mention) => mention.entities.flatMap((key) => entities.of(doc.id, key) ?? []))
      .flatMap((entity) => (entity.kind === "place" ? [] : (countryOf(entity) ?? [])));
    const others = sorted([...act.states, ...named].filter((state) => state !== by[0]));
    return by.length === 1 && others.length === 1 ? [{ act, by: by[0]!, against: others[0]! }] : [];
  });
}

/** The other way round, on that day. */
function isReturned(a: Blow, b: Blow): boolean {
  return a.by === b.against && a.against === b.by && shareDays(a.act.days!, b.act.days!);
}
