import "./problem.css";
import { ApiError } from "../api/client.ts";
import { To } from "./to.tsx";
import { TokenForm } from "./token-form.tsx";

/** What went wrong, what was wanted and what was found; where a token is wanted, the place to give it. */
export function Problem({ error, again }: { readonly error: unknown; readonly again?: (() => unknown) | undefined }) {
  if (error instanceof ApiError && error.status === 401) return <TokenForm error={error} />;
  const { wanted, found } = error instanceof ApiError ? error : { wanted: null, found: null };
  return (
    <div className="problem" role="alert">
      {error instanceof ApiError && error.status === 412 ? (
        <p>
          Somebody decided on the same meanwhile, so nothing was changed. What they decided is under{" "}
          <To to="/decisions">Decisions</To>; look again, then decide.
        </p>
      ) : wanted !== null && found !== null ? (
        <dl>
          <dt>Wanted</dt>
          <dd>{wanted}</dd>
          <dt>Found</dt>
          <dd>{found}</dd>
        </dl>
      ) : (
        <p>{error instanceof Error ? error.message : String(error)}</p>
      )}
      {again !== undefined && error instanceof ApiError && (error.status === 0 || error.status >= 500) && (
        <p>
          <button type="button" onClick={() => again()}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
