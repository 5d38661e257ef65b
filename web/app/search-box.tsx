import "./search-box.css";
import { useEffect, useRef } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useKept } from "../parts/kept.ts";
import { isTyping } from "../parts/keys.ts";

/** Search over everything; "/" brings the cursor here from any page. */
export function SearchBox() {
  const input = useSlash();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const kept = useKept();
  const q = params.get("q") ?? "";
  const find = (form: FormData) => {
    const search = new URLSearchParams(kept);
    search.set("q", String(form.get("q") ?? "").trim());
    if (search.get("q") !== "") navigate({ pathname: "/search", search: `${search}` });
  };
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          find(new FormData(event.currentTarget));
        }}
      >
        <input
          key={q}
          ref={input}
          type="search"
          name="q"
          aria-label="Search documents, people, events, agreements"
          placeholder="Search words, people, “a quotation”"
          defaultValue={q}
          maxLength={300}
          autoComplete="off"
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
}

function useSlash() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || isTyping(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return input;
}
