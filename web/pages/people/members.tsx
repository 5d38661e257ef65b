import "./members.css";
import { useState } from "react";
import { useDecide } from "../../api/decide.ts";
import type { EntityAnswer } from "../../api/types.ts";
import { Problem } from "../../parts/problem.tsx";
import { To } from "../../parts/to.tsx";

/** What each document names, and a way to say that one of them is another, or that somebody else is the same. */
export function Members({ entity: { id, name, names: known, members } }: { readonly entity: EntityAnswer }) {
  const [other, setOther] = useState("");
  const { decide } = useDecide();
  const apart = async (reference: string) => {
    for (const other of othersOf(reference, members))
      await decide.mutateAsync({ verdict: "different", a: reference, b: other });
  };
  return (
    <>
      <ul className="members">
        {members.map(({ reference, citedAs, names }) => (
          <li key={reference}>
            <To to={`/documents/${reference.split("#")[0]}`}>{citedAs}</To>
            <span className="members-names">{namesFirst(names, [name, ...known]).join(" · ")}</span>
            {members.length > 1 && (
              <button
                type="button"
                className="plain"
                disabled={decide.isPending}
                onClick={() => apart(reference).catch(() => null)}
              >
                Keep apart
              </button>
            )}
          </li>
        ))}
      </ul>
      <form
        className="members-join no-print"
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate({ verdict: "same", a: id, b: other.trim() });
        }}
      >
        <label>
          <span className="label">The same as</span>
          <input
            value={other}
            onChange={(event) => setOther(event.target.value)}
            placeholder="a name, or an id"
            required
          />
        </label>
        <button type="submit" disabled={decide.isPending}>
          Take as one
        </button>
      </form>
      {decide.error !== null && <Problem error={decide.error} />}
    </>
  );
}

/** The names in a document; words like "he" only where it has no name. */
function namesFirst(forms: readonly string[], known: readonly string[]): readonly string[] {
  const names = forms.filter((form) => known.includes(form));
  return names.length === 0 ? forms : names;
}

/**
 * From whom one is to be kept apart, so that the others stay together: of two that are not the same the record lets the first,
 * by reference, keep the company, so being told apart from the first is enough; the first itself is told apart from all.
 */
function othersOf(reference: string, members: EntityAnswer["members"]): readonly string[] {
  const others = members.map((member) => member.reference).filter((other) => other !== reference);
  const [first, ...rest] = others.sort();
  if (first === undefined) return [];
  return first < reference ? [first] : [first, ...rest];
}
