import { readFileSync } from "node:fs";
import { evaluateRecord } from "./record.ts";
import { evaluateSyntax } from "./syntax.ts";

const USAGE = `usage: npm run eval [-- WHAT]
  seeds                    the record of the seeds and of the documents with gold, scored (default)
  syntax FILE.conllu       part of speech, heads and relations against a CoNLL-U file`;

const [what = "seeds", ...rest] = process.argv.slice(2);
if (what === "seeds") await evaluateRecord();
else if (what === "syntax" && rest[0])
  console.log(JSON.stringify(evaluateSyntax(readFileSync(rest[0], "utf8")), null, 1));
else {
  console.error(`eval: wanted one of the commands below, found "${[what, ...rest].join(" ")}"\n${USAGE}`);
  process.exit(2);
}
