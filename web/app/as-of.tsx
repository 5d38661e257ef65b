import "./as-of.css";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";

/** A day, a month or a year, as `--as-of` takes it. */
const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Reads the record as it could be known on a day; the day stays in the address from page to page. */
export function AsOf() {
  const [params, setParams] = useSearchParams();
  const current = params.get("as_of") ?? "";
  const [text, setText] = useState(current);
  useEffect(() => setText(current), [current]);
  const isWrong = text !== "" && !DAY.test(text);
  const apply = () => {
    if (isWrong || text === current) return;
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (text === "") next.delete("as_of");
      else next.set("as_of", text);
      return next;
    });
  };
  return (
    <form
      className="as-of"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label>
        <span className="label">As of</span>
        <input
          value={text}
          onChange={(event) => setText(event.target.value.trim())}
          onBlur={apply}
          placeholder="today"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? "as-of-wrong" : undefined}
          title="A day, month or year: 2020-10-15, 2020-10, 2020"
          inputMode="numeric"
          maxLength={10}
        />
      </label>
      {isWrong && (
        <span className="as-of-wrong" id="as-of-wrong" role="status">
          as in 2020-10-15, 2020-10 or 2020
        </span>
      )}
    </form>
  );
}
