/**
 * Makes data/people/leaders.tsv. People and offices come from leaders.src and from the other files in data/people (so that ids agree);
 * dates come from REIGN (to March 2021) and the factbook (May 2026) where they know the person, else from leaders.src ("unverified").
 * Run after states.ts: node tools/knowledge/leaders.ts; prints what it could not place.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstDay, lastDay } from "../../src/knowledge/dates.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { type Holder, holders } from "./holders.ts";
import { type Leader, leaders as readLeaders, type Stint } from "./leader-list.ts";
import { fits, holdingLeader, reigningLeader } from "./leader-match.ts";
import { contested, otherTenures } from "./other-tenures.ts";
import { type Reign, reigns } from "./reign.ts";
import { data, tsv } from "./write.ts";

const book = "CIA World Factbook 2026-05";
const reignSource = "REIGN 2021-03";

interface Made {
  readonly leader: Leader;
  readonly stint: Stint;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

const notes: string[] = [];
const leaders = readLeaders();
const bookOf = placeHolders();
const byReign = reigns(2000).flatMap((reign) => placeReign(reign));
const byHand = leaders.flatMap((leader) => leader.stints.flatMap((stint) => placeStint(leader, stint)));
const byBook = [...bookOf].flatMap(([holder, leader]) => placeHolder(holder, leader, [...byReign, ...byHand]));
write(uncontested([...byReign, ...byHand, ...byBook]));

function placeHolders(): Map<Holder, Leader> {
  const territories = loadKnowledge(data).states.filter((state) => state.kind === "territory");
  const placed = new Map<Holder, Leader>();
  for (const holder of holders(new Set(territories.map(({ id }) => id)))) {
    const leader = holdingLeader(leaders, holder);
    if (leader !== null) placed.set(holder, leader);
    else if (!holder.words.includes("CHARLES III"))
      notes.push(`factbook: ${holder.iso} ${holder.office} ${holder.words}`);
  }
  return placed;
}

function placeReign(reign: Reign): Made[] {
  const leader = reigningLeader(leaders, reign);
  if (leader === null) {
    notes.push(`REIGN: ${reign.iso} ${reign.leader} ${reign.from}/${reign.to ?? ""}`);
    return [];
  }
  const stint = leader.stints.find(({ from }) => from === "")!;
  if (reign.to !== null) return [{ leader, stint, from: reign.from, to: reign.to, source: reignSource }];
  const now = [...bookOf].some(([holder, one]) => one.id === leader.id && fits(stint.office, holder));
  const source = stint.to === "" && now ? `${reignSource}; ${book}` : `${reignSource}; end unverified`;
  return [{ leader, stint, from: reign.from, to: stint.to, source }];
}

/** A stint with dates of its own, or one that REIGN did not know. */
function placeStint(leader: Leader, stint: Stint): Made[] {
  if (stint.from === "" && byReign.some((made) => made.leader === leader && made.stint === stint)) return [];
  const holder = [...bookOf].find(([holder, one]) => one === leader && fits(stint.office, holder))?.[0];
  const from = stint.from || holder?.from || "";
  if (from === "") notes.push(`no dates: ${leader.iso} ${leader.name} ${stint.office}`);
  const sure = stint.to === "" && stint.from !== "" && holder?.from && agree(holder.from, stint.from);
  return [{ leader, stint, from, to: stint.to, source: sure ? book : "unverified" }];
}

/** A later time in the office, of a leader whom REIGN knows only from an earlier one. */
function placeHolder(holder: Holder, leader: Leader, made: readonly Made[]): Made[] {
  const stint = leader.stints.find((one) => one.to === "" && one.office === holder.office);
  const there = made.some((one) => one.leader.id === leader.id && one.stint.office === stint?.office && one.to === "");
  return stint && holder.from && !there ? [{ leader, stint, from: holder.from, to: "", source: book }] : [];
}

/** Without the rows of REIGN and the factbook that the files kept by hand contradict. */
function uncontested(made: readonly Made[]): Made[] {
  const others = otherTenures();
  return made.filter(({ leader, stint, from, to, source }) => {
    if (
      source === "unverified" ||
      !contested({ id: leader.id, office: stint.office, of: leader.iso, from, to }, others)
    )
      return true;
    notes.push(`contested: ${leader.id} ${stint.office} ${from}/${to} (${source})`);
    return false;
  });
}

function agree(a: string, b: string): boolean {
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
}

function cells(leader: Leader, tenure: readonly string[], source: string): string[] {
  const names = leader.names.filter((name) => name !== leader.name).join("|");
  return [leader.id, leader.name, leader.family, leader.iso, names, ...tenure, source];
}

function write(made: readonly Made[]): void {
  const tenures = made.map(({ leader, stint, from, to, source }) =>
    cells(leader, [stint.office, stint.title, leader.iso, from, to], source),
  );
  const others = leaders.filter(({ stints }) => stints.length === 0);
  const rows = [...tenures, ...others.map((leader) => cells(leader, ["", "", "", "", ""], "unverified"))];
  const key = (row: readonly string[]) => [row[3], row[0], row[8], row[5]].join("\t");
  rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const comment =
    "Heads of state and government since 2000. Made by tools/knowledge/leaders.ts from leaders.src, REIGN and the factbook: change it there.";
  const header = "id name family country names office title of from to source";
  writeFileSync(join(data, "people/leaders.tsv"), tsv(header, rows, [comment]));
  process.stdout.write(`${rows.length} rows, ${new Set(rows.map((row) => row[0])).size} people\n${notes.join("\n")}\n`);
}
