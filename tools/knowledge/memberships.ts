/**
 * Makes data/memberships.tsv from memberships.src (dated, by hand) and the factbook's column international_organizations
 * (as of May 2026, without dates). Run: node tools/knowledge/memberships.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { factbook } from "./factbook.ts";
import { gecToIso } from "./gec.ts";
import { data, tsv } from "./write.ts";

/** The factbook's abbreviation → id in organisations.tsv, where they differ by more than case. */
const abbreviations: Record<string, string> = {
  LAS: "arab-league",
  CE: "coe",
  Caricom: "caricom",
  "G-7": "g7",
  "G-20": "g20",
  "G-77": "g77",
  IBRD: "world-bank",
  ICCt: "icc",
  C: "commonwealth",
  CAN: "can",
  "D-8": "d8",
  IADB: "idb",
  IDB: "isdb",
  AfDB: "afdb",
  WAEMU: "uemoa",
  FZ: "",
  EIB: "",
  "Arctic Council": "arctic-council",
  "Pacific Alliance": "pacific-alliance",
  NSG: "nsg",
  Mercosur: "mercosur",
  AU: "au",
  LAIA: "aladi",
  "Schengen Convention": "schengen-agreement",
  InOC: "indian-ocean-commission",
  "Paris Club": "paris-club",
  NC: "nordic-council",
  "Australia Group": "australia-group",
  "Wassenaar Arrangement": "wassenaar",
  CEI: "central-european-initiative",
  UNESCO: "unesco",
  Interpol: "interpol",
  Petrocaribe: "petrocaribe",
  Quad: "quad",
  GUAM: "guam-org",
  IOC: "",
  CP: "colombo-plan",
};
const taken = new Set(
  "un eu nato asean arf au arab-league coe caricom gcc opec brics sco csto eaeu g7 g20 g77 apec pif mercosur oas saarc bimstec osce iaea icc wto imf world-bank adb cis commonwealth can celac cemac comesa d8 eac eas ecowas efta igad isdb afdb iea nam oecd oecs oic oif opcw sadc sacu sica uemoa interpol arctic-council pacific-alliance quad nsg cplp cbss bsec benelux cica eco schengen-agreement aosis spc who unesco ilo fao iom acs aladi ebrd fatf amu oapec unasur prosur indian-ocean-commission australia-group wassenaar nordic-council idb ndb usmca".split(
    " ",
  ),
);

interface Member {
  readonly organisation: string;
  readonly member: string;
  readonly standing: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

function byHand(): { rows: Member[]; complete: Set<string> } {
  const rows: Member[] = [];
  const complete = new Set<string>();
  const sources = new Map<string, string>();
  for (const line of readFileSync(join(import.meta.dirname, "memberships.src"), "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [mark = "", standing = "", members = ""] = line.split(";");
    if (mark.startsWith("=")) {
      sources.set(`${mark.slice(1)} ${standing}`, members);
      continue;
    }
    const organisation = mark.replace("!", "");
    if (mark.startsWith("!")) complete.add(organisation);
    for (const part of members.split(",").filter((part) => part.trim() !== "")) {
      const [member = "", from = "", to = ""] = part.split(" ");
      const id = /^(EU|AU)$/.test(member) ? member.toLowerCase() : member;
      rows.push({
        organisation,
        member: id,
        standing,
        from,
        to,
        source:
          sources.get(`${organisation} ${standing} ${id}`) ??
          sources.get(`${organisation} ${standing}`) ??
          "unverified",
      });
    }
  }
  return { rows, complete };
}

function standingOf(note: string): string {
  if (/observer/.test(note)) return "observer";
  if (/candidate|pending|accession/.test(note)) return "applicant";
  if (/signatory/.test(note)) return "signatory";
  return /partner|associate|dialogue|cooperating|correspondent|engagement/.test(note) ? "partner" : "member";
}

function fromFactbook(complete: ReadonlySet<string>): Member[] {
  const rows: Member[] = [];
  for (const row of factbook().values()) {
    const member = gecToIso.get(row.gec ?? "");
    if (member === undefined) continue;
    for (const part of (row.international_organizations ?? "").split(/,\s*(?![^()]*\))/)) {
      const [, short = "", note = ""] = /^([^()]+?)\s*(?:\((.*)\))?$/.exec(part.trim()) ?? [];
      const organisation = abbreviations[short] ?? short.toLowerCase();
      if (!taken.has(organisation) || complete.has(organisation) || /excluded/.test(note)) continue;
      rows.push({
        organisation,
        member,
        standing: standingOf(note),
        from: "",
        to: "",
        source: "CIA World Factbook 2026-05",
      });
    }
  }
  return rows;
}

const hand = byHand();
const known = new Set(hand.rows.map((row) => `${row.organisation} ${row.member}`));
const others = fromFactbook(hand.complete).filter((row) => !known.has(`${row.organisation} ${row.member}`));
const key = (row: Member) => [row.organisation, row.standing, row.member, row.from].join(" ");
const all = [...new Map([...hand.rows, ...others].map((row) => [key(row), row])).values()].sort((a, b) =>
  key(a) < key(b) ? -1 : 1,
);
writeFileSync(
  join(data, "memberships.tsv"),
  tsv(
    "organisation member standing from to source",
    all.map((row) => [row.organisation, row.member, row.standing, row.from, row.to, row.source]),
    ["Who belongs to what, and when. Made by tools/knowledge/memberships.ts: change it there (memberships.src)."],
  ),
);
