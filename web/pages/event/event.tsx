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
  const claimed = fields.claimed.filter(({ rows }) => rows.length > 0);
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
      <Section title={several ? "Undisputed" : "What is told"}>
        <Rows
          rows={several ? fields.undisputed : [...fields.undisputed, ...claimed.flatMap(({ rows }) => rows)]}
          named={named}
        />
      </Section>
      {fields.disputed.length > 0 && (
        <Section title="Told differently">
          <Rows rows={fields.disputed} named={named} />
        </Section>
      )}
      {several &&
        claimed.map(({ document, rows }) => (
          <Section key={document} title="Claimed only by" of={named.get(document)}>
            <Rows rows={rows} named={named} alone />
          </Section>
        ))}
      {several && <Silent event={event} named={named} />}
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

type Named = ReadonlyMap<string, EventAnswer["documents"][number]>;

function Silent({ event, named }: { readonly event: EventAnswer; readonly named: Named }) {
  const silent = event.fields.silent.filter(({ fields }) => fields.length > 0);
  if (silent.length === 0) return null;
  return (
    <Section title="Silent" note="What a document does not tell it does not deny.">
      <dl className="silent">
        {silent.map(({ document, fields }) => (
          <div key={document}>
            <dt>{named.get(document)?.publisher ?? named.get(document)?.file}</dt>
            <dd>{fields.join(" · ")}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
