import "./navigation.css";
import { useEffect, useState } from "react";
import { NavLink, useLocation } from "react-router";
import { useQueueLength } from "../api/queue.ts";
import { useKept } from "../parts/kept.ts";

/** Pages in the order of the work: what is new, what happened, what to decide, other ways to look. */
const GROUPS: readonly (readonly (readonly [path: string, name: string])[])[] = [
  [
    ["/", "Home"],
    ["/chronology", "Chronology"],
    ["/agreements", "Agreements"],
    ["/promises", "Promises"],
    ["/states", "Two states"],
    ["/documents", "Documents"],
    ["/people", "People and bodies"],
  ],
  [
    ["/disagreements", "Disagreements"],
    ["/review", "Review"],
    ["/decisions", "Decisions"],
  ],
  [
    ["/map", "Map"],
    ["/network", "Network"],
    ["/ask", "Ask"],
  ],
];

/** The rail at the left; on narrow screens a bar with a button that opens it. */
export function Navigation() {
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => setOpen(false), [pathname]);
  return (
    <nav className="rail" aria-label="Pages" data-open={open}>
      <div className="rail-head">
        <NavLink to="/" className="wordmark">
          Chancery
        </NavLink>
        <button type="button" className="rail-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Close" : "Menu"}
        </button>
      </div>
      <div className="rail-groups">
        {GROUPS.map((pages) => (
          <ul key={pages[0]?.[0]}>
            {pages.map(([path, name]) => (
              <Entry key={path} path={path} name={name} />
            ))}
          </ul>
        ))}
      </div>
    </nav>
  );
}

function Entry({ path, name }: { readonly path: string; readonly name: string }) {
  const kept = useKept();
  const waiting = useQueueLength(path);
  return (
    <li>
      <NavLink to={{ pathname: path, search: kept }} end={path === "/"}>
        {name}
        {waiting > 0 && (
          <span className="waiting">
            {waiting}
            <span className="spoken"> waiting</span>
          </span>
        )}
      </NavLink>
    </li>
  );
}
