import { useSearchParams } from "react-router";
import type { DocumentAnswer } from "../../api/types.ts";
import { documentWords } from "../../parts/document-name.tsx";

/** Which two documents. */
export function Choose({
  documents,
  chosen,
}: {
  readonly documents: readonly DocumentAnswer[];
  readonly chosen: string;
}) {
  const [, setParams] = useSearchParams();
  const ids = [chosen.split(",")[0] ?? "", chosen.split(",")[1] ?? ""];
  const choose = (index: number, id: string) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      next.set("documents", ids.map((one, at) => (at === index ? id : one)).join(","));
      return next;
    });
  return (
    <div className="compare-choose no-print">
      {["This document", "beside this one"].map((label, index) => (
        <label key={label}>
          <span className="label">{label}</span>
          <select value={ids[index]} onChange={(event) => choose(index, event.target.value)}>
            <option value="">choose …</option>
            {documents.map((doc) => (
              <option key={doc.id} value={doc.id}>
                {documentWords(doc)}: {doc.title ?? doc.file}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
