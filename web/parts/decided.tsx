import "./decided.css";
import { Fragment } from "react";
import type { Judgement } from "../../src/merge/merged.ts";
import { useDecide } from "../api/decide.ts";
import { dayWords } from "./day-words.ts";
import { Problem } from "./problem.tsx";
import { Section } from "./section.tsx";
import { To } from "./to.tsx";

/** What people and the engine decided of an entry; what people decided can be undone here. */
export function Decided({ judgements }: { readonly judgements: readonly (Judgement & { readonly at?: string })[] }) {
  const people = judgements.filter(({ by }) => by !== "engine");
  const engine = judgements.filter(({ by }) => by === "engine");
  const { undo } = useDecide();
  if (judgements.length === 0) return null;
  return (
    <Section title="What was decided">
      <ul className="decided">
        {people.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.by}</strong> {wordsOf(one)}
              <Sides of={one} />
              {one.at !== undefined && <span className="label"> {dayWords(one.at.slice(0, 10))}</span>}
              {one.why !== "" && <span className="soft"> “{one.why}”</span>}
            </span>
            <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(one.id)}>
              Undo
            </button>
          </li>
        ))}
      </ul>
      {undo.error !== null && <Problem error={undo.error} />}
      {engine.length > 0 && (
        <details className="decided-engine">
          <summary>By the engine: {engine.length}</summary>
          <ul>
            {engine.map((one) => (
              <li key={one.id}>
                {one.verdict}, {one.why} <span className="label">{one.score.toFixed(2)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** Which two were taken as one or kept apart: their names, each leading to its document. */
function Sides({ of: { anchors, verdict } }: { readonly of: Judgement }) {
  const named = (anchors ?? []).flatMap((anchor) => (anchor?.of === "entity" ? [anchor] : []));
  if (named.length < 2 || (verdict !== "same" && verdict !== "different")) return null;
  return (
    <>
      :{" "}
      {named.map(({ document, name, mentions: [first] }, index) => (
        <Fragment key={document}>
          {index > 0 && " and "}
          <To to={`/documents/${document}${first === undefined ? "" : `?at=${first.start}-${first.end}`}`}>{name}</To>
        </Fragment>
      ))}
    </>
  );
}

function wordsOf({ verdict, field, value, about }: Judgement): string {
  if (verdict === "correct") return `set ${field ?? about}${value == null ? "" : ` to ${value}`}`;
  return {
    same: "took the two as one",
    different: "kept the two apart",
    unsure: "could not tell",
    accept: "accepted it",
    reject: "rejected it",
  }[verdict];
}
