import "./empty.css";
import type { ReactNode } from "react";

/** Nothing is there, and what to do about it. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
