import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HOSTILE, numbers, SOUND } from "../src/document/testing/hostile-files.ts";

const MAIN = resolve(import.meta.dirname, "../src/views/cli/main.ts");
const folder = mkdtempSync(join(tmpdir(), "chancery-hostile-"));
const MEMORY_MB = 1000;

/** Texts that a reader may open but that were made to break what comes after. */
const SENTENCES: readonly (readonly [string, string])[] = [
  ["names.txt", `${"President Ana Ruiz and ".repeat(10_000)}Prime Minister Li Wei met in Oslo.`],
  ["emoji.txt", "Emmanuel 👩‍👩‍👧 Macron 🇫🇷 met Olaf 💥 Scholz 🤝 in 🏙️ Berlin on 3 May 2023."],
  ["rtl.txt", "التقى الرئيس المصري Abdel Fattah el-Sisi met ‮King Abdullah‬ in عمّان on 4 March 2023."],
  ["cjk.txt", "习近平在北京会见了 Vladimir Putin。岸田文雄首相 visited 韓国 on 7 May 2023."],
  ["commas.txt", `${"Chile, ".repeat(20_000)}and Peru signed an agreement.`],
  ["that.txt", `${"The minister said that ".repeat(3000)}Peru signed the pact.`],
  ["brackets.txt", `${"(".repeat(50_000)}Peru${")".repeat(50_000)} signed the pact.`],
  ["quotes.txt", `${"“ ".repeat(20_000)}Peru signed the pact.`],
  ["dates.txt", `${"on 3 May 2021, ".repeat(10_000)}Peru signed the pact.`],
  ["visits.txt", "Narendra Modi visited Bhutan on 3 May 2021. ".repeat(3000)],
  ["marks.txt", `Pe${"\u0301".repeat(5000)}ru signed the pact.`],
  ["control.txt", "Peru\u0007 sig\u0008ned the\u200b pact\u00ad with Chile."],
];

beforeAll(() => {
  const bad = join(folder, "bad");
  mkdirSync(bad);
  for (const [name, make] of HOSTILE) writeFileSync(join(bad, name), make());
  for (const [name, text] of SENTENCES) writeFileSync(join(bad, `words ${name}`), text);
  const next = numbers(1909);
  for (let round = 0; round < 150; round++) {
    const [name, whole] = SOUND[round % SOUND.length]!;
    const copy = whole.slice();
    for (let i = 0; i <= round / 8; i++) copy[next(copy.length)] = next(256);
    writeFileSync(join(bad, `${round}-${name}`), copy);
  }
  mkdirSync(join(folder, "good"));
  writeFileSync(
    join(folder, "good", "visit.txt"),
    "Narendra Modi visited Bhutan on 22 March 2024, and signed an agreement with Bhutan.",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function chancery(record: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [MAIN, "--record", join(folder, record), ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}

test("200 hostile files neither crash nor hang nor spoil the record", { timeout: 400_000 }, () => {
  expect(HOSTILE.length + SENTENCES.length + 150).toBeGreaterThanOrEqual(200);
  const script = `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(join(folder, "rss"))}, String(process.resourceUsage().maxRSS)))`;
  writeFileSync(join(folder, "rss.cjs"), script);
  const run = spawnSync(
    process.execPath,
    [
      "--require",
      join(folder, "rss.cjs"),
      MAIN,
      "--record",
      join(folder, "all.db"),
      "add",
      join(folder, "bad"),
      join(folder, "good"),
    ],
    { encoding: "utf8", maxBuffer: 1 << 28, timeout: 300_000 },
  );
  // 1: some were refused, each by a line that says why; no signal, no stack trace.
  expect([run.status, run.signal], run.stderr.slice(-2000)).toEqual([1, null]);
  expect(run.stdout + run.stderr).not.toMatch(/\n {4}at /);
  expect(Number(readFileSync(join(folder, "rss"), "utf8")) / 1000).toBeLessThan(MEMORY_MB);

  expect(chancery("all.db", "verify")).toMatch(/^All in place/);
  chancery("good.db", "add", join(folder, "good"));
  const only = JSON.parse(chancery("good.db", "export", "--format", "json"));
  const all = JSON.parse(chancery("all.db", "export", "--format", "json"));
  const ids = new Set(all.claims.map((claim: { id: string }) => claim.id));
  for (const claim of only.claims) expect(ids.has(claim.id)).toBe(true);
});
