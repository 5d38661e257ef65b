import "./compare.css";
import { useSearchParams } from "react-router";
import type { ComparisonAnswer, DocumentAnswer, Page } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { documentWords } from "../../parts/document-name.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { Choose } from "./choose.tsx";
import { Readouts } from "./readouts.tsx";

/** The same act in the words of several documents: what all tell, what one alone tells, where they conflict, who is silent. */
export function ComparePage() {
  const [params] = useSearchParams();
  const event = params.get("event");
  const documents = params.get("documents");
  const isAsked = event !== null || (documents ?? "").split(",").filter((id) => id !== "").length === 2;
  const query = useAnswer<ComparisonAnswer>(isAsked ? "compare" : null, event === null ? { documents } : { event });
  const all = useAnswer<Page<DocumentAnswer>>(event === null ? "documents" : null, { limit: 1000 });
  return (
    <div className="page compare">
      <Title above={event === null ? "two documents" : <To to={`/events/${event}`}>the event</To>}>
        Readouts compared
      </Title>
      {event === null && all.data !== undefined && <Choose documents={all.data.items} chosen={documents ?? ""} />}
      {isAsked && <Answered query={query}>{(answer) => <Compared answer={answer} />}</Answered>}
    </div>
  );
}

function Compared({ answer }: { readonly answer: ComparisonAnswer }) {
  const { documents } = answer;
  if (answer.kind === "event")
    return (
      <>
        <p className="compare-line">{answer.words}</p>
        <Readouts rows={answer.rows} documents={documents} />
        {answer.apart.map((id) => (
          <p key={id}>
            The sources differ so much that the record keeps <To to={`/events/${id}`}>another event</To> beside this
            one.
          </p>
        ))}
      </>
    );
  if (answer.joined.length === 0 && answer.rows.length === 0)
    return <Empty>They tell of nothing that both tell.</Empty>;
  return (
    <>
      {answer.joined.map((one) => (
        <section key={one.event} className="compare-event">
          <h2>
            <To to={`/events/${one.event}`}>{one.words}</To>
          </h2>
          <Readouts rows={one.rows} documents={documents} />
        </section>
      ))}
      {answer.only.map((lines, index) =>
        lines.length === 0 ? null : (
          <section key={documents[index]?.id} className="compare-event">
            <h2>Only {documents[index] === undefined ? "one" : documentWords(documents[index])}</h2>
            <ul>
              {lines.map(({ event, words }) => (
                <li key={event}>
                  <To to={`/events/${event}`}>{words}</To>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      {answer.rows.length > 0 && (
        <section className="compare-event">
          <h2>Topics and positions</h2>
          <Readouts rows={answer.rows} documents={documents} />
        </section>
      )}
    </>
  );
}
