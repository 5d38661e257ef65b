import "./home.css";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { PromisesAnswer, SummaryAnswer } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Discrepancies } from "../../parts/discrepancies.tsx";
import { documentWords } from "../../parts/document-name.tsx";
import { DropZone } from "../../parts/drop/drop-zone.tsx";
import { Section } from "../../parts/section.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { PromiseItem } from "../promises/promise.tsx";
import "../promises/promises.css";
import { Figures } from "./figures.tsx";
import { lastTime } from "./last-time.ts";

/** What is new since one was here last, what is overdue, where sources disagree; and the place to drop documents. */
export function Home() {
  const [since] = useState(lastTime);
  const query = useAnswer<SummaryAnswer>("summary", { since });
  // they are looked for through the whole record: the rest does not wait for them
  const overdue = useAnswer<PromisesAnswer>("promises", { state: "overdue", limit: 10 });
  return (
    <div className="page home">
      <Title>The record</Title>
      <Answered query={query}>
        {(summary) => (
          <>
            <Figures summary={summary} overdue={overdue.data?.total ?? null} since={since} />
            <DropZone />
            {summary.counts.documents > 0 && <News summary={summary} overdue={overdue} />}
          </>
        )}
      </Answered>
    </div>
  );
}

function News({
  summary: { documents, open, counts },
  overdue,
}: {
  readonly summary: SummaryAnswer;
  readonly overdue: UseQueryResult<PromisesAnswer>;
}) {
  return (
    <div className="home-columns">
      <div>
        <Section title="Overdue promises">
          <Answered query={overdue}>{(answer) => <Overdue answer={answer} />}</Answered>
        </Section>
      </div>
      <div>
        <Section title="Open disagreements">
          {open.length === 0 ? <p className="soft">The sources do not disagree.</p> : <Discrepancies items={open} />}
          {counts.open > open.length && <To to="/disagreements?state=open">all {counts.open}</To>}
        </Section>
        <Section title="Newest documents">
          <ul className="home-documents">
            {documents.map((doc) => (
              <li key={doc.id}>
                <To to={`/documents/${doc.id}`}>{doc.title ?? doc.file}</To>
                <span className="label">{documentWords(doc)}</span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </div>
  );
}

function Overdue({ answer: { items, total } }: { readonly answer: PromisesAnswer }) {
  if (total === 0) return <p className="soft">Nothing is overdue.</p>;
  return (
    <>
      <ol>
        {items.map((promise) => (
          <PromiseItem key={promise.event} promise={promise} />
        ))}
      </ol>
      {total > items.length && <To to="/promises?state=overdue">all {total}</To>}
    </>
  );
}
