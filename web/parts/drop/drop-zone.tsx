import "./drop-zone.css";
import { type DragEvent, useRef, useState } from "react";
import { Problem } from "../problem.tsx";
import { Progress } from "./progress.tsx";
import { useAdding } from "./use-adding.ts";

/** Documents dropped here, or chosen, are read and kept; each file says what became of it. */
export function DropZone() {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { add, job, error, isSending } = useAdding();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <section className="drop no-print" aria-label="Add documents">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same without a pointer */}
      <div
        className="drop-zone"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          Drop documents here, or{" "}
          <button type="button" className="plain" onClick={() => input.current?.click()}>
            choose files
          </button>
        </p>
        <p className="label">Text, Markdown, HTML, PDF, Word, mail, JSON lines. They stay on this machine.</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Documents to add"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      {isSending && <p role="status">Sending …</p>}
      {error !== null && <Problem error={error} />}
      {job !== null && <Progress job={job} />}
    </section>
  );
}
