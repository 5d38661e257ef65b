/**
 * Makes data/bodies.tsv: the ministries of foreign affairs and of defence of every state, by rule from data/states.tsv, and the
 * bodies of bodies.src. Run after states.ts: node tools/knowledge/bodies.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { State } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { data, tsv } from "./write.ts";

const british = new Set("GBR AUS NZL CAN IND PAK BGD LKA ZAF IRL SGP MYS VNM KEN NGA GHA".split(" "));
/** States whose adjective usually means the larger neighbour: "the Congolese Foreign Ministry". */
const shared = new Set(["COG", "DMA"]);
const plural = /(?:s|men|woman)$/;

/** The adjective of a state: the first demonym that is no plural and no noun for people, else null. */
function adjective(state: State): string | null {
  const own: Record<string, string> = {
    PHL: "Philippine",
    NZL: "New Zealand",
    GBR: "British",
    SWE: "Swedish",
    LUX: "Luxembourg",
    TKM: "Turkmen",
    SLB: "Solomon Islands",
    COK: "Cook Islands",
  };
  if (shared.has(state.id)) return null;
  return own[state.id] ?? state.demonyms.find((word) => !plural.test(word) || word.endsWith("ss")) ?? null;
}

function ministry(state: State, id: string, long: string, short: readonly string[]): string[] {
  const adjectives = adjective(state) ? [adjective(state)!] : [];
  const before = [...adjectives, `${state.name}'s`];
  const forms = [long, ...short.flatMap((form) => [form, form.toLowerCase()])];
  const names = before.flatMap((word) => forms.map((form) => `${word} ${form}`));
  const name = `${long} of ${state.name}`;
  return [`${state.id.toLowerCase()}-${id}`, "body", name, names.join("|"), state.id, "unverified"];
}

const known = loadKnowledge(data).states.filter((state) => state.kind === "state" && state.iso2 !== null);
const rows = new Map<string, string[]>();
for (const state of known) {
  const defence = british.has(state.id) ? "Defence" : "Defense";
  const other = british.has(state.id) ? "Defense" : "Defence";
  const foreign = ministry(state, "mofa", "Ministry of Foreign Affairs", ["Foreign Ministry"]);
  const mod = ministry(state, "mod", `Ministry of ${defence}`, [`${defence} Ministry`, `${other} Ministry`]);
  rows.set(foreign[0]!, foreign);
  rows.set(mod[0]!, mod);
}
for (const line of readFileSync(join(import.meta.dirname, "bodies.src"), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  const [id = "", country = "", name = "", names = ""] = line.split(";");
  const made = rows.get(id)?.[3]?.split("|") ?? [];
  const all = [...new Set([...names.split("|"), ...made])].filter((other) => other !== "" && other !== name);
  rows.set(id, [id, "body", name, all.join("|"), country, "unverified"]);
}
const generic = [
  [
    "mofa",
    "body",
    "Ministry of Foreign Affairs",
    "Foreign Ministry|foreign ministry|Foreign Affairs Ministry|foreign affairs ministry|ministry of foreign affairs|MOFA|MoFA|MFA",
    "",
    "unverified",
  ],
  [
    "mod",
    "body",
    "Ministry of Defence",
    "Defence Ministry|Defense Ministry|Ministry of Defense|Ministry of National Defence|Ministry of National Defense|defence ministry|defense ministry|ministry of defence|ministry of defense|MoD|MOD|MND",
    "",
    "unverified",
  ],
  ["mof", "body", "Ministry of Finance", "Finance Ministry|finance ministry|ministry of finance", "", "unverified"],
  [
    "moi",
    "body",
    "Ministry of the Interior",
    "Interior Ministry|interior ministry|Ministry of Interior|Ministry of Home Affairs|Home Ministry",
    "",
    "unverified",
  ],
  [
    "mot",
    "body",
    "Ministry of Trade",
    "Trade Ministry|trade ministry|Commerce Ministry|Ministry of Commerce|commerce ministry|Economy Ministry|economy ministry",
    "",
    "unverified",
  ],
  ["parliament", "body", "Parliament", "parliament|National Assembly|national assembly", "", "unverified"],
  [
    "presidency",
    "body",
    "Presidency",
    "presidential office|Presidential Office|presidential palace|Presidential Palace|presidential administration",
    "",
    "unverified",
  ],
  [
    "embassy",
    "body",
    "Embassy",
    "embassy|Consulate|consulate|Consulate General|consulate general|High Commission|Permanent Mission",
    "",
    "unverified",
  ],
  ["coast-guard", "body", "Coast Guard", "coast guard|coastguard", "", "unverified"],
  ["navy", "body", "Navy", "navy", "", "unverified"],
];
const sorted = [...rows.values()].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
writeFileSync(
  join(data, "bodies.tsv"),
  tsv(
    "id kind name names country source",
    [...generic, ...sorted],
    [
      "Ministries, parliaments, parties, armed forces and offices of states. Made by tools/knowledge/bodies.ts: change it there.",
      "Rows without a country are kinds of body: with a state from the context they mean its body, id ISO3 in lower case + hyphen + id (vnm-mofa).",
    ],
  ),
);
