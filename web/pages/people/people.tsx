import "./people.css";
import { useSearchParams } from "react-router";
import type { EntityLine } from "../../api/types.ts";
import { useList } from "../../api/use-list.ts";
import { Answered } from "../../parts/answered.tsx";
import { Bar, Choice, Typed } from "../../parts/bar.tsx";
import { Empty } from "../../parts/empty.tsx";
import { More } from "../../parts/more.tsx";
import { Party } from "../../parts/party.tsx";
import { Title } from "../../parts/title.tsx";
import { To } from "../../parts/to.tsx";

const KINDS = [
  "person",
  "state",
  "body",
  "organisation",
  "forum",
  "place",
  "instrument",
  "equipment",
  "outlet",
  "group",
];

/** Who and what is named, those most named first. */
export function PeoplePage() {
  const [params, setParams] = useSearchParams();
  const [kind, about] = [params.get("kind") ?? "", params.get("about") ?? ""];
  const list = useList<EntityLine>("entities", { kind, about, limit: 200 });
  const set = (name: string, value: string) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (value === "") next.delete(name);
      else next.set(name, value);
      return next;
    });
  return (
    <div className="page people">
      <Title>People and bodies</Title>
      <Bar label="Filters">
        <Choice label="Kind" values={KINDS} value={kind} onSet={(value) => set("kind", value)} />
        <Typed label="Name" example="Suga" value={about} onSet={(value) => set("about", value)} />
      </Bar>
      <Answered query={list}>
        {() => (list.items.length === 0 ? <Empty>Nobody of that name or kind.</Empty> : <Table items={list.items} />)}
      </Answered>
      <More list={list} />
    </div>
  );
}

function Table({ items }: { readonly items: readonly EntityLine[] }) {
  return (
    <ul className="people-list">
      {items.map(({ id, name, names, kind, country, mentions, documents }) => (
        <li key={id}>
          <span className="people-name">
            <To to={`/people/${id}`}>{name}</To>
            <span className="people-others">{names.slice(0, 4).join(" · ")}</span>
          </span>
          <span className="people-kind">
            {kind}
            {country !== null && kind !== "state" && (
              <>
                , <Party name={country} />
              </>
            )}
          </span>
          <span className="people-count">
            {mentions}× in {documents} {documents === 1 ? "document" : "documents"}
          </span>
        </li>
      ))}
    </ul>
  );
}
