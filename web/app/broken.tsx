import { useRouteError } from "react-router";
import { Problem } from "../parts/problem.tsx";

/** What stands in place of a page that failed. */
export function Broken() {
  const error = useRouteError();
  return (
    <div className="page">
      <Problem error={error} />
    </div>
  );
}
