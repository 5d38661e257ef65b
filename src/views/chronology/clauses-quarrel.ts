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
  if (speakers.length > 0 && targets.length > 0 && verbOf(material, ["apologise", "apologize"], "") !== "") {
    const [subject, whom] = [namesOf(material, speakers) ?? "", namesOf(material, targets) ?? ""];
    return made(speakers, subject, "apologise", `to ${whom}`, `an apology of ${subject} to ${whom}`);
  }
  if (speakers.length === 0 || targets.length === 0 || verb === "") return null;
  const subject = namesOf(material, speakers) ?? "";
  return made(speakers, subject, verb, namesOf(material, targets) ?? "", `a statement of ${subject}`);
}

const SANCTIONING = [
  ...[
    "impose",
    "reimpose",
    "slap",
    "levy",
    "threaten",
    "announce",
    "adopt",
    "tighten",
    "widen",
    "expand",
    "extend",
    "renew",
  ],
  ...[
    "raise",
    "increase",
    "double",
    "cut",
    "lower",
    "reduce",
    "ease",
    "waive",
    "suspend",
    "lift",
    "drop",
    "remove",
    "scrap",
  ],
];
const MEASURES =
  /\b(sanctions|tariffs?|duties|levies|embargo(es)?|(import|export|travel|visa|trade|arms) (bans?|controls|restrictions|curbs))\b/i;

/** "A imposes sanctions on B", lifts tariffs, eases; what else hurts is quoted. */
export function sanction(material: Material): Clause | null {
  const parties = inRoles(material, "party", "speaker");
  const subject = namesOf(material, parties);
  const plainly = verbOf(material, ["sanction", "blacklist"], "") !== "";
  const verb = plainly ? "impose" : verbOf(material, SANCTIONING, "");
  const measures = plainly ? "sanctions" : MEASURES.exec(material.lead.claim.evidence.exact)?.[0].toLowerCase();
  if (subject === null || verb === "" || measures === undefined) return null;
  const targets = namesOf(material, inRoles(material, "target", "recipient"));
  return made(
    parties,
    subject,
    verb,
    `${measures}${targets === null ? "" : ` on ${targets}`}`,
    `${measures} by ${subject}`,
  );
}

const RECALLING = ["recall", "withdraw", "call home", "call back", "pull out", "bring home"];

/** "A summons the envoy of B", "A recalls its envoy from B", "A protests to B"; what else is done to show displeasure is quoted. */
export function protest(material: Material): Clause | null {
  const against = inRoles(material, "target", "addressee");
  const named = new Set(against.map(({ name }) => name));
  const parties = inRoles(material, "party", "speaker").filter(({ name }) => !named.has(name));
  if (parties.length === 0 || against.length === 0) return null;
  const subject = namesOf(material, parties) ?? "";
  const targets = namesOf(material, against) ?? "";
  const areStates = against.every((actor) => actor.kind === "state");
  if (verbOf(material, ["summon"], "") !== "") {
    const whom = areStates ? `the envoy of ${targets}` : targets;
    return made(parties, subject, "summon", whom, `a summons of ${whom}`);
  }
  if (verbOf(material, RECALLING, "") !== "") {
    const whom = areStates ? `its envoy from ${targets}` : targets;
    return made(parties, subject, "recall", whom, `a recall of ${areStates ? `the envoy to ${targets}` : targets}`);
  }
  if (!/\b(protest|d[eé]marche|note verbale)/i.test(material.lead.claim.evidence.exact)) return null;
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

/** Done to people and things alone: who "seized a Spanish trawler" has not seized Spain, and who detained members of its navy not the navy. */
const TAKING = ["raid", "ram", "seize", "intercept", "detain", "arrest"];

/** "A seizes B"; anything else is quoted. */
export function incident(material: Material): Clause | null {
  const parties = inRoles(material, "party", "speaker");
  const struck = inRoles(material, "target");
  const verb = verbOf(material, STRIKING, "");
  if (parties.length === 0 || struck.length === 0 || verb === "") return null;
  if (TAKING.includes(verb) && struck.some(({ kind }) => !/^(person|place|equipment)$/.test(kind ?? ""))) return null;
  const subject = namesOf(material, parties) ?? "";
  const targets = namesOf(material, struck) ?? "";
  return made(parties, subject, verb, targets, `an incident between ${subject} and ${targets}`);
}
