const KEPT = new Set([
  "nsubj:pass",
  "csubj:pass",
  "aux:pass",
  "obl:agent",
  "obl:unmarked",
  "nmod:poss",
  "acl:relcl",
  "compound:prt",
]);

/** A relation of Universal Dependencies with only the subtypes that the rules use; the rest is mapped to its base. */
export function mapRelation(relation: string): string {
  if (relation === "obl:tmod" || relation === "obl:npmod") return "obl:unmarked";
  if (KEPT.has(relation)) return relation;
  const colon = relation.indexOf(":");
  return colon < 0 ? relation : relation.slice(0, colon);
}
