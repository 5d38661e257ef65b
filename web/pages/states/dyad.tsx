import "./dyad.css";
import { useParams } from "react-router";
import type { ChronologyLine, DyadAnswer } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Discrepancies } from "../../parts/discrepancies.tsx";
import { Section } from "../../parts/section.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";
import { Ledger } from "../agreements/ledger.tsx";
import { Lines } from "../chronology/lines.tsx";
import { useChronology } from "../chronology/use-chronology.ts";
import { Areas } from "./areas.tsx";
import { Positions } from "./positions.tsx";
import { Visits } from "./visits.tsx";

/** Two states with each other: where they stand, and how they came there. */
export function DyadPage() {
  const { a = "", b = "" } = useParams();
  const query = useAnswer<DyadAnswer>(`dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`);
  return (
    <div className="page dyad">
      <Answered query={query}>{(dyad) => <Told dyad={dyad} />}</Answered>
    </div>
  );
}

function Told({ dyad }: { readonly dyad: DyadAnswer }) {
  const { a, b, lastVisit, nextPlanned, visits, stages, agreements, discrepancies, positions, areas } = dyad;
  const between = `${a.country ?? a.input},${b.country ?? b.input}`;
  return (
    <>
      <Title above="two states" window={`${a.name} and ${b.name}`} tools={<Tools between={between} />}>
        {a.name} <span className="dyad-and">and</span> {b.name}
      </Title>
      <dl className="dyad-facts">
        <Fact name="Last visit" line={lastVisit} none="none told" />
        <Fact name="Next planned" line={nextPlanned} none="nothing told" />
        <div>
          <dt>Agreements</dt>
          <dd>
            {stages.length === 0 ? "none told" : stages.map(({ value, count }) => `${count} ${value}`).join(" · ")}
          </dd>
        </div>
        <div>
          <dt>Open disagreements</dt>
          <dd>{discrepancies.length === 0 ? "none" : discrepancies.length}</dd>
        </div>
      </dl>
      <div className="dyad-pictures">
        <Section title="Visits, by year">
          <Visits visits={visits} a={a.name} b={b.name} />
        </Section>
        <Section title="Areas of cooperation">
          <Areas areas={areas} between={between} />
        </Section>
      </div>
      {discrepancies.length > 0 && (
        <Section title="Where the sources differ">
          <Discrepancies items={discrepancies} />
        </Section>
      )}
      {agreements.length > 0 && (
        <Section title="Agreements">
          <Ledger items={agreements} parties={false} />
        </Section>
      )}
      {positions.length > 0 && (
        <Section title="Positions">
          <Positions items={positions} />
        </Section>
      )}
      <Section title="Chronology">
        <Chronology between={between} />
      </Section>
    </>
  );
}

function Tools({ between }: { readonly between: string }) {
  return (
    <To className="button" to={`/chronology?between=${between}`}>
      Chronology with filters
    </To>
  );
}

function Fact({
  name,
  line,
  none,
}: {
  readonly name: string;
  readonly line: ChronologyLine | null;
  readonly none: string;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {line === null ? (
          none
        ) : (
          <>
            <To to={`/events/${line.event}`}>{line.sentence}</To>
            <span className="label"> {line.words}</span>
          </>
        )}
      </dd>
    </div>
  );
}

function Chronology({ between }: { readonly between: string }) {
  const list = useChronology({ between });
  return (
    <div className="chronology-main">
      <Answered query={list}>
        {() => <Lines list={list} none={<p className="soft">The record tells of nothing between the two.</p>} />}
      </Answered>
    </div>
  );
}
