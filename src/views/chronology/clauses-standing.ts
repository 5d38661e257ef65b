import type { Actor } from "../../record/queries/chronology.ts";
import { aroundVerb, type Clause, inRoles, type Material, made, namesOf, triggerOf, verbOf } from "./parts.ts";
import { isFormOf } from "./verbs.ts";

const LEAVING = ["leave", "quit", "exit", "withdraw", "withdrawal"];

/** "A joins B", leaves, applies to join. */
export function accession(material: Material): Clause | null {
  const parties = inRoles(material, "party", "candidate");
  const joined = inRoles(material, "target", "host");
  if (parties.length === 0 || joined.length === 0) return null;
  const subject = namesOf(material, parties) ?? "";
  const targets = namesOf(material, joined) ?? "";
  const word = triggerOf(material);
  if (LEAVING.some((verb) => isFormOf(word, verb)))
    return made(parties, subject, "leave", targets, `the withdrawal of ${subject} from ${targets}`);
  if (material.entry.event.status === "proposed") {
    const noun = `the accession of ${subject} to ${targets}`;
    return { ...made(parties, subject, "seek", `to join ${targets}`, noun), told: "occurred" };
  }
  if (/^appl/i.test(word))
    return made(parties, subject, "apply", `to join ${targets}`, `the application of ${subject} to ${targets}`);
  return made(
    parties,
    subject,
    verbOf(material, ["rejoin", "re-join"], "join"),
    targets,
    `the accession of ${subject} to ${targets}`,
  );
}

const RESIGNING = ["resign", "step down", "resignation", "leave"];

/** "A takes office", is elected, resigns, succeeds B. */
export function appointment(material: Material): Clause | null {
  const [first, second] = inRoles(material, "party", "candidate", "visitor");
  if (first === undefined) return null;
  if (/^(state|organisation|forum)$/.test(first.kind ?? "")) return null;
  const isLeaving = RESIGNING.some((verb) =>
    isFormOf(triggerOf(material).toLowerCase().split(" ")[0] ?? "", verb.split(" ")[0] ?? ""),
  );
  const office = officeOf(first.office, isLeaving);
  const untitled: Actor = { ...first, office: null };
  const subject = material.naming.name(untitled);
  const as = office === null ? "" : ` as ${office}`;
  if (second !== undefined && verbOf(material, ["succeed", "replace"], "") !== "") {
    return made(
      [first],
      subject,
      verbOf(material, ["succeed", "replace"], ""),
      `${material.naming.name(second)}${as}`,
      `the succession of ${subject}`,
    );
  }
  if (isLeaving) {
    return made([first], subject, "resign", as.trim(), `the resignation of ${subject}`);
  }
  const named = verbOf(material, ["appoint", "nominate", "elect", "re-elect", "reelect", "install", "name"], "");
  if (named !== "") {
    const done =
      named === "elect" || named === "reelect" || named === "re-elect"
        ? `${named}ed`
        : named.endsWith("e")
          ? `${named}d`
          : `${named}ed`;
    return made([first], subject, `be ${done}`, office ?? "", `the appointment of ${subject}`);
  }
  return made([first], subject, "take", `office${as}`, `the taking of office of ${subject}`);
}

/** "former Minister" is what the text calls who has left: the office that he leaves, and none that he takes. */
function officeOf(office: string | null, isLeaving: boolean): string | null {
  const past = /^(?:former|then|outgoing|ex|late)[ -](.*)$/i.exec(office ?? "")?.[1];
  return past === undefined ? office : isLeaving ? past : null;
}

/** What is done to relations, by the verbs and nouns that say so. */
const RELATIONS: Readonly<Record<string, RegExp>> = {
  establish: /^establish/i,
  "re-establish": /^re-?establish/i,
  restore: /^restor/i,
  resume: /^(resum)/i,
  normalise: /^normali[sz]/i,
  upgrade: /^(upgrad|elevat|rais)/i,
  downgrade: /^(downgrad|lower)/i,
  sever: /^(sever|rupture)/i,
  "break off": /^(break|broke|cut)/i,
  suspend: /^suspen/i,
};

/** "A recognises B", "A and B restore diplomatic relations"; switches, embassies and the like are quoted. */
export function recognition(material: Material): Clause | null {
  const parties = inRoles(material, "party", "speaker");
  const recognised = inRoles(material, "target");
  if (parties.length === 0 || (parties.length === 1 && recognised.length === 0)) return null;
  const subject = namesOf(material, parties) ?? "";
  const targets = namesOf(material, recognised);
  const trigger = triggerOf(material);
  if (targets !== null)
    return /^(recogni|acknowledg)/i.test(trigger)
      ? made(parties, subject, "recognise", targets, `the recognition of ${targets} by ${subject}`)
      : null;
  const verb = Object.keys(RELATIONS).find((one) => RELATIONS[one]?.test(trigger));
  const relations = /\b(diplomatic |bilateral )?(relations|ties|links)\b/i.exec(
    material.lead.claim.evidence.exact,
  )?.[0];
  if (verb === undefined || relations === undefined) return null;
  // "A and B sever relations with C"
  const { doers, others } = aroundVerb(material, parties);
  const rest = others.length === 0 ? "" : ` with ${namesOf(material, others)}`;
  const noun = `${relations.toLowerCase()} of ${subject}`;
  return made(doers, namesOf(material, doers) ?? subject, verb, `${relations.toLowerCase()}${rest}`, noun);
}
