import { useStateNames } from "../api/states.ts";
import { Typed } from "./bar.tsx";

/** The states (or others) between whom: typed as names, kept in the address as ISO codes where they are states. */
export function Between({
  value,
  onSet,
}: {
  readonly value: string | undefined;
  readonly onSet: (value: string) => void;
}) {
  const names = useStateNames();
  return (
    <Typed
      label="Between"
      example="Japan, Vietnam"
      value={partiesIn(value, names).join(", ")}
      onSet={(words) => onSet(codesIn(words, names))}
    />
  );
}

/** "JPN,VNM" → "Japan", "Vietnam"; what is no code of a state stays as it is. */
export function partiesIn(value: string | undefined, names: ReadonlyMap<string, string>): readonly string[] {
  return (value ?? "")
    .split(",")
    .filter((part) => part !== "")
    .map((part) => names.get(part) ?? part);
}

/** "japan, ASEAN" → "JPN,ASEAN". */
export function codesIn(words: string, names: ReadonlyMap<string, string>): string {
  const codes = new Map([...names].map(([code, name]) => [name.toLowerCase(), code]));
  return words
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => codes.get(part.toLowerCase()) ?? part)
    .join(",");
}
