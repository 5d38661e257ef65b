import "./bar.css";
import { type ReactNode, useEffect, useState } from "react";

/** A row of filters above a list. */
export function Bar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="bar no-print">
      <legend className="spoken">{label}</legend>
      {children}
    </fieldset>
  );
}

/** A filter that is typed; it takes effect when one leaves it or presses Enter. */
export function Typed({
  label,
  example,
  value = "",
  onSet,
}: {
  readonly label: string;
  readonly example: string;
  readonly value: string | undefined;
  readonly onSet: (value: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const apply = () => {
    const tidy = text.trim().replace(/\s*,\s*/g, ",");
    if (tidy !== value) onSet(tidy);
  };
  return (
    <label className="bar-field">
      <span>{label}</span>
      <input
        value={text}
        placeholder={example}
        onChange={(event) => setText(event.target.value)}
        onBlur={apply}
        onKeyDown={(event) => event.key === "Enter" && apply()}
      />
    </label>
  );
}

/** A filter with a closed list of values. */
export function Choice({
  label,
  values,
  value = "",
  onSet,
  any = "any",
}: {
  readonly label: string;
  readonly values: readonly string[];
  readonly value: string | undefined;
  readonly onSet: (value: string) => void;
  readonly any?: string;
}) {
  return (
    <label className="bar-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onSet(event.target.value)}>
        <option value="">{any}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {one.replaceAll("_", " ")}
          </option>
        ))}
      </select>
    </label>
  );
}
