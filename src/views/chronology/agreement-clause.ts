import type { Stage, Status } from "../../document/vocabulary.ts";
import type { Actor } from "../../record/queries/chronology.ts";
import { oneLine } from "../text/one-line.ts";
import { recased } from "./actors.ts";
import {
  aroundVerb,
  type Clause,
  inRoles,
  isBetweenOthers,
  isPlural,
  type Material,
  namesOf,
  placeWords,
  topicWords,
  verbOf,
} from "./parts.ts";

/** The verb of each stage, with verbs of the text that say it better. */
const VERBS: Readonly<Record<Stage, readonly [string, readonly string[]]>> = {
  rumoured: ["sign", ["conclude", "reach"]],
  proposed: ["sign", ["conclude", "reach"]],
  "under negotiation": ["negotiate", []],
  "agreed in principle": ["agree on", ["announce", "unveil", "launch"]],
  initialled: ["initial", []],
  "to be signed": ["sign", ["conclude", "reach", "exchange", "renew", "extend"]],
  signed: [
    "sign",
    [
      ...["conclude", "reach", "seal", "finalise", "finalize", "establish", "form", "renew", "extend", "exchange"],
      ...["issue", "adopt", "release", "publish", "endorse", "approve"],
    ],
  ],
  ratified: ["ratify", []],
  "provisionally applied": ["apply provisionally", []],
  "in force": ["enter into force", []],
  "under implementation": ["implement", ["apply"]],
  amended: ["amend", ["revise"]],
  suspended: ["suspend", ["freeze"]],
  terminated: ["terminate", ["abrogate", "denounce", "scrap", "annul", "rescind"]],
};

/** Stages that each party may take alone. */
const ALONE: readonly Stage[] = ["ratified", "initialled", "suspended", "terminated"];

/** " with B", unless the words for the agreement name B. */
function withWhom(material: Material, partners: readonly Actor[], object: string): string {
  const missing = partners.filter(({ name, names }) => ![name, ...names].some((one) => object.includes(one)));
  return missing.length === 0 ? "" : ` with ${namesOf(material, missing)}`;
}

/** "A and B sign an agreement on …"; "the agreement on … enters into force". Null when no party is known and the text must speak for itself. */
export function agreementClause(material: Material): Clause | null {
  const parties = inRoles(material, "party", "visitor", "host", "speaker", "candidate");
  const title = titleOf(material);
  const stage = material.lead.claim.stage ?? "signed";
  if (stage === "in force") return intoForce(title, topicWords(material, "on"), material.lead.claim.status);
  const { doers, others: partners } = ALONE.includes(stage)
    ? aroundVerb(material, parties)
    : namedWith(parties, title ?? "");
  const subject = namesOf(material, doers);
  if (subject === null || isBetweenOthers(material)) return null;
  const [usual, others] = VERBS[stage];
  const upgrade = verbOf(material, ["upgrade", "elevate"], "");
  // "agreed to ease travel": what was agreed is an act, no paper
  const toAct = stage === "agreed in principle" && /^to /.test(title ?? "");
  const verb = upgrade !== "" ? `${upgrade} relations to` : toAct ? "agree" : verbOf(material, others, usual);
  const object = title === null ? `an agreement${topicWords(material, "on")}` : title;
  const at = placeWords(material, parties, inRoles(material, "host"));
  return {
    subject,
    plural: isPlural(doers),
    verb,
    rest: `${object}${withWhom(material, partners, object)}${at}`,
    noun: `the signing of ${object} by ${subject}`,
  };
}

/** "its Agreement with Chad": whom the words for the paper name as the other side is not who signs it with himself. */
function namedWith(
  parties: readonly Actor[],
  title: string,
): { readonly doers: readonly Actor[]; readonly others: readonly Actor[] } {
  const after = / with (?:the )?(.*)$/.exec(title)?.[1] ?? "";
  const isOther = ({ name, names }: Actor): boolean => [name, ...names].some((one) => after.startsWith(one));
  return { doers: parties.filter((one) => !isOther(one)), others: parties.filter(isOther) };
}

function intoForce(title: string | null, topics: string, status: Status): Clause {
  const subject = title ?? `an agreement${topics}`;
  // a text that only says that it is in force does not tell since when
  if (status === "ongoing") return { ...STANDING, subject, noun: `the force of ${subject}` };
  return { subject, plural: false, verb: "enter into force", rest: "", noun: `the entry into force of ${subject}` };
}

const STANDING = { plural: false, verb: "remain in force", rest: "" };

/** The words for the instrument with an article: "an agreement on …", "the Treaty of …"; more than one stand without. */
function titleOf({ lead }: Material): string | null {
  const { title } = lead.claim;
  if (title === null || title.trim() === "") return null;
  const words = recased(oneLine(title));
  if (
    /^(to|on|that|an?|the|this|its|their|his|her|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|dozens?|several|various|some|many|both|\d+)\b/i.test(
      words,
    )
  )
    return words;
  if (isPluralTitle(words)) return words;
  if (/^\p{Lu}/u.test(words)) return `the ${words}`;
  return `${/^[aeiou]/i.test(words) && !/^(uni|eu)/i.test(words) ? "an" : "a"} ${words}`;
}

/** "agreements on …", "notes": the head noun stands before the first preposition. */
function isPluralTitle(words: string): boolean {
  const head =
    words.split(/ (?:on|of|for|with|to|in|between|about|concerning|regarding|related|which|that|and) /)[0] ?? "";
  return (
    (/(?<!s)s$/.test(head) || /\b(memoranda|accords)$/i.test(head)) &&
    !/(basis|series|nexus|consensus|process|access)$/i.test(head)
  );
}
