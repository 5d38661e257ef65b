import "./members.css";
import { useState } from "react";
import { useDecide } from "../../api/decide.ts";
import type { EntityAnswer } from "../../api/types.ts";
import { Problem } from "../../parts/problem.tsx";
import { To } from "../../parts/to.tsx";

/** What each document names, and a way to say that one of them is another, or that somebody else is the same. */
export function Members({ entity: { id, members } }: { readonly entity: EntityAnswer }) {
  const [other, setOther] = useState("");
  const { decide } = useDecide();
  const apart = (reference: string) => {
    const rest = members.find((member) => member.reference !== reference);
    if (rest !== undefined) decide.mutate({ verdict: "different", a: reference, b: rest.reference });
  };
  return (
    <>
      <ul className="members">
        {members.map(({ reference, file, names }) => (
          <li key={reference}>
            <To to={`/documents/${reference.split("#")[0]}`}>{file}</To>
            <span className="members-names">{names.join(" · ")}</span>
            {members.length > 1 && (
              <button type="button" className="plain" disabled={decide.isPending} onClick={() => apart(reference)}>
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
