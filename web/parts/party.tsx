import { useStateName } from "../api/states.ts";

/** A party of an agreement: an ISO code is told as the name of the state. */
export function Party({ name }: { readonly name: string }) {
  return <span>{useStateName(name)}</span>;
}
