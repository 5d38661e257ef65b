import "./title.css";
import { type ReactNode, useEffect } from "react";

/** The heading of a page; also the title of the window. `above` says what kind of thing it is. */
export function Title({
  children,
  above,
  window,
  tools,
}: {
  readonly children: ReactNode;
  readonly above?: ReactNode;
  /** The title of the window, where the heading is not plain text. */
  readonly window?: string;
  readonly tools?: ReactNode;
}) {
  const name = window ?? (typeof children === "string" ? children : "Chancery");
  useEffect(() => {
    document.title = `${name} · Chancery`;
  }, [name]);
  return (
    <header className="title">
      <div>
        {above !== undefined && <p className="label">{above}</p>}
        <h1>{children}</h1>
      </div>
      {tools !== undefined && <div className="title-tools no-print">{tools}</div>}
    </header>
  );
}
