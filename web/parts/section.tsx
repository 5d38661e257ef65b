import "./section.css";
import { type ReactNode, useId } from "react";
import type { DocumentAnswer } from "../api/types.ts";
import { DocumentName } from "./document-name.tsx";

/** A part of a page under its heading. */
export function Section({
  title,
  note,
  of,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  /** The document that it is of. */
  readonly of?: DocumentAnswer | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>
        {title} {of !== undefined && <DocumentName doc={of} />}
      </h2>
      {note !== undefined && <p className="label">{note}</p>}
      <div className="section-body">{children}</div>
    </section>
  );
}
