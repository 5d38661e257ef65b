import "./agreement.css";
import { useParams } from "react-router";
import type { LedgerLine } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Fact } from "../../parts/fact.tsx";
import { Party } from "../../parts/party.tsx";
import { Section } from "../../parts/section.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { Steps } from "./steps.tsx";

/** One agreement: how far it came, and the words of each step. */
export function AgreementPage() {
  const { id } = useParams();
  const query = useAnswer<LedgerLine>(`agreements/${id}`);
  return (
    <div className="page agreement">
      <Answered query={query}>{(entry) => <Told entry={entry} />}</Answered>
    </div>
  );
}

function Told({ entry }: { readonly entry: LedgerLine }) {
  const { title, parties, area, stage, perParty, stalled, superseded, corroboration } = entry;
  return (
    <>
      <Title above="agreement">{title}</Title>
      <dl className="agreement-facts">
        <Fact name="Parties">
          {parties.map((party, index) => (
            <span key={party}>
              {index > 0 && " · "}
              <Party name={party} />
            </span>
          ))}
        </Fact>
        {area !== "" && <Fact name="Area">{area}</Fact>}
        <Fact name="Stage">
          <strong className="agreement-stage">{stage}</strong>
          {stalled !== null && <em> stalled (inferred from {stalled.years} years of silence)</em>}
        </Fact>
        {perParty.length > 0 && (
          <Fact name="By party">
            {perParty.map(({ party, stage: own }) => (
              <span key={party} className="agreement-own">
                <Party name={party} />: {own}
              </span>
            ))}
          </Fact>
        )}
        {superseded?.by != null && (
          <Fact name="Replaced by">
            <To to={`/agreements/${superseded.by}`}>another agreement</To>
          </Fact>
        )}
        {(corroboration ?? []).length > 0 && (
          <Fact name="Told by">
            {(corroboration ?? []).map(({ stage: told, documents, independent }) => (
              <span key={told} className="agreement-own">
                {told}: {independent} independent of {documents}
              </span>
            ))}
          </Fact>
        )}
      </dl>
      <Section title="Step by step">
        <Steps entry={entry} />
      </Section>
    </>
  );
}
