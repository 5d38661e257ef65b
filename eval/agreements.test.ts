import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Claim } from "../src/document/claim.ts";
import type { Annotated } from "../src/document/layers.ts";
import { evaluateAgreements } from "./agreements.ts";
import { type AgreementRow, readAgreements, textOfAgreement } from "./agreements-rows.ts";
import { figuresOfAgreements, scoreAgreement } from "./agreements-score.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-agreements-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ROW: AgreementRow = {
  title: "Chad (21-304) – Fish Agreement",
  party: "Chad",
  name: "Fish Agreement",
  status_text: "Signed at Oslo March 4, 2021; entered into force May 1, 2021.",
  act: "signed",
  act_dates: ["2021-03-04"],
  force_dates: ["2021-05-01"],
  provisional: false,
  retro: false,
};

test.each([
  [ROW, 0, "Fish Agreement, United States – Chad. Signed at Oslo"],
  [ROW, 1, "Fish Agreement\n\nUnited States – Chad\n\nSigned at Oslo"],
  [ROW, 2, "Chad: Fish Agreement. Signed at Oslo"],
  [{ ...ROW, party: null, name: ROW.title }, 2, "Chad: Fish Agreement. Signed"],
  [{ ...ROW, party: "Multilateral" }, 0, "Fish Agreement, Multilateral. Signed"],
  [{ ...ROW, status_text: "). Signed" }, 0, "Fish Agreement, United States – Chad. Signed\n"],
])("%j in the form %i", (row, form, text) => expect(textOfAgreement(row, form)).toContain(text));

function claim(stage: string, edtf: string | null, status = "occurred"): Claim {
  const date = edtf === null ? null : { edtf };
  return { kind: "event", type: "agreement", status, stage, date } as never;
}

test.each<readonly [string, readonly Claim[], Partial<AgreementRow>, unknown]>([
  [
    "both dates and the stage",
    [claim("signed", "2021-03-04"), claim("in force", "2021-05-01")],
    {},
    { signature: { any: true, exact: true }, force: { any: true, exact: true }, stage: { found: "in force" } },
  ],
  [
    "of two dates one wrong",
    [claim("signed", "2021-03-04"), claim("signed", "2021-03-05")],
    {},
    { signature: { any: true, exact: false }, force: { any: false, exact: false }, stage: { found: "signed" } },
  ],
  [
    "the ends of an interval",
    [claim("signed", "2021-03-01/2021-03-04")],
    { act_dates: ["2021-03-01", "2021-03-04"] },
    { signature: { any: true, exact: true } },
  ],
  [
    "what is to be signed has no signature date",
    [claim("signed", "2021-03-04", "scheduled")],
    {},
    { signature: { any: false } },
  ],
  ["nothing claimed", [], {}, { claimed: false, stage: { wanted: "in force", found: "none" } }],
  [
    "applied provisionally alone",
    [claim("provisionally applied", "2021-05-01")],
    { provisional: true },
    { force: { exact: true }, stage: { wanted: "provisionally applied", found: "provisionally applied" } },
  ],
  [
    "not in force",
    [claim("signed", "2021-03-04")],
    { force_dates: [] },
    { force: null, stage: { wanted: "signed", found: "signed" } },
  ],
  ["a list that tells no act", [], { act: "other", force_dates: [] }, { signature: null, force: null, stage: null }],
])("%s", (_, claims, row, wanted) =>
  expect(scoreAgreement({ ...ROW, ...row }, claims)).toMatchObject(wanted as object),
);

test("rows without a date or a stage do not count", () => {
  const hits = [scoreAgreement(ROW, [claim("signed", "2021-03-04")]), scoreAgreement({ ...ROW, act: "other" }, [])];
  expect(figuresOfAgreements(hits)).toMatchObject({
    rows: 2,
    claimed: 0.5,
    signatureDate: { rows: 1, right: 1, exactly: 1 },
    forceDate: { rows: 2, right: 0 },
    stages: { "in force → none": 1, "in force → signed": 1 },
  });
});

test("the program is shown no field but party, title and words; a bad row is refused", async () => {
  const file = join(folder, "list.jsonl");
  writeFileSync(file, `${JSON.stringify({ ...ROW, subject: "secret", notes: ["secret"] })}\n`);
  const texts: string[] = [];
  const pipeline = {
    name: "none",
    annotate: async ({ text }: { text: string }) => {
      texts.push(text);
      return { claims: [] } as unknown as Annotated;
    },
  };
  const misses: string[] = [];
  const result = await evaluateAgreements(file, pipeline, { sample: null, onMiss: (line) => misses.push(line) });
  expect(result).toMatchObject({ rows: 1, pipeline: "none" });
  expect(texts).toEqual([expect.not.stringMatching(/secret|21-304/)]);
  expect(misses).toHaveLength(1);
  writeFileSync(file, JSON.stringify({ ...ROW, act_dates: "2021" }));
  expect(() => readAgreements(file)).toThrow(/list\.jsonl:1: wanted "act_dates", a list of dates; found "2021"/);
});
