import "./disagreements.css";
import "./disagreement.css";
import { useParams } from "react-router";
import type { Judgement } from "../../../src/merge/merged.ts";
import type { DiscrepancyLine, JudgementLine, Page, ToldClaim } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Decided } from "../../parts/decided.tsx";
import { DisagreementState } from "../../parts/disagreement-state.tsx";
import { noteWords } from "../../parts/note-words.ts";
import { Section } from "../../parts/section.tsx";
import { Title } from "../../parts/title.tsx";
import { Settle } from "./settle.tsx";
import { Side } from "./side.tsx";
import { WordsBeside } from "./words-beside.tsx";

export interface DisagreementAnswer extends DiscrepancyLine {
  readonly sides: readonly ToldClaim[];
}

/** One disagreement: both sides with all their parts; settle or explain it. */
export function DisagreementPage() {
  const { id } = useParams();
  const query = useAnswer<DisagreementAnswer>(`discrepancies/${id}`);
  return (
    <div className="page disagreement">
      <Answered query={query}>{(one) => <Told discrepancy={one} />}</Answered>
    </div>
  );
}

function Told({ discrepancy }: { readonly discrepancy: DisagreementAnswer }) {
  const { kind, note, evidence, sides, decided } = discrepancy;
  return (
    <>
      <Title above={`disagreement: ${kind}`} window={noteWords(note)}>
        {noteWords(note)}
      </Title>
      <p className="disagreement-state" role="status">
        <DisagreementState discrepancy={discrepancy} />
      </p>
      <Section title="In their words">
        <WordsBeside evidence={evidence} />
      </Section>
      {sides.length > 0 && (
        <Section title={sides.length === 1 ? "What it says" : "What each says"}>
          <div className="disagreement-sides">
            {sides.map((claim, index) => (
              <Side
                key={claim.id}
                claim={claim}
                number={index + 1}
                discrepancy={discrepancy}
                right={decided?.right === claim.id}
              />
            ))}
          </div>
        </Section>
      )}
      <Settle discrepancy={discrepancy} />
      <Judgements of={discrepancy.id} />
    </>
  );
}

/** What people decided of it. */
function Judgements({ of }: { readonly of: string }) {
  const { data } = useAnswer<Page<JudgementLine>>("judgements", { limit: 1000 });
  const own = (data?.items ?? []).filter(({ left, state }) => left === of && state !== "undone");
  return <Decided judgements={own as readonly Judgement[]} />;
}
