import "./names.css";
import type { EntityAnswer } from "../../api/types.ts";
import { directionOf } from "../../parts/direction.ts";
import { To } from "../../parts/to.tsx";

/** Every name, how often, and where it comes from: the texts, or a row of the knowledge files. "He" and "the two leaders" are words for somebody, no names. */
export function Names({ entity: { name, names: known, origins } }: { readonly entity: EntityAnswer }) {
  const isName = (one: EntityAnswer["origins"][number]) => one.name === name || known.includes(one.name);
  const listed = [...origins].sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
  const [names, others] = [listed.filter(isName), listed.filter((one) => !isName(one))];
  return (
    <>
      <List origins={names} />
      {others.length > 0 && (
        <details className="names-others">
          <summary>and by other words ({others.length})</summary>
          <List origins={others} />
        </details>
      )}
    </>
  );
}

function List({ origins }: Pick<EntityAnswer, "origins">) {
  return (
    <ul className="names">
      {origins.map(({ name, times, first, source }) => (
        <li key={name}>
          <To to={`/documents/${first.document}?at=${first.start}-${first.end}`}>
            <bdi dir={directionOf(name)}>{name}</bdi>
          </To>
          <span className="label">
            {times}×{source === "text" ? "" : `, ${source}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
