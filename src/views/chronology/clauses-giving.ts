import { type Clause, inRoles, type Material, made, namesOf, topicWords, triggerOf, verbOf } from "./parts.ts";

const SUPPLYING = [
  "supply",
  "deliver",
  "transfer",
  "donate",
  "sell",
  "export",
  "ship",
  "send",
  "gift",
  "lease",
  "hand over",
  "give",
  "provide",
  "offer",
];

/** "the delivery of", "exports": nouns of such an act. */
const SUPPLY =
  /^(transfer|deliver(y|ies)|suppl(y|ies)|export|sale|handover|shipment|provision|donation|lease|gift)s?$/i;

/** "A delivers equipment to B"; what goes to nobody, or is told by another verb ("ordered a ship to the area"), is quoted. */
export function transfer(material: Material): Clause | null {
  const suppliers = inRoles(material, "supplier", "party");
  const subject = namesOf(material, suppliers);
  const recipients = namesOf(material, inRoles(material, "recipient", "target"));
  const trigger = triggerOf(material);
  const verb = verbOf(material, SUPPLYING, trigger === "" || SUPPLY.test(trigger) ? "supply" : "");
  if (subject === null || verb === "" || recipients === null) return null;
  const goods =
    material.entry.event.topics.find((topic) => /equipment|technolog|vessel|aircraft/.test(topic)) ?? "equipment";
  return made(suppliers, subject, verb, `${goods} to ${recipients}`, `a transfer by ${subject}`);
}

const GIVING = [
  "provide",
  "donate",
  "give",
  "grant",
  "extend",
  "disburse",
  "contribute",
  "allocate",
  "pledge",
  "offer",
  "deliver",
  "send",
];

/** "A gives aid to B"; what goes to nobody who is named is quoted. */
export function aid(material: Material): Clause | null {
  const suppliers = inRoles(material, "supplier", "party");
  const subject = namesOf(material, suppliers);
  const recipients = namesOf(material, inRoles(material, "recipient", "target"));
  if (subject === null || recipients === null) return null;
  const to = ` to ${recipients}`;
  return made(
    suppliers,
    subject,
    verbOf(material, GIVING, "provide"),
    `aid${to}${topicWords(material, "for")}`,
    `aid by ${subject}${to}`,
  );
}
