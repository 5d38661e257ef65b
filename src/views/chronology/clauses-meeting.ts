import type { Actor } from "../../record/queries/chronology.ts";
import { withArticle } from "./actors.ts";
import {
  type Clause,
  inRoles,
  isBetweenOthers,
  type Material,
  made,
  namesOf,
  placeWords,
  topicWords,
  triggerOf,
  verbOf,
} from "./parts.ts";

/** "A visits B in C". */
export function visit(material: Material): Clause | null {
  const visitors = inRoles(material, "visitor");
  const hosts = material.entry.actors.filter((actor) => actor.role === "host");
  const subject = namesOf(material, visitors);
  // "a team of Swiss investigators visited", "hosts the leaders of the bloc": a state or organisation goes nowhere, its people do
  if (subject === null || visitors.every(({ kind }) => /^(state|body|organisation|forum)$/.test(kind ?? "")))
    return null;
  const goal = goalOf(material, hosts);
  if (goal === null) return made(visitors, subject, "make", "a visit abroad", `a visit by ${subject}`);
  const at = hosts.length === 0 ? "" : placeWords(material, [...hosts, ...visitors], hosts);
  return made(visitors, subject, "visit", `${goal}${at}`, `a visit by ${subject} to ${goal}`);
}

/** Where a visit goes: the host states, the states of hosting persons, or the place. */
function goalOf(material: Material, hosts: readonly Actor[]): string | null {
  const { gazetteer, entry } = material;
  const states = new Set(hosts.filter((host) => host.kind === "state").map((host) => host.country));
  const far = hosts.filter((host) => host.kind !== "place" || !states.has(host.country));
  const goals = far.map((host) => {
    if (host.kind !== "person" && host.kind !== "body")
      return withArticle(material.naming.name(host).replace(/^the /, ""));
    return host.country === null
      ? material.naming.name(host)
      : withArticle(gazetteer.stateName(host.country) ?? host.country);
  });
  const place = hosts.length === 0 ? placeWords(material, [], []).replace(/^ (in|at) /, "") || entry.event.place : null;
  const all = [...new Set([...goals, ...(place === null ? [] : [place])])];
  return all.length === 0
    ? null
    : all.length === 1
      ? (all[0] ?? null)
      : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/** "has raised this with the authorities", "briefed the envoys": whether they met, these do not say. */
const ADDRESSING = ["raise", "take up", "brief", "touch", "address", "approach", "contact"];

const RECEIVING = ["receive", "greet", "welcome", "embrace"];

/** Whether any source tells of a call. */
function isCall({ lead, entry }: Material): boolean {
  return [lead, ...entry.sources].some(({ claim }) => claim.mode !== null);
}

/** "A meets B in C on D", by phone, by video, or "holds talks". */
export function meeting(material: Material): Clause | null {
  // "a joint commission", proposed: a body, and no meeting of those who would sit on it
  if (/^(commission|committee|council|board|panel|group)s?$/i.test(triggerOf(material))) return null;
  if (verbOf(material, ADDRESSING, "") !== "" && !isCall(material)) return null;
  const people = inRoles(material, "host", "visitor", "party", "speaker", "attendee", "addressee", "target");
  const [first, ...others] = people;
  if (first === undefined) return null;
  const about = topicWords(material, "on");
  const hosts = people.filter((actor) => actor.role === "host");
  const at = placeWords(material, people, hosts);
  const subject = namesOf(material, [first]) ?? "";
  if (people.every((actor) => actor.role === "host")) {
    const all = namesOf(material, people) ?? "";
    return made(people, all, "host", `talks${at}${about}`, `talks hosted by ${all}`);
  }
  // "were received at the airport by the minister": whom, the words say
  if (others.length === 0 && verbOf(material, RECEIVING, "") !== "") return null;
  if (others.length === 0) return made([first], subject, "hold", `talks${at}${about}`, `talks of ${subject}`);
  const withWhom = namesOf(material, others) ?? "";
  const noun = `a meeting of ${subject} and ${withWhom}`;
  // one text tells that it was a call, another what was said in it
  const mode = [material.lead, ...material.entry.sources].map(({ claim }) => claim.mode).find((how) => how !== null);
  if (mode === "call")
    return made([first], subject, "speak", `by phone with ${withWhom}${about}`, `a call of ${subject} and ${withWhom}`);
  if (mode === "video") return made([first], subject, "hold", `video talks with ${withWhom}${about}`, noun);
  // "spoke to" leaves open whether face to face
  if (verbOf(material, ["speak"], "") !== "")
    return made([first], subject, "speak", `with ${withWhom}${at}${about}`, `talks of ${subject} and ${withWhom}`);
  return made([first], subject, "meet", `${withWhom}${at}${about}`, noun);
}

/** "A, B and C hold a summit", "the X Summit takes place". */
export function summit(material: Material): Clause | null {
  const all = inRoles(material, "host", "party", "attendee", "speaker", "visitor");
  const subject = namesOf(material, all);
  if (subject === null) return null;
  const at = placeWords(material, all, inRoles(material, "host"));
  if (all.every((actor) => /\b(summit|conference|meeting|forum|dialogue)s?\b|^COP ?-?\d+$/i.test(actor.name))) {
    const named = /^(the |COP)/i.test(subject) ? subject : `the ${subject}`;
    return made(all, named, "take", `place${at}`, named);
  }
  if (
    inRoles(material, "host").length === 0 &&
    verbOf(material, ["attend", "join", "take part", "participate", "go"], "") !== ""
  )
    return made(all, subject, "attend", `a summit${at}${topicWords(material, "on")}`, `a summit of ${subject}`);
  // "cancelled Chad's part in the exercise": no summit of one state or person
  const [one] = all;
  if (all.length === 1 && one !== undefined && one.role !== "host" && /^(state|person|body)$/.test(one.kind ?? ""))
    return null;
  return made(all, subject, "hold", `a summit${at}${topicWords(material, "on")}`, `a summit of ${subject}`);
}

/** "A and B hold negotiations on C". */
export function negotiation(material: Material): Clause | null {
  const parties = inRoles(material, "party", "host", "speaker", "visitor");
  const subject = namesOf(material, parties);
  if (subject === null || isBetweenOthers(material)) return null;
  const { title } = material.lead.claim;
  const about = title === null || /^(negotiation|talk)/i.test(title) ? topicWords(material, "on") : ` on ${title}`;
  const at = placeWords(material, parties, inRoles(material, "host"));
  return made(parties, subject, "hold", `negotiations${about}${at}`, `negotiations of ${subject}`);
}

/** "A and B hold joint military exercises". */
export function exercise(material: Material): Clause | null {
  const parties = inRoles(material, "party", "host", "attendee", "visitor");
  const subject = namesOf(material, parties);
  if (subject === null) return null;
  const kind = parties.length > 1 ? "joint military exercises" : "military exercises";
  return made(
    parties,
    subject,
    "hold",
    `${kind}${placeWords(material, parties, inRoles(material, "host"))}`,
    `${kind} of ${subject}`,
  );
}
