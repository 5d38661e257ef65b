import type { ReactNode } from "react";
import { Link, type LinkProps } from "react-router";
import { useKept } from "./kept.ts";

/** A link to another page that stays on the day as of which the record is read. */
export function To({
  to,
  children,
  ...rest
}: Omit<LinkProps, "to"> & { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link {...rest} to={useAddress(to)}>
      {children}
    </Link>
  );
}

/** `to` with the day kept. */
export function useAddress(to: string): string {
  const kept = useKept();
  if (kept === "") return to;
  const [before = "", hash] = to.split("#");
  const joined = `${before}${before.includes("?") ? "&" : "?"}${kept}`;
  return hash === undefined ? joined : `${joined}#${hash}`;
}
