import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Answer, Answers } from "../../extract/llm/asking.ts";

/**
 * Answers in a folder, a file each, named by the hash of what was asked; made when it is not there. A file that is no answer counts as none.
 * Throws when the folder cannot be made.
 */
export function answersIn(folder: string): Answers {
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string) => join(folder, `${key}.json`);
  return {
    get: async (key) => answerOf(fileOf(key)),
    put: async (key, answer) => {
      // whole or not there, whoever else writes it
      const fresh = `${fileOf(key)}.${process.pid}.new`;
      writeFileSync(fresh, `${JSON.stringify(answer)}\n`);
      renameSync(fresh, fileOf(key));
    },
  };
}

function answerOf(file: string): Answer | null {
  try {
    const { content, isWhole } = JSON.parse(readFileSync(file, "utf8")) as Partial<Answer>;
    return typeof content === "string" && typeof isWhole === "boolean" ? { content, isWhole } : null;
  } catch {
    return null;
  }
}
