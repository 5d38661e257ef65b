import type { EventType } from "../../document/vocabulary.ts";
import { agreementClause } from "./agreement-clause.ts";
import { aid, transfer } from "./clauses-giving.ts";
import { exercise, meeting, negotiation, summit, visit } from "./clauses-meeting.ts";
import { expulsion, incident, protest, sanction, statement } from "./clauses-quarrel.ts";
import { accession, appointment, recognition } from "./clauses-standing.ts";
import type { Clause, Material } from "./parts.ts";

/** How each type of event is told. Null where the parts that the sentence needs are not known: then the text's own words are quoted. */
export const CLAUSES: Readonly<Record<EventType, (material: Material) => Clause | null>> = {
  visit,
  meeting,
  summit,
  statement,
  agreement: agreementClause,
  negotiation,
  transfer,
  aid,
  exercise,
  accession,
  appointment,
  sanction,
  protest,
  expulsion,
  recognition,
  incident,
  other: () => null,
};
