import { useEffect, useState } from "react";

/** A word of the sentence that is picked from a list. */
export function Pick({
  label,
  any,
  options,
  value = "",
  onPick,
}: {
  readonly label: string;
  readonly any: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly value: string | undefined;
  readonly onPick: (value: string) => void;
}) {
  const known = value === "" || options.some(([one]) => one === value);
  return (
    <select aria-label={label} data-set={value !== ""} value={value} onChange={(event) => onPick(event.target.value)}>
      <option value="">{any}</option>
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
      {!known && <option value={value}>{value}</option>}
    </select>
  );
}

/** A word of the sentence that is typed; it counts when one leaves it or presses Enter. */
export function Blank({
  label,
  example,
  value = "",
  onFill,
}: {
  readonly label: string;
  readonly example: string;
  readonly value: string | undefined;
  readonly onFill: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const fill = () => text.trim() !== value && onFill(text.trim());
  return (
    <input
      aria-label={label}
      placeholder={example}
      data-set={value !== ""}
      size={Math.max((text || example).length, 4)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={fill}
      onKeyDown={(event) => event.key === "Enter" && fill()}
    />
  );
}
