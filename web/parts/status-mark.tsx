import "./status-mark.css";
import type { ReactNode } from "react";
import type { Status } from "../../src/document/vocabulary.ts";

/** A sign and a word for a status: the form of the sign tells it, never the colour alone. `quiet`: for the ear only, as for what was done. */
export function StatusMark({ status, quiet = false }: { readonly status: Status; readonly quiet?: boolean }) {
  if (quiet) return <span className="spoken">{status}</span>;
  return (
    <span className={`status status-${KIND[status]}`}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        {SIGNS[status]}
      </svg>
      <span>{status}</span>
    </span>
  );
}

/** Done, coming, only thought of, off. */
const KIND: Readonly<Record<Status, "done" | "coming" | "thought" | "off">> = {
  occurred: "done",
  ongoing: "done",
  scheduled: "coming",
  announced: "coming",
  expected: "coming",
  proposed: "coming",
  rumoured: "thought",
  speculated: "thought",
  hypothetical: "thought",
  postponed: "off",
  cancelled: "off",
  denied: "off",
};

const ring = <circle cx="6" cy="6" r="4.25" />;
const dashed = <circle cx="6" cy="6" r="4.25" strokeDasharray="2 1.6" />;

const SIGNS: Readonly<Record<Status, ReactNode>> = {
  occurred: <circle cx="6" cy="6" r="4.5" className="filled" />,
  ongoing: (
    <>
      {ring}
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" className="filled" />
    </>
  ),
  scheduled: ring,
  announced: (
    <>
      {ring}
      <circle cx="6" cy="6" r="1.25" className="filled" />
    </>
  ),
  expected: <path d="M2 6h7M6.5 3 9.5 6l-3 3" />,
  proposed: <path d="M6 1.5 10.5 6 6 10.5 1.5 6z" />,
  rumoured: dashed,
  speculated: (
    <>
      {dashed}
      <circle cx="6" cy="6" r="1" className="filled" />
    </>
  ),
  hypothetical: <path d="M6 1.5 10.5 6 6 10.5 1.5 6z" strokeDasharray="2 1.5" />,
  postponed: <path d="M4 2.5v7M8 2.5v7" />,
  cancelled: <path d="m2.5 2.5 7 7m0-7-7 7" />,
  denied: (
    <>
      {ring}
      <path d="m3 9 6-6" />
    </>
  ),
};
