import { useState } from "react";
import { useDecide } from "../../api/decide.ts";
import { Problem } from "../../parts/problem.tsx";
import { Section } from "../../parts/section.tsx";
import type { DisagreementAnswer } from "./disagreement.tsx";

/** Both may stand; or something explains it; or there is no disagreement. */
export function Settle({ discrepancy: { id } }: { readonly discrepancy: DisagreementAnswer }) {
  const [words, setWords] = useState("");
  const { decide } = useDecide();
  return (
    <Section
      title="Settle it"
      note="Nothing is overwritten: both sides stay as they are, and a decision can be undone."
    >
      <div className="settle">
        <form
          className="settle-row"
          onSubmit={(event) => {
            event.preventDefault();
            decide.mutate({ verdict: "explain", id, explanation: words });
          }}
        >
          <label>
            <span className="label">What explains it</span>
            <input
              value={words}
              onChange={(event) => setWords(event.target.value)}
              placeholder="local time against UTC"
              required
            />
          </label>
          <button type="submit" disabled={decide.isPending}>
            Explain
          </button>
        </form>
        <div className="settle-row">
          <button
            type="button"
            disabled={decide.isPending}
            onClick={() => decide.mutate({ verdict: "accept", ids: [id] })}
          >
            Both stand
          </button>
          <button
            type="button"
            disabled={decide.isPending}
            onClick={() => decide.mutate({ verdict: "reject", ids: [id] })}
          >
            No disagreement
          </button>
        </div>
        {decide.error !== null && <Problem error={decide.error} />}
      </div>
    </Section>
  );
}
