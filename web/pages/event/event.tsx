import "./event.css";
import { useParams } from "react-router";
import type { EventAnswer } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Decided } from "../../parts/decided.tsx";
import { Discrepancies } from "../../parts/discrepancies.tsx";
import { Section } from "../../parts/section.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { Around } from "./around.tsx";
import { History } from "./history.tsx";
import { Matrix } from "./matrix.tsx";
import { Rows } from "./rows.tsx";
import { Sources } from "./sources.tsx";
import { Voices } from "./voices.tsx";

/** One event: what nobody disputes, what only some claim, who is silent, how its status went, and the words of all. */
export function EventPage() {
  const { id } = useParams();
  const query = useAnswer<EventAnswer>(`events/${id}`);
  return (
    <div className="page event-page">
      <Answered query={query}>{(event) => <Told event={event} />}</Answered>
    </div>
  );
}

function Told({ event }: { readonly event: EventAnswer }) {
  const { line, fields, documents, discrepancies, judgements } = event;
  const named = new Map(documents.map((doc) => [doc.id, doc]));
  const several = documents.length > 1;
  return (
    <>
      <Title
        above={`${event.type} · ${line.words ?? "no date"}`}
        window={line.sentence}
        tools={
          several && (
            <To className="button" to={`/compare?event=${event.id}`}>
              Compare readouts
            </To>
          )
        }
      >
        {line.sentence}
      </Title>
      <p className="event-standing">
        <StatusMark status={event.status} />
        <Voices event={event} named={named} />
      </p>
      <Around event={event} />
      {discrepancies.length > 0 && (
        <Section title="Where the sources differ">
          <Discrepancies items={discrepancies} />
        </Section>
      )}
      {several ? (
        <Section title="Who tells what">
          <Matrix fields={fields} named={named} />
        </Section>
      ) : (
        <Section title="What is told">
          <Rows rows={[...fields.undisputed, ...fields.claimed.flatMap(({ rows }) => rows)]} />
        </Section>
      )}
      <Section title="History of its status">
        <History event={event} />
      </Section>
      <Section title="In the words of the documents">
        <Sources event={event} named={named} />
      </Section>
      <Decided judgements={judgements} />
    </>
  );
}
