import "./correct.css";
import { useState } from "react";
import { useDecide } from "../api/decide.ts";
import type { ToldClaim } from "../api/types.ts";
import { CORRECTABLE, VALUES } from "./correctable.ts";
import { currentValue } from "./current-value.ts";
import { Problem } from "./problem.tsx";

/** Corrects one field of a claim, or accepts or rejects it. What the source says stays beside it, and all of it can be undone. */
export function Correct({ claim }: { readonly claim: ToldClaim }) {
  const fields = CORRECTABLE[claim.kind];
  const [field, setField] = useState(fields.includes("date") ? "date" : (fields[0] ?? ""));
  const [value, setValue] = useState(currentValue(claim, field));
  const [why, setWhy] = useState("");
  const { decide } = useDecide();
  const verdict = (kind: "accept" | "reject") => decide.mutate({ verdict: kind, ids: [claim.id], why });
  return (
    <form
      className="correct"
      aria-label="Correct this claim"
      onSubmit={(event) => {
        event.preventDefault();
        const words = value.trim();
        decide.mutate({
          verdict: "correct",
          id: claim.id,
          field,
          value: words === "" || words === "none" ? null : words,
          why,
        });
      }}
    >
      <label>
        <span className="label">Field</span>
        <select
          value={field}
          onChange={(event) => {
            setField(event.target.value);
            setValue(currentValue(claim, event.target.value));
          }}
        >
          {fields.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <div className="correct-value">
        <span className="label">should be</span>
        <Value field={field} value={value} onChange={setValue} />
      </div>
      <label className="correct-why">
        <span className="label">because</span>
        <input value={why} onChange={(event) => setWhy(event.target.value)} placeholder="a reason, if you like" />
      </label>
      <div className="correct-acts">
        <button type="submit" disabled={decide.isPending}>
          Correct
        </button>
        <button type="button" disabled={decide.isPending} onClick={() => verdict("accept")}>
          Accept
        </button>
        <button type="button" disabled={decide.isPending} onClick={() => verdict("reject")}>
          Reject
        </button>
      </div>
      <p className="label" role="status">
        {decide.isPending ? "Keeping it …" : decide.isSuccess ? "Kept. It can be undone under Decisions." : ""}
      </p>
      {decide.error !== null && <Problem error={decide.error} />}
    </form>
  );
}

/** One of a list where the field has one, else words; "none" empties it. */
function Value({
  field,
  value,
  onChange,
}: {
  readonly field: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const values = VALUES[field];
  if (values === undefined)
    return (
      <input
        aria-label={`${field} should be`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder="none"
      />
    );
  return (
    <select
      aria-label={`${field} should be`}
      value={value === "" ? "none" : value}
      onChange={(event) => onChange(event.target.value)}
    >
      {values.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}
