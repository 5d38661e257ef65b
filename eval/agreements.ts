import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Annotated } from "../src/document/layers.ts";
import type { Pipeline } from "../src/extract/pipelines.ts";
import { FORMS, readAgreements, textOfAgreement } from "./agreements-rows.ts";
import { type AgreementHit, figuresOfAgreements, scoreAgreement } from "./agreements-score.ts";
import { openDefault } from "./open-pipeline.ts";
import { MACHINE, ROOT } from "./shared.ts";
import { smallDocument } from "./small-document.ts";

/** How the rows of a list are read, and what of them is shown. */
export interface RowOptions {
  readonly pipeline: string;
  /** About how many rows to take, spread evenly; all when null. */
  readonly sample: number | null;
  readonly misses: boolean;
}

/** Reads each row of a list of agreements as a small document, in forms that take turns, and scores dates and stage. */
export async function evaluateAgreements(
  file: string,
  pipeline: Pick<Pipeline, "annotate" | "name">,
  { sample, onMiss = () => {} }: { readonly sample: number | null; readonly onMiss?: (line: string) => void },
): Promise<Record<string, unknown>> {
  const all = readAgreements(file);
  const step = sample === null ? 1 : Math.max(1, Math.round(all.length / sample));
  const rows = all.filter((_, i) => i % step === 0);
  const hits: AgreementHit[] = [];
  for (const [i, row] of rows.entries()) {
    const text = textOfAgreement(row, i % FORMS);
    const annotated = await pipeline.annotate(await smallDocument(`row-${i + 1}.txt`, text));
    const hit = scoreAgreement(row, annotated.claims);
    hits.push(hit);
    if (!isWhole(hit)) onMiss(missOf(text, annotated, hit));
  }
  const forms = Array.from({ length: FORMS }, (_, form) => hits.filter((_, i) => i % FORMS === form));
  return {
    file: basename(file),
    of: all.length,
    pipeline: pipeline.name,
    ...figuresOfAgreements(hits),
    forms: forms.map((own) => {
      const { stages: _counts, ...figures } = figuresOfAgreements(own);
      return figures;
    }),
  };
}

function isWhole({ signature, force, stage }: AgreementHit): boolean {
  return signature?.exact !== false && force?.exact !== false && (stage === null || stage.wanted === stage.found);
}

function missOf(text: string, { claims }: Pick<Annotated, "claims">, hit: AgreementHit): string {
  const shown = claims.flatMap((claim) =>
    claim.kind === "event" ? [`  ${claim.type} ${claim.status} ${claim.stage ?? "-"} ${claim.date?.edtf ?? "-"}`] : [],
  );
  return [`# ${JSON.stringify(hit)}`, text.trim(), ...shown, ""].join("\n");
}

/** Scores a list of the user's own, or with none the development list; that writes eval/results/agreements.json. */
export async function evaluateAgreementFile(
  file: string,
  { pipeline, sample, misses }: RowOptions,
  { keep }: { readonly keep: boolean },
): Promise<void> {
  const opened = await openDefault(pipeline);
  const result = await evaluateAgreements(file, opened, { sample, ...(misses ? { onMiss: console.log } : {}) });
  const what = {
    what: "lists of agreements (party, title, words of status), a row a small document: signature, entry into force, stage",
    machine: MACHINE,
    ...result,
  };
  console.log(JSON.stringify(what, null, 1));
  if (keep) writeFileSync(join(ROOT, "eval/results/agreements.json"), `${JSON.stringify(what, null, 1)}\n`);
}
