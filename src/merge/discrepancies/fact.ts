import type { Knowledge, PlaceName, Summit } from "../../knowledge/knowledge.ts";
import { remembering } from "../../knowledge/once.ts";
import type { Act } from "../act.ts";
import { daysOf, shareDays, width } from "../days.ts";
import { fold } from "../fold.ts";
import { differingApplications } from "./applicant.ts";
import { type Finding, type Findings, finding, quote } from "./finding.ts";
import { differingMemberships } from "./membership.ts";
import { differingOffices } from "./office.ts";
import { differingPartnerships } from "./partnership.ts";

/** A text against verified rows of the knowledge files: where and when a known summit was held, who held an office, who was a member or had applied, what two states call their partnership. */
export function differingFacts(findings: Findings): readonly Finding[] {
  return [
    ...differingSummits(findings),
    ...differingOffices(findings),
    ...differingMemberships(findings),
    ...differingApplications(findings),
    ...differingPartnerships(findings),
  ];
}

function differingSummits({ acts, knowledge }: Findings): readonly Finding[] {
  const summits = knowledge.summits.filter(({ verified }) => verified);
  if (summits.length === 0) return [];
  const places = new Map(knowledge.places.map((place) => [place.id, place]));
  const ids = new Set(summits.map(({ series }) => series));
  return acts
    .filter(({ claim }) => claim.type === "summit" || claim.type === "meeting")
    .flatMap((act) => {
      const named = summitsNamed(act, summits, ids);
      // two were held in 2009: what fits one of them is right
      const ofEach = (wrong: (summit: Summit) => Finding[]) => {
        const all = named.map(wrong);
        return all.every(({ length }) => length > 0) ? (all[0] ?? []) : [];
      };
      return [
        ...ofEach((summit) => wrongPlace(act, summit, places, knowledge)),
        ...ofEach((summit) => wrongDate(act, summit)),
      ];
    });
}

/** Summits whose own number ("COP26", "COP-26", "26th") stands in the words of the claim or the names of its actors. */
function summitsNamed(act: Act, summits: readonly Summit[], series: ReadonlySet<string>): readonly Summit[] {
  const own = new Set(
    act.actors.flatMap(({ entity }) => (entity?.known && series.has(entity.known) ? [entity.known] : [])),
  );
  const said = run([act.claim.evidence.exact, ...act.actors.map(({ name }) => name)].join(" "));
  return summits.filter((summit) => {
    const forms = [summit.name, ...(summit.number !== null && /\p{L}/u.test(summit.number) ? [summit.number] : [])].map(
      runOfName,
    );
    const named = forms.some((form) => /\d/.test(form) && said.includes(form));
    return (
      named ||
      (own.has(summit.series) &&
        summit.number !== null &&
        said.includes(` ${runOfName(summit.number).trim()} `) &&
        !/^\d+$/.test(summit.number))
    );
  });
}

/** Words with letters and digits run together: "COP- 26" and "COP26" alike. */
function run(text: string): string {
  return ` ${fold(text)
    .join(" ")
    .replace(/([a-z]) (\d)/g, "$1$2")} `;
}

function wrongPlace(act: Act, summit: Summit, places: ReadonlyMap<string, PlaceName>, knowledge: Knowledge): Finding[] {
  const { claim, place } = act;
  if (claim.place === null || summit.mode === "virtual" || summit.place === null) return [];
  const told = place?.name ?? claim.place.name;
  const known = places.get(summit.place)?.name ?? summit.place;
  const state = knowledge.states.find(({ id }) => id === summit.country);
  const right = [known, state?.name ?? "", ...(state?.names ?? [])].map((name) => fold(name).join(" "));
  const said = fold(told).join(" ");
  if (right.some((name) => name === said || (name !== "" && ` ${said} `.includes(` ${name} `)))) return [];
  // a site or region of the right state may hold the city: only another city, or another state, contradicts
  const isCity = knowledge.places.some(
    (one) => (one.kind === "city" || one.kind === "capital") && fold(one.name).join(" ") === said,
  );
  if (!isCity && (act.placeCountry === null || act.placeCountry === summit.country)) return [];
  const note = `the text puts ${summit.name} in ${told}; the knowledge files have ${known} (${summit.source})`;
  return [
    finding("fact", "place", { claims: [claim.id], evidence: [quote(act), quote(act, claim.place.evidence)], note }),
  ];
}

const runOfName = remembering(run);

/** A source that ends in "(place and year)" vouches for the year alone. */
function vouchedDate({ date, source }: Summit): string {
  return /\((place and )?year\)$/.test(source) ? date.slice(0, 4) : date;
}

function wrongDate(act: Act, summit: Summit): Finding[] {
  const known = daysOf(vouchedDate(summit));
  const { date } = act.claim;
  if (known === null || act.days === null || date?.exact == null || width(act.days) > 366 || shareDays(known, act.days))
    return [];
  const note = `the text dates ${summit.name} ${date.edtf}; the knowledge files have ${vouchedDate(summit)} (${summit.source})`;
  return [finding("fact", "date", { claims: [act.claim.id], evidence: [quote(act), quote(act, date.evidence)], note })];
}
