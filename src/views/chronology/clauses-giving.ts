import { type Clause, inRoles, type Material, made, namesOf, topicWords, verbOf } from "./parts.ts";

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

/** "A delivers equipment to B". */
export function transfer(material: Material): Clause | null {
  const suppliers = inRoles(material, "supplier", "party");
  const subject = namesOf(material, suppliers);
  if (subject === null) return null;
  const verb = verbOf(material, SUPPLYING, "supply");
  const recipients = namesOf(material, inRoles(material, "recipient", "target"));
  const goods =
    material.entry.event.topics.find((topic) => /equipment|technolog|vessel|aircraft/.test(topic)) ?? "equipment";
  return made(
    suppliers,
    subject,
    verb,
    `${goods}${recipients === null ? "" : ` to ${recipients}`}`,
    `a transfer by ${subject}`,
  );
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

/** "A gives aid to B". */
export function aid(material: Material): Clause | null {
  const suppliers = inRoles(material, "supplier", "party");
  const subject = namesOf(material, suppliers);
  if (subject === null) return null;
  const recipients = namesOf(material, inRoles(material, "recipient", "target"));
  const to = recipients === null ? "" : ` to ${recipients}`;
  return made(
    suppliers,
    subject,
    verbOf(material, GIVING, "provide"),
    `aid${to}${topicWords(material, "for")}`,
    `aid by ${subject}${to}`,
  );
}
