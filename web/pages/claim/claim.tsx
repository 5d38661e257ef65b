import "./claim.css";
import { useParams } from "react-router";
import type { ClaimAnswer } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Correct } from "../../parts/correct.tsx";
import { Decided } from "../../parts/decided.tsx";
import { DocumentName } from "../../parts/document-name.tsx";
import { Section } from "../../parts/section.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { ClaimFacts } from "../reader/claim-facts.tsx";
import { InSentence } from "./in-sentence.tsx";

/** One claim: its words in their sentence, its parts, the rule that admitted it, what was decided. */
export function ClaimPage() {
  const { id } = useParams();
  const query = useAnswer<ClaimAnswer>(`claims/${id}`);
  return (
    <div className="page claim-page">
      <Answered query={query}>{(claim) => <Told claim={claim} />}</Answered>
    </div>
  );
}

function Told({ claim }: { readonly claim: ClaimAnswer }) {
  const { source, rule, score, judgements } = claim;
  const kind = claim.kind === "event" ? (claim.stage ?? claim.type) : claim.relation.replaceAll("_", " ");
  return (
    <>
      <Title above={<DocumentName doc={source} />} window={claim.evidence.exact}>
        <InSentence claim={claim} />
      </Title>
      <p className="claim-links">
        <StatusMark status={claim.status} />
        <span className="label">{kind}</span>
        {claim.kind === "event" && claim.event !== null && (
          <To to={`/events/${claim.event}`}>The event it is part of</To>
        )}
        <To to={`/documents/${claim.document}?claim=${claim.id}`}>In its document</To>
      </p>
      <Section title="Its parts">
        <ClaimFacts claim={claim} />
      </Section>
      <Section title="Why it is read so">
        <p className="claim-rule">{rule}</p>
        <p className="label">How sure the rules are: {score.toFixed(2)} (an order for review, no judgement of truth)</p>
      </Section>
      <Section title="Correct it">
        <Correct claim={claim} />
      </Section>
      <Decided judgements={judgements} />
    </>
  );
}
