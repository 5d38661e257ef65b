import { useSearchParams } from "react-router";

/** The part of the address that goes along to every other page: the day as of which the record is read ("as_of=2020-10", or nothing). */
export function useKept(): string {
  const [params] = useSearchParams();
  const day = params.get("as_of");
  return day === null ? "" : `${new URLSearchParams({ as_of: day })}`;
}
