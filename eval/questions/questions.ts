import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { MACHINE, ROOT, sharedFolder } from "../shared.ts";
import { type Asked, factsOf, readQuestions, wordsOf } from "./commands.ts";

const run = promisify(execFile);
const MAIN = join(ROOT, "src/views/cli/main.ts");

/** Puts the seeds into a record, asks the questions with the commands of eval/questions.json, prints the answers, and keeps what facts they hold in eval/results/questions.json. */
export async function evaluateQuestions({ pipeline }: { readonly pipeline: string }): Promise<void> {
  const shared = sharedFolder();
  if (shared === null)
    return void console.error("eval questions: skipped, it needs the folder ../shared (or set CHANCERY_SHARED)");
  const folder = mkdtempSync(join(tmpdir(), "chancery-questions-"));
  const chancery = (...words: readonly string[]) => answerTo(["--record", join(folder, "chancery.db"), ...words]);
  try {
    await chancery("add", "--quiet", "--pipeline", pipeline, join(shared, "seeds"));
    const log: unknown[] = [];
    for (const asked of readQuestions(join(ROOT, "eval/questions.json"))) log.push(await ask(asked, chancery));
    keep(pipeline, log);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Chancery = (...words: readonly string[]) => Promise<{ readonly code: number; readonly text: string }>;

async function answerTo(words: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const options = { env: { ...process.env, NO_COLOR: "1", COLUMNS: "120" }, maxBuffer: 64 * 1024 * 1024 };
  try {
    return { code: 0, text: (await run(process.execPath, [MAIN, ...words], options)).stdout };
  } catch (error) {
    const { code, stdout = "", stderr = "" } = error as { code?: number; stdout?: string; stderr?: string };
    return { code: code ?? 1, text: `${stdout}${stderr}` };
  }
}

async function ask({ n, commands }: Asked, chancery: Chancery) {
  console.log(`\n# ${n}`);
  const answers = [];
  for (const command of commands) {
    const words = wordsOf(command);
    const [{ code, text }, { text: json }] = await Promise.all([chancery(...words), chancery(...words, "--json")]);
    console.log(`$ chancery ${command}\n${text}`);
    answers.push({
      command,
      code,
      lines: text.split("\n").length - 1,
      ...(code === 0 ? factsOf(JSON.parse(json)) : {}),
    });
  }
  return { n, answers };
}

function keep(pipeline: string, questions: readonly unknown[]): void {
  const what = {
    what: "the questions of ../shared, asked of a record of the seeds with the commands of eval/questions.json: dates, words of closed lists and names in each answer; eval/results/questions.md has the verdicts",
    machine: MACHINE,
    pipeline,
    questions,
  };
  writeFileSync(join(ROOT, "eval/results/questions.json"), `${JSON.stringify(what, null, 1)}\n`);
}
