import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ApiError, send } from "../api/client.ts";

/** Served beyond one machine the record wants a token; given once, a cookie that scripts cannot read stands for it. */
export function TokenForm({ error }: { readonly error: ApiError }) {
  const [problem, setProblem] = useState(error.message);
  const client = useQueryClient();
  const give = async (form: FormData) => {
    try {
      await send("POST", "session", { body: { token: String(form.get("token")) } });
      await client.invalidateQueries();
    } catch (refusal) {
      setProblem(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  return (
    <div className="problem">
      <p role="alert">{problem}</p>
      <form
        className="token-form"
        onSubmit={(event) => {
          event.preventDefault();
          give(new FormData(event.currentTarget));
        }}
      >
        <label>
          <span className="label">Token</span>
          <br />
          <input name="token" type="password" autoComplete="off" required />
        </label>
        <button type="submit" className="primary">
          Enter
        </button>
      </form>
    </div>
  );
}
