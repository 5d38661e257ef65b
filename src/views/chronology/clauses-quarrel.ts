import { type Clause, inRoles, type Material, made, namesOf, topicWords, verbOf } from "./parts.ts";

const SAYING = [
  "condemn",
  "denounce",
  "deplore",
  "criticise",
  "criticize",
  "decry",
  "rebuke",
  "congratulate",
  "praise",
  "hail",
  "thank",
  "commend",
  "urge",
  "warn",
  "call on",
];

/** "A condemns B"; what is said without naming anybody is quoted. */
export function statement(material: Material): Clause | null {
  const speakers = inRoles(material, "speaker", "party");
  const targets = inRoles(material, "target", "addressee");
  const verb = verbOf(material, SAYING, "");
  if (speakers.length === 0 || targets.length === 0 || verb === "") return null;
  const subject = namesOf(material, speakers) ?? "";
  return made(speakers, subject, verb, namesOf(material, targets) ?? "", `a statement of ${subject}`);
}

/** "A imposes sanctions on B", lifts, eases. */
export function sanction(material: Material): Clause | null {
  const parties = inRoles(material, "party", "speaker");
  const subject = namesOf(material, parties);
  if (subject === null) return null;
  const targets = namesOf(material, inRoles(material, "target", "recipient"));
  const verb = verbOf(material, ["lift", "ease", "tighten", "extend", "renew", "announce"], "impose");
  return made(
    parties,
    subject,
    verb,
    `sanctions${targets === null ? "" : ` on ${targets}`}`,
    `sanctions by ${subject}`,
  );
}

/** "A summons B", "A protests to B". */
export function protest(material: Material): Clause | null {
  const parties = inRoles(material, "party", "speaker");
  const against = inRoles(material, "target", "addressee");
  if (parties.length === 0 || against.length === 0) return null;
  const subject = namesOf(material, parties) ?? "";
  const targets = namesOf(material, against) ?? "";
  const verb = verbOf(material, ["summon", "recall"], "");
  if (verb !== "")
    return made(parties, subject, verb, targets, `a ${verb === "recall" ? "recall" : "summons"} of ${targets}`);
  return made(
    parties,
    subject,
    "protest",
    `to ${targets}${topicWords(material, "over")}`,
    `a protest of ${subject} to ${targets}`,
  );
}

/** "A expels B". */
export function expulsion(material: Material): Clause | null {
  const parties = inRoles(material, "party", "speaker");
  const targets = inRoles(material, "target");
  if (parties.length === 0 || targets.length === 0) return null;
  const subject = namesOf(material, parties) ?? "";
  const whom = namesOf(material, targets) ?? "";
  const object = targets.every((actor) => actor.kind === "state") ? `diplomats of ${whom}` : whom;
  return made(parties, subject, "expel", object, `an expulsion of ${object} by ${subject}`);
}

const STRIKING = [
  "attack",
  "invade",
  "bomb",
  "shell",
  "raid",
  "ram",
  "seize",
  "intercept",
  "detain",
  "arrest",
  "annex",
  "occupy",
];

/** "A seizes B"; anything else is quoted. */
export function incident(material: Material): Clause | null {
  const parties = inRoles(material, "party", "speaker");
  const struck = inRoles(material, "target");
  const verb = verbOf(material, STRIKING, "");
  if (parties.length === 0 || struck.length === 0 || verb === "") return null;
  const subject = namesOf(material, parties) ?? "";
  const targets = namesOf(material, struck) ?? "";
  return made(parties, subject, verb, targets, `an incident between ${subject} and ${targets}`);
}
