import type { Job, JobFile } from "../../api/types.ts";
import { Problem } from "../problem.tsx";
import { To } from "../to.tsx";

/** How far the reading is, and what became of each file: new, known, or refused and why. */
export function Progress({ job: { state, done, total, files, error } }: { readonly job: Job }) {
  const over = state === "done" || state === "failed";
  return (
    <div className="drop-progress">
      <p role="status">{over ? summary(files) : `Reading: ${done} of ${total}`}</p>
      {!over && <progress max={Math.max(total, 1)} value={done} aria-label="Files read" />}
      {error !== null && <Problem error={new Error(error.message)} />}
      <ul>
        {files.map((file) => (
          <li key={file.name} data-state={file.state}>
            <span className="drop-state">{file.state}</span>
            <span>
              {file.documents[0] === undefined ? (
                file.name
              ) : (
                <To to={`/documents/${file.documents[0].id}`}>{file.name}</To>
              )}
              {file.problems.map(({ wanted, found }) => (
                <span key={`${wanted} ${found}`} className="drop-problem">
                  wanted {wanted}, found {found}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "3 new, 1 known, 1 refused": what each file became. */
function summary(files: readonly JobFile[]): string {
  const counts = [...Map.groupBy(files, ({ state }) => state)].map(([state, some]) => `${some.length} ${state}`);
  return `Read: ${counts.join(", ")}.`;
}
