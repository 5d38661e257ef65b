import "./people.css";
import "./person.css";
import { useParams } from "react-router";
import type { EntityAnswer } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Decided } from "../../parts/decided.tsx";
import { Party } from "../../parts/party.tsx";
import { Quoted } from "../../parts/quoted.tsx";
import { Section } from "../../parts/section.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { Members } from "./members.tsx";
import { Names } from "./names.tsx";
import { Offices } from "./offices.tsx";

/** One person, state or body: offices in time, names with where each is from, events, statements, and why its mentions are taken as one. */
export function PersonPage() {
  const { id } = useParams();
  const query = useAnswer<EntityAnswer>(`entities/${id}`);
  return (
    <div className="page person">
      <Answered query={query}>{(entity) => <Told entity={entity} />}</Answered>
    </div>
  );
}

function Told({ entity }: { readonly entity: EntityAnswer }) {
  const { kind, name, country, offices, told, events, statements, judgements } = entity;
  const said = eachOnce(statements);
  return (
    <>
      <Title
        above={
          <>
            {kind}
            {country !== null && kind !== "state" && (
              <>
                , <Party name={country} />
              </>
            )}
          </>
        }
        window={name}
        tools={
          <To className="button" to={`/chronology?about=${encodeURIComponent(name)}`}>
            Chronology
          </To>
        }
      >
        {name}
      </Title>
      {offices.length + told.length > 0 && (
        <Section title="Offices">
          <Offices offices={offices} told={told} />
        </Section>
      )}
      <Section title="Names">
        <Names entity={entity} />
      </Section>
      {events.length > 0 && (
        <Section title={`Events (${events.length})`}>
          <ol className="person-events">
            {events.map(({ event, words, sentence, status }) => (
              <li key={event}>
                <span className="person-when">{words ?? "no date"}</span>
                <span>
                  <To to={`/events/${event}`}>{sentence}</To>{" "}
                  <StatusMark status={status} quiet={status === "occurred"} />
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {said.length > 0 && (
        <Section title={`What is said in this name (${said.length})`}>
          <ul className="person-said">
            {said.map(({ id, evidence, document, citedAs, attribution }) => (
              <li key={id}>
                <Quoted {...evidence} document={document} />
                <span className="label">
                  {" "}
                  {attribution[0]?.kind}
                  {attribution[0]?.cue != null && `, “${attribution[0].cue}”`} · {citedAs}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Taken as one">
        <Members entity={entity} />
      </Section>
      <Decided judgements={judgements} />
    </>
  );
}

/** Words that several claims rest on are told once. */
function eachOnce(statements: EntityAnswer["statements"]): EntityAnswer["statements"] {
  const keyOf = ({ document, evidence }: EntityAnswer["statements"][number]) => `${document} ${evidence.exact}`;
  return [...new Map(statements.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}
