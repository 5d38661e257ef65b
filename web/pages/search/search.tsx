import "./search.css";
import { useSearchParams } from "react-router";
import type { SearchAnswer, SearchHit } from "../../api/types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Title } from "../../parts/title.tsx";
import { Hit } from "./hit.tsx";

const KINDS: readonly (readonly [kind: SearchHit["kind"], name: string])[] = [
  ["document", "In documents"],
  ["entity", "People and bodies"],
  ["event", "Events"],
  ["agreement", "Agreements"],
];

/** Everything that holds the words; each hit leads to its place. */
export function SearchPage() {
  const [params, setParams] = useSearchParams();
  const q = params.get("q") ?? "";
  const only = params.get("kind");
  const query = useAnswer<SearchAnswer>(q === "" ? null : "search", { q, limit: 50 });
  const choose = (kind: string | null) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (kind === null) next.delete("kind");
      else next.set("kind", kind);
      return next;
    });
  return (
    <div className="page search">
      <Title window={q === "" ? "Search" : `Search: ${q}`}>Search</Title>
      {q === "" ? (
        <Empty>
          Type above what you look for. “A phrase in quotation marks” holds together; minist* is any word that begins
          so.
        </Empty>
      ) : (
        <Answered query={query}>
          {({ items, counts }) => (
            <>
              <ul className="search-kinds" aria-label="Kinds">
                {KINDS.map(([kind, name]) => (
                  <li key={kind}>
                    <button
                      type="button"
                      aria-pressed={only === kind}
                      disabled={(counts[kind] ?? 0) === 0}
                      onClick={() => choose(only === kind ? null : kind)}
                    >
                      {name} <span className="facet-count">{counts[kind] ?? 0}</span>
                    </button>
                  </li>
                ))}
              </ul>
              {items.length === 0 && <Empty>Nothing holds these words.</Empty>}
              {KINDS.filter(([kind]) => only === null || only === kind).map(([kind, name]) => (
                <Group key={kind} name={name} hits={items.filter((hit) => hit.kind === kind)} />
              ))}
            </>
          )}
        </Answered>
      )}
    </div>
  );
}

function Group({ name, hits }: { readonly name: string; readonly hits: readonly SearchHit[] }) {
  if (hits.length === 0) return null;
  return (
    <section className="search-group">
      <h2>{name}</h2>
      <ol>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Hit hit={hit} />
          </li>
        ))}
      </ol>
    </section>
  );
}
