/** The seventeen roots of PLOVER, as the project writes them. */
export const ROOTS = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "YIELD",
  "REQUEST",
  "ACCUSE",
  "INVESTIGATE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
  "FIGHT",
] as const;

export type Root = (typeof ROOTS)[number];

/** PLOVER's quad classes. */
export type Quad = "verbal cooperation" | "material cooperation" | "verbal conflict" | "material conflict";

const QUADS: Readonly<Record<Quad, readonly Root[]>> = {
  "verbal cooperation": ["AGREE", "CONSULT", "SUPPORT"],
  "material cooperation": ["COOPERATE", "AID", "YIELD"],
  "verbal conflict": ["REQUEST", "ACCUSE", "INVESTIGATE", "REJECT", "THREATEN"],
  "material conflict": ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "FIGHT"],
};

/** The quad class of a root. */
export function quadOf(root: Root): Quad {
  return (Object.keys(QUADS) as Quad[]).find((quad) => QUADS[quad].includes(root))!;
}

/** Whether a root tells of conflict rather than of cooperation. */
export function isConflict(root: Root): boolean {
  return quadOf(root).endsWith("conflict");
}

/** The root among fifteen: codings without FIGHT and INVESTIGATE have ASSAULT and ACCUSE for them. */
export function amongFifteen(root: Root): Root {
  return root === "FIGHT" ? "ASSAULT" : root === "INVESTIGATE" ? "ACCUSE" : root;
}

/** The fifteen roots that the model tells apart; the CAMEO code then tells ASSAULT from FIGHT, and ACCUSE from INVESTIGATE. */
export const FIFTEEN: readonly Root[] = ROOTS.filter((root) => amongFifteen(root) === root);

/** The CAMEO code that says no more than the root. */
export const GENERAL: Readonly<Record<Root, string>> = {
  AGREE: "030",
  CONSULT: "040",
  SUPPORT: "050",
  COOPERATE: "060",
  AID: "070",
  YIELD: "080",
  INVESTIGATE: "090",
  REQUEST: "100",
  ACCUSE: "110",
  REJECT: "120",
  THREATEN: "130",
  PROTEST: "140",
  MOBILIZE: "150",
  SANCTION: "160",
  COERCE: "170",
  ASSAULT: "180",
  FIGHT: "190",
};
