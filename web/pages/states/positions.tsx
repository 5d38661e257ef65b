import "./positions.css";
import type { ToldPosition } from "../../api/types.ts";
import { Quoted } from "../../parts/quoted.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";

/** Where each stands: who wants, supports, opposes, belongs to what; in whose words. */
export function Positions({ items }: { readonly items: readonly ToldPosition[] }) {
  return (
    <ul className="positions">
      {items.map(({ id, actor, relation, object, status, evidence, document, file }) => (
        <li key={id}>
          <p>
            <strong>{actor}</strong> {relation.replaceAll("_", " ")} <strong>{object}</strong>{" "}
            {status !== "ongoing" && status !== "occurred" && <StatusMark status={status} />}
          </p>
          <p className="positions-words">
            <Quoted {...evidence} document={document} /> <span className="label">{file}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
